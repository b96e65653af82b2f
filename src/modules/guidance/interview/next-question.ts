import type { Facts, FactValue } from '../../../kernel/rule/index.ts';
import { openQuestions, type Standing } from './open-questions.ts';
import type { AskedQuestion, Problem } from './problem.ts';

export interface NextQuestion {
  readonly name: string;
  /** Questions still to be asked, this one included, on average over the answers. */
  readonly expected: number;
  /** No way is longer. */
  readonly most: number;
  /** Whether `expected` is the least there is, or a sample of the chosen order. */
  readonly isProven: boolean;
}

/** Small interviews are searched through; in larger ones each question is judged by what it leaves open. */
export const searchBudget = 1_500;
const samples = 24;

/**
 * The question that leaves the least expected number of questions, undefined when everything is decided.
 * Between equals the authored order decides.
 */
export function nextQuestion(
  problem: Problem,
  standing: Standing,
  budget = searchBudget,
): NextQuestion | undefined {
  const ofProblem = chosen.get(problem) ?? new Map<string, NextQuestion | undefined>();
  chosen.set(problem, ofProblem);
  const key = JSON.stringify([standing.facts, [...standing.skipped], standing.isExhaustive, budget]);
  if (ofProblem.has(key)) return ofProblem.get(key);
  const next = choose(problem, standing, budget);
  if (ofProblem.size >= maximumChosen) ofProblem.clear();
  ofProblem.set(key, next);
  return next;
}

/** Everybody begins with the same question, and many go on alike. */
const chosen = new WeakMap<Problem, Map<string, NextQuestion | undefined>>();
const maximumChosen = 1_000;

function choose(problem: Problem, standing: Standing, budget: number): NextQuestion | undefined {
  const { next, remaining } = openQuestions(problem, standing);
  if (next.size === 0) return undefined;
  const most = remaining.size;
  if (next.size === 1 && most === 1) return { name: first(next), expected: 1, most, isProven: true };
  const search = new Search(problem, standing, budget);
  const best = search.best(standing.facts);
  if (best) return { ...best, most, isProven: true };
  const ranked = rankedQuestions(problem, standing, next);
  return {
    name: ranked[0] ?? first(next),
    expected: sampledLength(problem, standing, ranked),
    most,
    isProven: false,
  };
}

/** How many questions are asked on average when each is the best; undefined where that cannot be found out in time. */
export function expectedQuestions(
  problem: Problem,
  standing: Standing,
  budget = searchBudget,
): number | undefined {
  const search = new Search(problem, standing, budget);
  const best = search.best(standing.facts);
  if (search.isSpent) return undefined;
  return best?.expected ?? 0;
}

/** The exact optimum: every question with every answer, remembering where it has been. */
class Search {
  isSpent = false;
  readonly #problem: Problem;
  readonly #standing: Standing;
  readonly #known = new Map<string, { name: string; expected: number } | undefined>();
  readonly #order: readonly string[];
  #budget: number;

  constructor(problem: Problem, standing: Standing, budget: number) {
    this.#problem = problem;
    this.#standing = standing;
    this.#budget = budget;
    this.#order = [...problem.questions.keys()];
    // Too many open questions are not even begun with.
    this.isSpent = openQuestions(problem, standing).next.size > 7;
  }

  best(facts: Standing['facts']): { name: string; expected: number } | undefined {
    if (this.isSpent) return undefined;
    const key = JSON.stringify(this.#order.map((name) => facts[name] ?? null));
    if (this.#known.has(key)) return this.#known.get(key);
    this.#budget -= 1;
    if (this.#budget < 0) this.isSpent = true;
    const { next } = openQuestions(this.#problem, { ...this.#standing, facts });
    let best: { name: string; expected: number } | undefined;
    for (const name of this.#order) {
      if (!next.has(name)) continue;
      const question = this.#problem.questions.get(name);
      const expected = 1 + this.#after(facts, question);
      if (this.isSpent) return undefined;
      if (!best || expected < best.expected - 1e-9) best = { name, expected };
    }
    this.#known.set(key, best);
    return best;
  }

  #after(facts: Standing['facts'], question: AskedQuestion | undefined): number {
    let sum = 0;
    for (const { value, probability } of question?.answers ?? []) {
      sum += probability * (this.best({ ...facts, [question?.name ?? '']: value })?.expected ?? 0);
      if (this.isSpent) break;
    }
    return sum;
  }
}

/** The questions by how many they leave open on average, the fewest first. */
function rankedQuestions(problem: Problem, standing: Standing, next: ReadonlySet<string>): string[] {
  const left = new Map<string, number>();
  for (const [name, question] of problem.questions) {
    if (!next.has(name)) continue;
    let sum = 0;
    for (const { value, probability } of question.answers) {
      const open = openQuestions(problem, { ...standing, facts: { ...standing.facts, [name]: value } });
      sum += probability * open.remaining.size;
    }
    left.set(name, sum);
  }
  return [...left].sort(([, one], [, other]) => one - other).map(([name]) => name);
}

/** The average length of interviews with random answers, in the order of the rank. The same case gives the same number. */
function sampledLength(problem: Problem, standing: Standing, ranked: readonly string[]): number {
  const order = [...new Set([...ranked, ...problem.questions.keys()])];
  const random = mulberry32(order.length * 7919 + Object.keys(standing.facts).length);
  let sum = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const facts: Record<string, Facts[string]> = { ...standing.facts };
    for (;;) {
      const { next } = openQuestions(problem, { ...standing, facts });
      const name = order.find((one) => next.has(one));
      const question = name === undefined ? undefined : problem.questions.get(name);
      if (!question) break;
      facts[question.name] = draw(question, random());
      sum += 1;
    }
  }
  return sum / samples;
}

function draw({ answers }: AskedQuestion, at: number): FactValue {
  let sum = 0;
  for (const { value, probability } of answers) {
    sum += probability;
    if (at < sum) return value;
  }
  return answers.at(-1)?.value ?? '';
}

function first(names: ReadonlySet<string>): string {
  return names.values().next().value ?? '';
}

/** A small generator of even numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
