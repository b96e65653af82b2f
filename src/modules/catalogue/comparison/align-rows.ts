import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { isObject, type Json, member } from './json.ts';
import { likenessOf, type TextProfile, textProfile } from './likeness.ts';

/** A row of the one list with the row of the other that it is, by their places. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * Which rows of two lists are the same thing: by their code, else because they are equal, else by the closest
 * text. Every row stands in one pair at most; exchanging the lists exchanges the pairs.
 */
export function alignRows(before: readonly Json[], after: readonly Json[]): Pair[] {
  const pairs = new Pairs(before, after);
  pairs.matchBy(codeOf);
  pairs.matchBy((row) => (codeOf(row) === undefined ? canonicalJson(row) : undefined));
  pairs.matchByText();
  return pairs.found.toSorted((left, right) => left.after - right.after);
}

/** Members by which rows of an item are told apart. */
const codeNames = ['code', 'element', 'number'] as const;

export function codeOf(row: Json): string | undefined {
  if (!isObject(row)) return undefined;
  const name = codeNames.find((each) => typeof member(row, each) === 'string' && member(row, each) !== '');
  return name && `${name} ${member(row, name)}`;
}

/** Comparing every text with every other is bounded; longer lists are paired by place. */
const maximumComparisons = 20_000;
const leastLikeness = 0.35;

class Pairs {
  readonly found: Pair[] = [];
  readonly #before: readonly Json[];
  readonly #after: readonly Json[];
  readonly #freeBefore: Set<number>;
  readonly #freeAfter: Set<number>;

  constructor(before: readonly Json[], after: readonly Json[]) {
    this.#before = before;
    this.#after = after;
    this.#freeBefore = new Set(before.keys());
    this.#freeAfter = new Set(after.keys());
  }

  /** Pairs rows with equal keys; of several, the first with the first. */
  matchBy(keyOf: (row: Json) => string | undefined): void {
    const waiting = new Map<string, number[]>();
    for (const index of this.#freeBefore) {
      const key = keyOf(this.#before[index] ?? null);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    for (const index of [...this.#freeAfter]) {
      const key = keyOf(this.#after[index] ?? null);
      const match = key === undefined ? undefined : waiting.get(key)?.shift();
      if (match !== undefined) this.#pair(match, index);
    }
  }

  /** Rows of words: the likest first, and among equally like ones the nearest. */
  matchByText(): void {
    const left = profilesOf(this.#before, this.#freeBefore);
    const right = profilesOf(this.#after, this.#freeAfter);
    const candidates =
      left.length * right.length > maximumComparisons ? pairsByPlace(left, right) : alikePairs(left, right);
    for (const { before, after } of candidates) {
      if (this.#freeBefore.has(before) && this.#freeAfter.has(after)) this.#pair(before, after);
    }
  }

  #pair(before: number, after: number): void {
    this.#freeBefore.delete(before);
    this.#freeAfter.delete(after);
    this.found.push({ before, after });
  }
}

interface Profiled {
  readonly index: number;
  readonly profile: TextProfile;
}

/** Rows with a code of their own and single words, such as codes of topics, are themselves or nothing. */
function profilesOf(rows: readonly Json[], free: ReadonlySet<number>): Profiled[] {
  return [...free].flatMap((index) => {
    const row = rows[index] ?? null;
    return isObject(row) && codeOf(row) === undefined ? [{ index, profile: textProfile(row) }] : [];
  });
}

function alikePairs(left: readonly Profiled[], right: readonly Profiled[]): Pair[] {
  const likenesses = left.flatMap((one) =>
    right.map((other) => ({
      before: one.index,
      after: other.index,
      likeness: likenessOf(one.profile, other.profile),
    })),
  );
  return likenesses
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
        a.before + a.after - (b.before + b.after),
    );
}

function pairsByPlace(left: readonly Profiled[], right: readonly Profiled[]): Pair[] {
  return left.flatMap(({ index: before }, place) => {
    const other = right[place];
    return other ? [{ before, after: other.index }] : [];
  });
}
