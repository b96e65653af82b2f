import type { Open } from './inquiry.ts';
import { hasName, type NameSet, noNames } from './name-set.ts';
import type { Subject } from './problem.ts';
import { type Answers, type RuleState, RuleStates, type Surroundings, unionOf } from './rule-states.ts';

/** What of a subject is open. However one has come to a state, it goes on alike from there. */
export interface SubjectState extends Open {
  /** `next` without what only materials or sub-cases need while a condition may still make them idle. */
  readonly leading: NameSet;
  readonly parts: readonly OpenPart[];
  /** One way to come here. */
  readonly answers: Answers;
  /** States to which answers have led from here. */
  readonly steps: Map<number, SubjectState>;
}

/** Something to be decided that no answer elsewhere in the subject can spare. */
export interface OpenPart {
  readonly names: NameSet;
  /** Asked on every way to the end. */
  readonly certain: NameSet;
  /** Alike for parts that go on alike. */
  readonly key: string;
}

/** A subject as a machine: answers lead from state to state, and every step is worked out once. */
export class SubjectStates {
  /** Questions on which something of the subject hangs. */
  readonly places: ReadonlySet<number>;
  readonly #include: RuleStates | undefined;
  readonly #conditions: readonly RuleStates[];
  readonly #details: readonly RuleStates[];
  readonly #around: Surroundings;
  readonly #states = new Map<string, SubjectState>();

  constructor(subject: Subject, number: number, around: Surroundings) {
    this.#around = around;
    const { include, conditions, details } = subject;
    this.#include = include && new RuleStates(include, subject, `${number}`, around);
    const statesOf = ({ kind, code, rule }: Subject['details'][number]) =>
      new RuleStates(rule, subject, `${number} ${kind} ${code}`, around);
    this.#conditions = conditions.map(statesOf);
    this.#details = details.map(statesOf);
    const rules = [...(this.#include ? [this.#include] : []), ...this.#conditions, ...this.#details];
    this.places = new Set(rules.flatMap(({ places }) => places));
  }

  get size(): number {
    return this.#states.size;
  }

  after(state: SubjectState, question: number, answer: number): SubjectState {
    if (!hasName(state.remaining, question)) return state;
    const step = answer * this.#around.questions.length + question;
    const known = state.steps.get(step);
    if (known) return known;
    const answers = state.answers.slice();
    answers[question] = answer;
    const next = this.stateWith(answers);
    state.steps.set(step, next);
    return next;
  }

  stateWith(answers: Answers): SubjectState {
    const open = this.#openWith(answers);
    const key = open.parts.map((part) => part.key).join();
    const known = this.#states.get(key);
    if (known) return known;
    const state = { ...open, answers, steps: new Map() };
    this.#states.set(key, state);
    return state;
  }

  #openWith(answers: Answers): OpenState {
    const include = this.#include?.stateWith(answers);
    const conditions = this.#conditions.map((rule) => rule.stateWith(answers));
    const failed = conditions.some(({ verdict }) => verdict === false);
    const details = failed ? [] : this.#details.map((rule) => rule.stateWith(answers));
    const idle = include?.verdict === false || (failed && !this.#around.isExhaustive);
    const pressing = idle ? [] : [...conditions, ...details].filter(({ verdict }) => verdict === undefined);
    if (include && include.verdict === undefined) return this.#beforeInclusion(include, pressing);
    const open = pressing.filter(({ isOpen }) => isOpen);
    const openConditions = failed ? [] : open.filter((state) => conditions.includes(state));
    return openConditions.length > 0
      ? this.#beforeVerdict(pressing, openConditions)
      : this.#afterVerdict(open);
  }

  /** Nothing of the item is asked before it is known to concern the person. */
  #beforeInclusion(include: RuleState, pressing: readonly RuleState[]): OpenState {
    if (!include.isOpen) return { next: this.#none, leading: this.#none, remaining: this.#none, parts: [] };
    const remaining = unionOf(pressing, 'foreseen', include.remaining);
    const key = `${include.number}:${numbersOf(pressing)}`;
    const part = { names: remaining, certain: include.certain, key };
    return { next: include.next, leading: include.next, remaining, parts: [part] };
  }

  /** One condition that fails makes everything else idle. */
  #beforeVerdict(pressing: readonly RuleState[], conditions: readonly RuleState[]): OpenState {
    const remaining = unionOf(pressing, 'remaining', this.#none);
    const isCertain = this.#around.isExhaustive || conditions.length === 1;
    const certain = unionOf(isCertain ? conditions : [], 'certain', this.#none);
    return {
      next: unionOf(pressing, 'next', this.#none),
      leading: unionOf(conditions, 'next', this.#none),
      remaining,
      parts: [{ names: remaining, certain, key: numbersOf(pressing) }],
    };
  }

  #afterVerdict(open: readonly RuleState[]): OpenState {
    const next = unionOf(open, 'next', this.#none);
    return {
      next,
      leading: next,
      remaining: unionOf(open, 'remaining', this.#none),
      parts: open.map(({ remaining, certain, number }) => ({ names: remaining, certain, key: `${number}` })),
    };
  }

  get #none(): NameSet {
    return noNames(this.#around.questions.length);
  }
}

type OpenState = Omit<SubjectState, 'answers' | 'steps'>;

function numbersOf(states: readonly RuleState[]): string {
  return states.map(({ number }) => number).join('+');
}
