import type { RuleDictionary } from './check-rule.ts';
import { type Constraint, constraintOf } from './constraint.ts';
import type { Leaf, Logic } from './logic.ts';
import { intersection, isEmpty, type ValueSet } from './value-set.ts';

type State = ReadonlyMap<string, ValueSet>;

/** A search that takes more work than this, about a hundredth of a second, gives up and lets the conditions pass. */
const maximumWork = 50_000;
/** So do all searches together. */
const maximumTotalWork = 1_000_000;

/**
 * Tells whether facts are thinkable with which conditions hold together. Terms are taken as independent of one
 * another; so “no” is certain, while “yes” may overlook what only arithmetic would show, or too long a search.
 */
export class Satisfiability {
  readonly #dictionary: RuleDictionary | undefined;
  readonly #constraints = new Map<Leaf, Constraint>();
  #work = 0;
  #totalWork = 0;

  constructor(dictionary?: RuleDictionary) {
    this.#dictionary = dictionary;
  }

  canHold(conditions: readonly Logic[]): boolean {
    this.#totalWork += this.#work;
    this.#work = 0;
    return this.#succeeds(conditions, new Map());
  }

  #succeeds(conditions: readonly Logic[], before: State): boolean {
    this.#work += conditions.length + before.size;
    if (this.#work > maximumWork || this.#totalWork > maximumTotalWork) return true;
    const state = new Map(before);
    const choices: (readonly Logic[])[] = [];
    const pending = [...conditions];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next.kind === 'all') pending.push(...next.parts);
      else if (next.kind === 'any') choices.push(next.parts);
      else if (!this.#narrow(state, next)) return false;
    }
    const [choice, ...others] = choices;
    const rest: Logic[] = others.map((parts) => ({ kind: 'any', at: 0, parts }));
    return !choice || choice.some((part) => this.#succeeds([part, ...rest], state));
  }

  #narrow(state: Map<string, ValueSet>, leaf: Leaf): boolean {
    const { term, values } = this.#constraintOf(leaf);
    const before = state.get(term);
    this.#work += before?.kind === 'intervals' ? before.intervals.length : 1;
    const after = before ? intersection(before, values) : values;
    state.set(term, after);
    return !isEmpty(after);
  }

  #constraintOf(leaf: Leaf): Constraint {
    const known = this.#constraints.get(leaf);
    if (known) return known;
    const constraint = constraintOf(leaf.expression, this.#dictionary);
    this.#constraints.set(leaf, constraint);
    return constraint;
  }
}
