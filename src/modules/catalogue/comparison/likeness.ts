import { isObject, isRows, type Json, memberNames } from './json.ts';

/** Pairs of neighbouring characters in the texts of a row, with how often each occurs. */
export interface TextProfile {
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Texts beyond this say nothing more about which row one is. */
const maximumLength = 600;

export function textProfile(row: Json): TextProfile {
  const text = textsIn(row).join(' ').slice(0, maximumLength);
  const pairs = new Map<string, number>();
  const characters = [...text];
  characters.forEach((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return { pairs, size: characters.length };
}

/** Dice's coefficient of the two profiles: 0 nothing in common, 1 the same pairs. */
export function likenessOf(left: TextProfile, right: TextProfile): number {
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const [pair, count] of left.pairs) common += Math.min(count, right.pairs.get(pair) ?? 0);
  return (2 * common) / (left.size + right.size);
}

function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (isRows(value)) return value.flatMap(textsIn);
  if (isObject(value)) return memberNames(value).flatMap((name) => textsIn(value[name]));
  return [];
}
