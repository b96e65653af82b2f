/** The values something may still have: numbers and days as intervals, all else as a list of words. */
export type ValueSet = Intervals | Words;

/** Disjoint and in order. */
export interface Intervals {
  readonly kind: 'intervals';
  readonly intervals: readonly Interval[];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
}

/** These words alone, or all words but these. */
export interface Words {
  readonly kind: 'words';
  readonly words: ReadonlySet<string>;
  readonly excluded: boolean;
}

export const anyNumber: Intervals = {
  kind: 'intervals',
  intervals: [{ low: -Infinity, high: Infinity, includesLow: false, includesHigh: false }],
};

export function wordsOnly(words: Iterable<string>): Words {
  return { kind: 'words', words: new Set(words), excluded: false };
}

export function allWordsBut(words: Iterable<string>): Words {
  return { kind: 'words', words: new Set(words), excluded: true };
}

export function isEmpty(set: ValueSet): boolean {
  return set.kind === 'words' ? !set.excluded && set.words.size === 0 : set.intervals.length === 0;
}

/** Sets of two kinds have nothing to do with each other; the first is kept. */
export function intersection(left: ValueSet, right: ValueSet): ValueSet {
  if (left.kind === 'words' && right.kind === 'words') return commonWords(left, right);
  if (left.kind === 'words' || right.kind === 'words') return left;
  const intervals = left.intervals.flatMap((one) => right.intervals.map((other) => common(one, other)));
  return { kind: 'intervals', intervals: intervals.filter(hasValues) };
}

export function complement(set: ValueSet): ValueSet {
  if (set.kind === 'words') return { ...set, excluded: !set.excluded };
  return set.intervals.reduce<ValueSet>((rest, interval) => intersection(rest, outside(interval)), anyNumber);
}

export function union(left: ValueSet, right: ValueSet): ValueSet {
  return complement(intersection(complement(left), complement(right)));
}

/** The same set of whole numbers, with bounds that belong to it. */
export function wholeNumbers({ intervals }: Intervals): Intervals {
  const whole = intervals.map(({ low, high, includesLow, includesHigh }) => {
    const least = includesLow ? Math.ceil(low) : Math.floor(low) + 1;
    const most = includesHigh ? Math.floor(high) : Math.ceil(high) - 1;
    return { low: least, high: most, includesLow: least !== -Infinity, includesHigh: most !== Infinity };
  });
  return { kind: 'intervals', intervals: whole.filter(hasValues) };
}

function commonWords(left: Words, right: Words): Words {
  if (left.excluded && right.excluded) return allWordsBut([...left.words, ...right.words]);
  if (left.excluded) return commonWords(right, left);
  return wordsOnly([...left.words].filter((word) => right.words.has(word) !== right.excluded));
}

function common(left: Interval, right: Interval): Interval {
  const low = Math.max(left.low, right.low);
  const high = Math.min(left.high, right.high);
  return {
    low,
    high,
    includesLow: (left.low < low || left.includesLow) && (right.low < low || right.includesLow),
    includesHigh: (left.high > high || left.includesHigh) && (right.high > high || right.includesHigh),
  };
}

function hasValues({ low, high, includesLow, includesHigh }: Interval): boolean {
  return low < high || (low === high && includesLow && includesHigh);
}

function outside({ low, high, includesLow, includesHigh }: Interval): Intervals {
  const below = { low: -Infinity, high: low, includesLow: false, includesHigh: !includesLow };
  const above = { low: high, high: Infinity, includesLow: !includesHigh, includesHigh: false };
  return { kind: 'intervals', intervals: [below, above].filter(hasValues) };
}
