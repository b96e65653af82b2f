/** A part of a text that stayed, went or came. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Where two texts differ, by words. The parts that are not added make the earlier text, those that are not
 * removed the later one. Texts with little in common, and very long ones, are exchanged as a whole.
 */
export function changedWords(before: string, after: string): TextPart[] {
  if (Math.max(before.length, after.length) > maximumLength) return aroundTheMiddle(before, after);
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length * right.length > maximumTable) return exchanged(before, after);
  const parts = joined(walk(left, right, commonLengths(left, right)));
  return isWorthReading(parts, Math.max(before.length, after.length)) ? parts : exchanged(before, after);
}

/** Cutting into words takes time by the square of the length. */
const maximumLength = 4_000;
const maximumTable = 1_000_000;
const leastCommon = 0.25;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What a long text begins and ends with stays; what lies between is exchanged as a whole. */
function aroundTheMiddle(before: string, after: string): TextPart[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (text: string): TextPart[] => (text === '' ? [] : [{ kind: 'same', text }]);
  return [
    ...same(before.slice(0, start)),
    ...exchanged(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Table of the lengths of the longest common parts of every two endings. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1;
  const table = new Uint32Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const place = row * width + column;
      table[place] =
        left[row] === right[column]
          ? at(table, place + width + 1) + 1
          : Math.max(at(table, place + width), at(table, place + 1));
    }
  }
  return table;
}

function walk(left: readonly string[], right: readonly string[], table: Uint32Array): TextPart[] {
  const width = right.length + 1;
  const parts: TextPart[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    const [word, other] = [left[row], right[column]];
    if (word !== undefined && word === other) {
      parts.push({ kind: 'same', text: word });
      row += 1;
      column += 1;
    } else if (
      word !== undefined &&
      isLeftFirst(table, row * width + column, { width, isLast: other === undefined })
    ) {
      parts.push({ kind: 'removed', text: word });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: other ?? '' });
      column += 1;
    }
  }
  return parts;
}

function isLeftFirst(
  table: Uint32Array,
  place: number,
  { width, isLast }: { width: number; isLast: boolean },
) {
  return isLast || at(table, place + width) >= at(table, place + 1);
}

function at(table: Uint32Array, place: number): number {
  return table[place] ?? 0;
}

/** Neighbours of one kind become one part; between two parts that stayed, what went stands before what came. */
function joined(words: readonly TextPart[]): TextPart[] {
  const parts: TextPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') parts.push({ kind: 'removed', text: removed });
    if (added !== '') parts.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of words) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = parts.at(-1);
      if (last?.kind === 'same') parts[parts.length - 1] = { kind, text: last.text + text };
      else parts.push({ kind, text });
    }
  }
  flush();
  return parts;
}

function isWorthReading(parts: readonly TextPart[], length: number): boolean {
  const common = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return common >= length * leastCommon;
}

function exchanged(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  return [
    ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
    ...(after === '' ? [] : [{ kind: 'added', text: after } as const]),
  ];
}
