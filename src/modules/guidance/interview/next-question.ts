import { seededRandom } from '../../../kernel/seeded-random.ts';
import { type Component, componentsOf } from './components.ts';
import { type Frame, frameOf, type Position } from './frame.ts';
import type { Standing } from './inquiry.ts';
import { countOf, placesIn } from './name-set.ts';
import type { Problem } from './problem.ts';
import { candidatesOf, Search } from './search.ts';
import type { Way } from './way.ts';

export interface NextQuestion {
  readonly name: string;
  /** Questions still to be asked, this one included, on average over the answers. */
  readonly expected: number;
  /** No way is longer. */
  readonly most: number;
  /** Whether `expected` is the least there is, or a sample of the chosen order. */
  readonly isProven: boolean;
}

/** Components that may be looked at before a good question has to do instead of the best. */
export const searchBudget = 3_000;
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
  const frame = frameOf(problem, standing);
  return nextAt(frame, frame.positionOf(standing.facts), budget);
}

export function nextAt(frame: Frame, position: Position, budget = searchBudget): NextQuestion | undefined {
  const components = componentsOf(position).sort(inAuthoredOrder);
  const ways = components.map((component) => wayOf(frame, position, component, budget));
  const [first] = ways;
  if (!first) return undefined;
  return {
    name: frame.questions[first.question]?.name ?? '',
    expected: ways.reduce((sum, { expected }) => sum + expected, 0),
    most: ways.reduce((sum, { most }) => sum + most, 0),
    isProven: ways.every(({ isProven }) => isProven),
  };
}

/** How many questions are asked on average when each is the best; undefined where that cannot be found out in time. */
export function expectedQuestions(
  problem: Problem,
  standing: Standing,
  budget = searchBudget,
): number | undefined {
  const next = nextQuestion(problem, standing, budget);
  if (!next) return 0;
  return next.isProven ? next.expected : undefined;
}

interface LikelyWay extends Way {
  readonly isProven: boolean;
}

function wayOf(frame: Frame, position: Position, component: Component, budget: number): LikelyWay {
  const best = frame.tooLarge.has(component.key)
    ? undefined
    : new Search(frame, budget).wayOf(position, component);
  if (best) return { ...best, isProven: true };
  frame.tooLarge.add(component.key);
  return {
    question: goodQuestion(frame, position, component),
    expected: sampledLength(frame, position, component),
    most: countOf(component.names),
    isProven: false,
  };
}

function inAuthoredOrder(one: Component, other: Component): number {
  return (placesIn(one.names)[0] ?? 0) - (placesIn(other.names)[0] ?? 0);
}

/** The one that leaves the fewest questions open on average. */
function goodQuestion(frame: Frame, position: Position, component: Component): number {
  let best = { question: -1, left: Number.POSITIVE_INFINITY };
  for (const question of candidatesOf(frame, position, component)) {
    let left = 0;
    for (const [answer, { probability }] of (frame.questions[question]?.answers ?? []).entries()) {
      const after = componentsOf(frame.after(position, question, answer), component.names);
      left += probability * after.reduce((sum, { names }) => sum + countOf(names), 0);
    }
    if (left < best.left - 1e-9) best = { question, left };
  }
  return best.question;
}

/** The average length of interviews with random answers. The same component gives the same number. */
function sampledLength(frame: Frame, position: Position, component: Component): number {
  const random = seededRandom(countOf(component.names) * 7919);
  let sum = 0;
  for (let sample = 0; sample < samples; sample += 1) sum += lengthOfOne(frame, position, component, random);
  return sum / samples;
}

function lengthOfOne(frame: Frame, position: Position, component: Component, random: () => number): number {
  const known = frame.ways.get(component.key);
  if (known) return known.expected;
  const question = goodQuestion(frame, position, component);
  const after = frame.after(position, question, drawAnswer(frame, question, random()));
  return componentsOf(after, component.names).reduce(
    (sum, below) => sum + lengthOfOne(frame, after, below, random),
    1,
  );
}

/** @param at in [0, 1) */
function drawAnswer({ questions }: Frame, question: number, at: number): number {
  const answers = questions[question]?.answers ?? [];
  let sum = 0;
  const found = answers.findIndex(({ probability }) => {
    sum += probability;
    return at < sum;
  });
  return found < 0 ? answers.length - 1 : found;
}
