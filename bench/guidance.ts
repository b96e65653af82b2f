import { join } from 'node:path';
import { parseDate } from '../src/kernel/date.ts';
import { readContentCatalogue } from '../src/modules/catalogue/index.ts';
import {
  leastQuestions,
  type Navigator,
  nextAt,
  readContentNavigators,
} from '../src/modules/guidance/index.ts';
import { type Figure, percentile } from './figure.ts';
import {
  type Comparison,
  compareOrders,
  emptyFrame,
  type OrderName,
  orderNames,
} from './guidance/compare-orders.ts';

import { Townspeople } from './guidance/people.ts';
import { root } from './program.ts';

const population = 10_000;
const seed = 20_261_122;
const today = parseDate('2026-11-22');

/** So many standings are tried out for the least number of questions of a navigator. */
const standings = 20_000;

/** People whose steps are timed. */
const timed = 20;

/** How many questions decide a navigator: our order against the authored one, that of publicodes, and the least there is. */
export async function measureGuidance(): Promise<Figure[]> {
  const steps = timesOfSteps(await readNavigators());
  const navigators = await readNavigators();
  const people = new Townspeople(population, seed);
  const comparisons = navigators.map((navigator) => compareOrders(navigator, people));
  return [...questionFigures(comparisons), ...minimumFigures(navigators), ...steps];
}

/** Those that have something to ask. */
async function readNavigators(): Promise<Navigator[]> {
  const content = join(root, 'content');
  const { subjects, surroundings } = await readContentCatalogue(content, { certificates: [], today });
  const items = subjects.flatMap(({ item }) => (item.handlingItem ? [] : [item]));
  const { dictionary } = surroundings;
  const navigators = await readContentNavigators(content, { items, dictionary, today });
  return navigators.filter((navigator) => emptyFrame(navigator).questions.length > 0);
}

function questionFigures(comparisons: readonly Comparison[]): Figure[] {
  const items = comparisons.filter(({ navigator }) => !navigator.scenario);
  const scenarios = comparisons.filter(({ navigator }) => navigator.scenario);
  const everybody = `the same ${population} people in each of ${comparisons.length} navigators; every order decides the same`;
  return [
    ...averages('all navigators', everybody, comparisons, ({ asked }) => asked),
    ...averages('an item', `${items.length} items`, items, ({ asked }) => asked),
    ...averages('a scenario', `${scenarios.length} scenarios`, scenarios, ({ asked }) => asked),
    ...averages(
      'other town',
      'likelihoods are not as the order expects',
      comparisons,
      ({ askedElsewhere }) => askedElsewhere,
    ),
    lost('authored', comparisons),
    lost('publicodes', comparisons),
  ];
}

type AskedIn = (comparison: Comparison) => Comparison['asked'];

function averages(of: string, note: string, comparisons: readonly Comparison[], askedIn: AskedIn): Figure[] {
  return orderNames.map((order) => ({
    name: `questions, ${of}: ${titles[order]}`,
    value: averageOf(comparisons.map((comparison) => averageOf(askedIn(comparison)[order]))),
    unit: 'questions',
    ...(order === 'ours' ? { note } : {}),
  }));
}

const titles: Readonly<Record<OrderName, string>> = {
  ours: 'our order',
  authored: 'authored order',
  publicodes: 'order of publicodes',
};

/** Navigators in which our order asks more, by more than chance explains. */
function lost(to: Exclude<OrderName, 'ours'>, comparisons: readonly Comparison[]): Figure {
  const losses = comparisons.filter(({ asked }) => {
    const more = Float64Array.from(asked.ours, (count, person) => count - (asked[to][person] ?? 0));
    const mean = averageOf(more);
    const spread = Math.sqrt(averageOf(more.map((value) => (value - mean) ** 2)) / more.length);
    return mean > 3 * spread;
  });
  return {
    name: `navigators where the ${titles[to]} asks less`,
    value: losses.length,
    unit: `of ${comparisons.length}`,
    target: { atMost: 0 },
    note: losses.map(({ navigator }) => navigator.title.zh).join('、'),
  };
}

/** Ours against the least there is, where every order can be tried. */
function minimumFigures(navigators: readonly Navigator[]): Figure[] {
  const proofs = navigators.map((navigator) => {
    const frame = emptyFrame(navigator);
    const next = nextAt(frame, frame.positionOf({}));
    const minimum = leastQuestions(frame, standings);
    return {
      isProven: next?.isProven ?? true,
      over: minimum === undefined ? undefined : (next?.expected ?? 0) - minimum,
    };
  });
  const tried = proofs.flatMap(({ over }) => over ?? []);
  return [
    {
      name: 'navigators whose order is proven the best',
      value: proofs.filter(({ isProven }) => isProven).length,
      unit: `of ${proofs.length}`,
      note: 'by the search itself, from the first question on',
    },
    { name: 'navigators tried out in every order', value: tried.length, unit: `of ${proofs.length}` },
    {
      name: 'questions over the least of every order',
      value: Math.max(...tried),
      unit: 'questions',
      target: { atMost: 1e-6 },
      note: 'the most of any navigator tried out',
    },
  ];
}

/** Each step of some people through every navigator, nothing worked out before the first of them. */
function timesOfSteps(navigators: readonly Navigator[]): Figure[] {
  const people = new Townspeople(timed, seed);
  const times: number[] = [];
  for (const navigator of navigators) {
    const frame = emptyFrame(navigator);
    const { questions, problem } = frame;
    const answers = questions.map((question) =>
      people.answersTo(
        question.name,
        question.answers.map(({ probability }) => probability),
      ),
    );
    for (let person = 0; person < timed; person += 1) {
      let position = frame.positionOf({});
      for (;;) {
        const started = performance.now();
        const next = nextAt(frame, position);
        times.push(performance.now() - started);
        const place = problem.questions.get(next?.name ?? '')?.place;
        if (place === undefined) break;
        position = frame.after(position, place, answers[place]?.[person] ?? 0);
      }
    }
  }
  const note = `${times.length} steps of ${timed} people, nothing worked out before`;
  return [
    { name: 'next question, median', value: percentile(times, 50), unit: 'ms', note },
    {
      name: 'next question, 99th percentile',
      value: percentile(times, 99),
      unit: 'ms',
      target: { atMost: 50 },
    },
    { name: 'next question, slowest', value: Math.max(...times), unit: 'ms' },
  ];
}

function averageOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum / values.length;
}
