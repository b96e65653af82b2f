/** A record by the texts it is recognised by, each in its normal form. */
export type Recognised = readonly string[];

export interface SimilarPair {
  /** Places in the two lists. */
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/**
 * Pairs whose likeness is at least `atLeast`, each record in one pair at most, the most alike first. Exact: of a mean
 * that reaches a bound one part reaches it, and two sets of pairs of characters that share enough share one of the rarest
 * of each (prefix filter), so that only those are held against each other.
 */
export function similarPairs(
  left: readonly Recognised[],
  right: readonly Recognised[],
  atLeast: number,
): SimilarPair[] {
  const fields = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  const candidates = new Set<number>();
  for (let field = 0; field < fields; field += 1) {
    const texts = (list: readonly Recognised[]) => list.map((record) => bigrams(record[field] ?? ''));
    collect(texts(left), texts(right), {
      atLeast,
      take: (one, other) => candidates.add(one * right.length + other),
    });
  }
  const pairs: SimilarPair[] = [];
  for (const candidate of candidates) {
    const pair = { left: Math.floor(candidate / right.length), right: candidate % right.length };
    const likeness = likenessOf(left[pair.left] ?? [], right[pair.right] ?? []);
    if (likeness >= atLeast) pairs.push({ ...pair, likeness });
  }
  return eachOnce(pairs);
}

/** Between 0 and 1: the mean over the texts of the share of pairs of characters that both have (Dice). */
export function likenessOf(left: Recognised, right: Recognised): number {
  const fields = Math.max(left.length, right.length);
  let sum = 0;
  for (let field = 0; field < fields; field += 1) {
    sum += dice(bigrams(left[field] ?? ''), bigrams(right[field] ?? ''));
  }
  return fields === 0 ? 0 : sum / fields;
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** Of characters, not of bytes; the ends count, so that a text of one character has pairs too. */
function bigrams(text: string): Set<string> {
  const characters = text === '' ? [] : ['^', ...text, '$'];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

function collect(
  left: readonly ReadonlySet<string>[],
  right: readonly ReadonlySet<string>[],
  { atLeast, take }: { atLeast: number; take: (left: number, right: number) => void },
): void {
  const frequency = new Map<string, number>();
  for (const grams of [...left, ...right]) {
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  }
  const rare = (grams: ReadonlySet<string>) =>
    [...grams]
      .sort(
        (one, other) =>
          (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : one > other ? 1 : 0),
      )
      .slice(0, grams.size - leastShared(grams.size, atLeast) + 1);
  const byGram = new Map<string, number[]>();
  right.forEach((grams, index) => {
    for (const gram of rare(grams)) {
      const list = byGram.get(gram);
      if (list) list.push(index);
      else byGram.set(gram, [index]);
    }
  });
  left.forEach((grams, index) => {
    for (const gram of rare(grams)) for (const other of byGram.get(gram) ?? []) take(index, other);
  });
}

/** So many of its pairs of characters a text shares with any other of that likeness. */
function leastShared(size: number, atLeast: number): number {
  return Math.max(1, Math.ceil((atLeast / (2 - atLeast)) * size - 1e-9));
}

function eachOnce(pairs: readonly SimilarPair[]): SimilarPair[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return [...pairs]
    .sort((one, other) => other.likeness - one.likeness || one.left - other.left || one.right - other.right)
    .filter(({ left, right }) => {
      if (taken.left.has(left) || taken.right.has(right)) return false;
      taken.left.add(left);
      taken.right.add(right);
      return true;
    });
}
