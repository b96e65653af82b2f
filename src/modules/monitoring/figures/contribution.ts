import type { CalendarDate } from '../../../kernel/date.ts';
import type { CaseFigure } from './case-figure.ts';

export const dimensions = ['agency', 'window', 'item', 'person'] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = [
  'received',
  'ended',
  'decided',
  'onTime',
  'days',
  'promisedDays',
  'pauses',
  'refusals',
  'corrections',
] as const;
export type Measure = (typeof measures)[number];
export type Measures = Readonly<Record<Measure, number>>;

/** What one case adds to one row of the daily figures. */
export interface Contribution extends Measures {
  readonly dimension: Dimension;
  readonly day: CalendarDate;
  readonly agency: string;
  readonly subject: string;
  readonly label: string;
}

/** Received counts on the day of receipt, everything else on the day on which the case was decided or ended. */
export function contributionsOf(figure: CaseFigure): Contribution[] {
  return subjectsOf(figure).flatMap(({ dimension, subject, label }) => {
    const row = { dimension, agency: figure.agency, subject, label };
    const received = { ...row, ...none, day: figure.receivedOn, received: 1 };
    if (figure.endedOn === undefined) return [received];
    return [received, { ...row, ...ofEnd(figure), day: figure.endedOn }];
  });
}

/** What changes of the daily figures when a case is counted anew: sums by row, those that come to nothing left out. */
export function difference(before: CaseFigure | undefined, after: CaseFigure): Contribution[] {
  const taken = before ? contributionsOf(before).map(negative) : [];
  return sumByRow([...taken, ...contributionsOf(after)]).filter((row) =>
    measures.some((measure) => row[measure] !== 0),
  );
}

/** One row for each key, in the order of keys, so that two who write at once do not wait for each other for ever. */
export function sumByRow(contributions: readonly Contribution[]): Contribution[] {
  const rows = new Map<string, Contribution>();
  for (const one of contributions) {
    const key = [one.dimension, one.day, one.agency, one.subject].join('\n');
    const known = rows.get(key);
    rows.set(key, known ? { ...one, ...added(known, one) } : one);
  }
  return [...rows].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

function subjectsOf(figure: CaseFigure): { dimension: Dimension; subject: string; label: string }[] {
  const { agency, item, itemName, window, decider, deciderName } = figure;
  return [
    { dimension: 'agency', subject: agency, label: agency },
    { dimension: 'item', subject: item, label: itemName },
    ...(window === undefined ? [] : [{ dimension: 'window' as const, subject: window, label: window }]),
    ...(decider === undefined
      ? []
      : [{ dimension: 'person' as const, subject: decider, label: deciderName ?? '' }]),
  ];
}

const none: Measures = {
  received: 0,
  ended: 0,
  decided: 0,
  onTime: 0,
  days: 0,
  promisedDays: 0,
  pauses: 0,
  refusals: 0,
  corrections: 0,
};

function ofEnd(figure: CaseFigure): Measures {
  const isDecided = figure.outcome === 'approved' || figure.outcome === 'refused';
  return {
    received: 0,
    ended: 1,
    decided: isDecided ? 1 : 0,
    onTime: figure.isOnTime ? 1 : 0,
    days: figure.days ?? 0,
    promisedDays: figure.promisedDays ?? 0,
    pauses: figure.pauses > 0 ? 1 : 0,
    refusals: figure.outcome === 'refused' ? 1 : 0,
    corrections: figure.corrections > 0 ? 1 : 0,
  };
}

function negative(one: Contribution): Contribution {
  const turned = Object.fromEntries(measures.map((measure) => [measure, -one[measure]]));
  return { ...one, ...(turned as Measures) };
}

function added(left: Measures, right: Measures): Measures {
  return Object.fromEntries(measures.map((measure) => [measure, left[measure] + right[measure]])) as Measures;
}
