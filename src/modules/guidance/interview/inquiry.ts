import { evaluateRule, type Facts, namesIn, type Rule } from '../../../kernel/rule/index.ts';
import { addName, countOf, type NameSet, noNames } from './name-set.ts';
import type { KnownFacts, Problem, Requirement, Skipped, Subject } from './problem.ts';
import type { Standpoint } from './residue.ts';
import { isConditional, partsOf } from './rule-parts.ts';

/** Where an interview stands. */
export interface Standing {
  readonly facts: KnownFacts;
  readonly skipped: Skipped;
  /** Ask on after a condition has failed, so that every reason is known. */
  readonly isExhaustive: boolean;
}

/** Questions by their place in the problem. */
export interface Open {
  /** Would decide something now. */
  readonly next: NameSet;
  /** May still have to be asked: no way through the interview is longer. */
  readonly remaining: NameSet;
}

/** One subject looked at with what is known. */
export class Inquiry {
  readonly subject: Subject;
  /** Without answers to questions that the item does not, or not yet, put to this person. */
  readonly facts: Facts;
  /** Whether the item concerns the person. */
  readonly inclusion: boolean | undefined;
  readonly isExhaustive: boolean;
  readonly #problem: Problem;
  readonly #standing: Standing;

  constructor(problem: Problem, subject: Subject, standing: Standing) {
    this.subject = subject;
    this.isExhaustive = standing.isExhaustive;
    this.#problem = problem;
    this.#standing = standing;
    this.facts = applicableFacts(problem, subject, standing.facts);
    const { include } = subject;
    this.inclusion = include === undefined || evaluateRule(include, standing.facts, problem.today).value;
  }

  verdict(rule: Rule): boolean | undefined {
    return evaluateRule(rule, this.facts, this.#problem.today).value;
  }

  /** As rules stand that the item's form has no part in. */
  get outsideForm(): Standpoint {
    const { today } = this.#problem;
    return {
      verdict: (rule) => evaluateRule(rule, this.#standing.facts, today).value,
      guardsOf: () => [],
    };
  }

  get hasFailed(): boolean {
    return this.subject.conditions.some(({ rule }) => this.verdict(rule) === false);
  }

  /** Requirements that are worth deciding, once the item is known to concern the person. */
  pressing(): Requirement[] {
    const { conditions, details } = this.subject;
    if (this.inclusion === false) return [];
    const failed = this.hasFailed;
    if (failed && !this.isExhaustive) return [];
    return [...conditions, ...(failed ? [] : details)].filter(({ rule }) => this.verdict(rule) === undefined);
  }

  nothing(): Open {
    const { size } = this.#problem.questions;
    return { next: noNames(size), remaining: noNames(size) };
  }

  /** What would decide whether the item concerns the person; the guards of its form do not matter yet. */
  inclusionOpen(): Open {
    const open = this.nothing();
    const { include } = this.subject;
    if (include === undefined || this.inclusion !== undefined) return open;
    for (const name of evaluateRule(include, this.#standing.facts, this.#problem.today).unknown) {
      const place = this.#askablePlace(name);
      if (place === undefined) continue;
      addName(open.next, place);
      addName(open.remaining, place);
    }
    return open;
  }

  /** Adds what would decide the rule; where a guard is open, what decides the guard comes first. */
  seek(rule: Rule, open: Open): void {
    if (isConditional(rule)) this.foresee(rule, open.remaining);
    for (const name of evaluateRule(rule, this.facts, this.#problem.today).unknown) {
      this.#seekName(name, open, new Map());
    }
  }

  /** What would decide the rule. */
  openOf(rule: Rule): Open {
    const open = this.nothing();
    this.seek(rule, open);
    return open;
  }

  /** Whether an answer that is missing could decide the rule: one that applies, or may yet apply. */
  leadsSomewhere(rule: Rule): boolean {
    return evaluateRule(rule, this.facts, this.#problem.today).unknown.some((name) =>
      this.guardsOf(name).every((guard) => this.verdict(guard) !== false),
    );
  }

  /** Adds whatever the rule may lead to: the names in what the facts leave of it. */
  foresee(rule: Rule, remaining: NameSet): void {
    if (this.verdict(rule) !== undefined) return;
    const parts = partsOf(rule);
    for (const part of parts) this.foresee(part, remaining);
    if (parts.length > 0) return;
    for (const name of namesIn(rule)) this.#foreseeName(name, remaining, new Set());
  }

  guardsOf(name: string): readonly Rule[] {
    return this.subject.guards.get(name) ?? [];
  }

  /** @returns whether an answer can still come to count */
  #seekName(name: string, open: Open, seen: Map<string, boolean>): boolean {
    const known = seen.get(name);
    if (known !== undefined) return known;
    seen.set(name, false);
    const counts = this.#seekGuarded(name, open, seen);
    seen.set(name, counts);
    return counts;
  }

  #seekGuarded(name: string, open: Open, seen: Map<string, boolean>): boolean {
    const guards = this.guardsOf(name).map((guard) => evaluateRule(guard, this.facts, this.#problem.today));
    if (guards.some(({ value }) => value === false)) return false;
    const openGuards = guards.filter(({ value }) => value === undefined);
    const reached = openGuards.map(({ unknown }) =>
      unknown.map((below) => this.#seekName(below, open, seen)).includes(true),
    );
    if (reached.includes(false)) return false;
    const place = this.#askablePlace(name);
    if (place === undefined) return this.#standing.facts[name] !== undefined;
    if (openGuards.length === 0) addName(open.next, place);
    addName(open.remaining, place);
    return true;
  }

  #foreseeName(name: string, remaining: NameSet, above: Set<string>): void {
    if (above.has(name)) return;
    above.add(name);
    const guards = this.guardsOf(name);
    if (guards.some((guard) => this.verdict(guard) === false)) return;
    const place = this.#askablePlace(name);
    if (place !== undefined) addName(remaining, place);
    for (const guard of guards)
      for (const below of namesIn(guard)) this.#foreseeName(below, remaining, above);
  }

  #askablePlace(name: string): number | undefined {
    if (this.#standing.facts[name] !== undefined || this.#standing.skipped.has(name)) return undefined;
    return this.#problem.questions.get(name)?.place;
  }
}

export function isNothing({ remaining }: Open): boolean {
  return countOf(remaining) === 0;
}

/** What the item's form would keep: an answer to a question that does not apply, or not yet, is left out. */
function applicableFacts({ today }: Problem, { guards }: Subject, facts: KnownFacts): Facts {
  let applicable: Record<string, KnownFacts[string]> | undefined;
  for (const [name, rules] of guards) {
    if (facts[name] === undefined) continue;
    if (rules.every((rule) => evaluateRule(rule, applicable ?? facts, today).value === true)) continue;
    applicable ??= { ...facts };
    delete applicable[name];
  }
  return applicable ?? facts;
}
