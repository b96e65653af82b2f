import { evaluateRule, type Facts, namesIn, type Rule } from '../../../kernel/rule/index.ts';
import {
  type KnownFacts,
  type Problem,
  type Requirement,
  rulesOf,
  type Skipped,
  type Subject,
} from './problem.ts';

/** Where an interview stands. */
export interface OpenQuestions {
  /** Questions that would decide something now. */
  readonly next: ReadonlySet<string>;
  /** Whatever may still have to be asked: no way through the interview is longer. */
  readonly remaining: ReadonlySet<string>;
}

export interface Standing {
  readonly facts: KnownFacts;
  readonly skipped: Skipped;
  /** Ask on after a condition has failed, so that every reason is known. */
  readonly isExhaustive: boolean;
}

/** Three-valued: what the facts decide already is never asked, nor what no longer matters. */
export function openQuestions(problem: Problem, standing: Standing): OpenQuestions {
  const parts = problem.subjects.map((subject) => openOfSubject(problem, subject, standing));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    next: new Set(parts.flatMap(({ next }) => [...next])),
    remaining: new Set(parts.flatMap(({ remaining }) => [...remaining])),
  };
}

/** What is open of one item depends on a few answers only, so it is remembered by these. */
function openOfSubject(problem: Problem, subject: Subject, standing: Standing): OpenQuestions {
  const memory = memoryOf(problem, subject);
  const { facts, skipped, isExhaustive } = standing;
  const known = memory.names.map((name) => (skipped.has(name) ? [] : (facts[name] ?? null)));
  const key = JSON.stringify([isExhaustive, known]);
  const found = memory.open.get(key);
  if (found) return found;
  const open = { next: new Set<string>(), remaining: new Set<string>() };
  const inquiry = new Inquiry(problem, subject, standing);
  inquiry.seekInclusion(open);
  for (const rule of pressingRules(inquiry, isExhaustive)) {
    if (inquiry.inclusion === undefined) inquiry.foresee(namesIn(rule), open.remaining);
    else inquiry.seek(rule, open);
  }
  if (memory.open.size >= maximumRemembered) memory.open.clear();
  memory.open.set(key, open);
  return open;
}

interface Memory {
  /** Every name that a rule of the subject mentions. */
  readonly names: readonly string[];
  readonly open: Map<string, OpenQuestions>;
}

const maximumRemembered = 4_000;
const memories = new WeakMap<Problem, Map<Subject, Memory>>();

function memoryOf(problem: Problem, subject: Subject): Memory {
  const ofProblem = memories.get(problem) ?? new Map<Subject, Memory>();
  memories.set(problem, ofProblem);
  const known = ofProblem.get(subject);
  if (known) return known;
  const memory = { names: [...new Set(rulesOf(subject).flatMap(namesIn))], open: new Map() };
  ofProblem.set(subject, memory);
  return memory;
}

/** Rules of the subject that are worth deciding, once it is known to concern the person. */
function pressingRules(inquiry: Inquiry, isExhaustive: boolean): Rule[] {
  const { conditions, details } = inquiry.subject;
  if (inquiry.inclusion === false) return [];
  const failed = conditions.some(({ rule }) => inquiry.verdict(rule) === false);
  if (failed && !isExhaustive) return [];
  return [...conditions, ...(failed ? [] : details)]
    .map(({ rule }) => rule)
    .filter((rule) => inquiry.verdict(rule) === undefined);
}

type Open = { readonly next: Set<string>; readonly remaining: Set<string> };

/** One subject looked at with what is known. */
export class Inquiry {
  readonly subject: Subject;
  /** Without answers to questions that the item does not, or not yet, put to this person. */
  readonly facts: Facts;
  /** Whether the item concerns the person. */
  readonly inclusion: boolean | undefined;
  readonly #problem: Problem;
  readonly #standing: Standing;

  constructor(problem: Problem, subject: Subject, standing: Standing) {
    this.subject = subject;
    this.#problem = problem;
    this.#standing = standing;
    this.facts = applicableFacts(problem, subject, standing.facts);
    this.inclusion =
      subject.include === undefined
        ? true
        : evaluateRule(subject.include, standing.facts, problem.today).value;
  }

  verdict(rule: Rule): boolean | undefined {
    return evaluateRule(rule, this.facts, this.#problem.today).value;
  }

  /** Adds what would decide whether the item concerns the person; the guards of its form do not matter yet. */
  seekInclusion(open: Open): void {
    const { include } = this.subject;
    if (include === undefined || this.inclusion !== undefined) return;
    for (const name of evaluateRule(include, this.#standing.facts, this.#problem.today).unknown) {
      if (!this.#isAskable(name)) continue;
      open.next.add(name);
      open.remaining.add(name);
    }
  }

  /** Adds what would decide the rule; where a guard is open, what decides the guard comes first. */
  seek(rule: Rule, open: Open): void {
    for (const name of evaluateRule(rule, this.facts, this.#problem.today).unknown) {
      this.#seekName(name, open, new Set());
    }
  }

  /** Whether an answer that is missing could decide the rule: one that applies, or may yet apply. */
  leadsSomewhere(rule: Rule): boolean {
    return evaluateRule(rule, this.facts, this.#problem.today).unknown.some((name) =>
      (this.subject.guards.get(name) ?? []).every((guard) => this.verdict(guard) !== false),
    );
  }

  /** Adds whatever these names may lead to. */
  foresee(names: readonly string[], remaining: Set<string>): void {
    for (const name of names) this.#foreseeName(name, remaining, new Set());
  }

  #seekName(name: string, open: Open, above: Set<string>): void {
    if (above.has(name)) return;
    above.add(name);
    const guards = this.subject.guards.get(name) ?? [];
    const verdicts = guards.map((guard) => evaluateRule(guard, this.facts, this.#problem.today));
    if (verdicts.some(({ value }) => value === false)) return;
    const unknown = verdicts.flatMap((verdict) => [...verdict.unknown]);
    if (this.#isAskable(name)) {
      if (unknown.length === 0) open.next.add(name);
      open.remaining.add(name);
    }
    for (const below of unknown) this.#seekName(below, open, above);
  }

  #foreseeName(name: string, remaining: Set<string>, above: Set<string>): void {
    if (above.has(name)) return;
    above.add(name);
    const guards = this.subject.guards.get(name) ?? [];
    if (guards.some((guard) => this.verdict(guard) === false)) return;
    if (this.#isAskable(name)) remaining.add(name);
    for (const guard of guards)
      for (const below of namesIn(guard)) this.#foreseeName(below, remaining, above);
  }

  #isAskable(name: string): boolean {
    return (
      this.#problem.questions.has(name) &&
      this.#standing.facts[name] === undefined &&
      !this.#standing.skipped.has(name)
    );
  }
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

/** For “why this question?”: what of each subject the answer to it helps to decide. */
export function purposesOf(
  problem: Problem,
  standing: Standing,
  name: string,
): { readonly subject: Subject; readonly decides: readonly Requirement[]; readonly isInclusion: boolean }[] {
  return problem.subjects.flatMap((subject) => {
    const inquiry = new Inquiry(problem, subject, standing);
    const helps = (seek: (open: Open) => void) => {
      const open = { next: new Set<string>(), remaining: new Set<string>() };
      seek(open);
      return open.next.has(name);
    };
    const isInclusion = helps((open) => inquiry.seekInclusion(open));
    const pressing = new Set(inquiry.inclusion ? pressingRules(inquiry, standing.isExhaustive) : []);
    const decides = [...subject.conditions, ...subject.details].filter(
      ({ rule }) => pressing.has(rule) && helps((open) => inquiry.seek(rule, open)),
    );
    return isInclusion || decides.length > 0 ? [{ subject, decides, isInclusion }] : [];
  });
}
