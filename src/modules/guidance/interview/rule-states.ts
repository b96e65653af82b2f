import { type FactValue, namesIn, type Rule } from '../../../kernel/rule/index.ts';
import type { AnswerClasses } from './answer-classes.ts';
import { Inquiry, type Open } from './inquiry.ts';
import { addAll, countOf, type NameSet } from './name-set.ts';
import type { AskedQuestion, Problem, Skipped, Subject } from './problem.ts';
import { residueOf } from './residue.ts';

/** How a rule of a subject stands, and what would decide it. */
export interface RuleState extends Open {
  readonly verdict: boolean | undefined;
  /** Whether there is something to ask about it. */
  readonly isOpen: boolean;
  /** Whatever it may lead to once the subject is known to concern the person. */
  readonly foreseen: NameSet;
  /** The only question there is about it, if it is one: no way goes round it. */
  readonly certain: NameSet;
  /** The same for states that go on alike, among all rules of the problem. */
  readonly number: number;
}

/** Answers by place of the question, as `AnswerClasses` numbers them; -1 where there is none. */
export type Answers = Int16Array;

export interface Surroundings {
  readonly problem: Problem;
  readonly skipped: Skipped;
  readonly isExhaustive: boolean;
  readonly questions: readonly AskedQuestion[];
  readonly classes: readonly AnswerClasses[];
  readonly numberOf: (residue: string) => number;
}

/** The states of one rule. It hangs on a few answers only, so each state is worked out once. */
export class RuleStates {
  /** Questions on which it hangs, those included that decide whether others are put at all. */
  readonly places: readonly number[];
  readonly #rule: Rule;
  readonly #subject: Subject;
  readonly #key: string;
  readonly #around: Surroundings;
  readonly #states = new Map<string, RuleState>();

  /** @param key tells the rule from all others of the problem */
  constructor(rule: Rule, subject: Subject, key: string, around: Surroundings) {
    this.#rule = rule;
    this.#subject = subject;
    this.#key = key;
    this.#around = around;
    const names = reachOf(rule, subject);
    this.places = around.questions.filter(({ name }) => names.has(name)).map(({ place }) => place);
  }

  stateWith(answers: Answers): RuleState {
    let key = '';
    for (const place of this.places) key += String.fromCharCode((answers[place] ?? -1) + 1);
    const known = this.#states.get(key);
    if (known) return known;
    const state = this.#workOut(answers);
    this.#states.set(key, state);
    return state;
  }

  #workOut(answers: Answers): RuleState {
    const { problem, skipped, isExhaustive, numberOf } = this.#around;
    const standing = { facts: this.#factsOf(answers), skipped, isExhaustive };
    const inquiry = new Inquiry(problem, this.#subject, standing);
    const isInclusion = this.#rule === this.#subject.include;
    const open = isInclusion ? inquiry.inclusionOpen() : inquiry.openOf(this.#rule);
    const foreseen = inquiry.nothing().remaining;
    inquiry.foresee(this.#rule, foreseen);
    const answerOf = (name: string) => answers[problem.questions.get(name)?.place ?? -1] ?? -1;
    const residue = residueOf(this.#rule, isInclusion ? inquiry.outsideForm : inquiry, answerOf);
    const count = countOf(open.remaining);
    return {
      ...open,
      verdict: isInclusion ? inquiry.inclusion : inquiry.verdict(this.#rule),
      isOpen: count > 0,
      foreseen,
      certain: count === 1 ? open.remaining : inquiry.nothing().next,
      number: numberOf(`${this.#key} ${residue}`),
    };
  }

  #factsOf(answers: Answers): Record<string, FactValue> {
    const facts: Record<string, FactValue> = {};
    for (const place of this.places) {
      const value = this.#around.classes[place]?.values[answers[place] ?? -1];
      if (value !== undefined) facts[this.#around.questions[place]?.name ?? ''] = value;
    }
    return facts;
  }
}

/** Names in the rule, and in the rules that guard these. */
function reachOf(rule: Rule, { include, guards }: Subject): ReadonlySet<string> {
  const names = new Set(namesIn(rule));
  if (rule === include) return names;
  for (const name of names) {
    for (const guard of guards.get(name) ?? []) for (const below of namesIn(guard)) names.add(below);
  }
  return names;
}

export function unionOf(
  states: readonly RuleState[],
  part: 'next' | 'remaining' | 'foreseen' | 'certain',
  empty: NameSet,
): NameSet {
  const union = empty.slice();
  for (const state of states) addAll(union, state[part]);
  return union;
}
