/** Names that are nearly the same, found without comparing every pair. */
export interface NearNames<T> {
  /** Entries whose name has at least the similarity of the index with this one; the equal ones first. */
  near(name: string): readonly T[];
}

/** How much of the character pairs of two names is common (Jaccard). */
export const nearSimilarity = 0.75;

/**
 * Prefix filtering: pairs are ordered from rare to frequent, and two sets that have at least the share `t` in
 * common must agree in one of the first `|x| - ⌈t·|x|⌉ + 1` of each. Only these are indexed, so a frequent pair
 * such as 许可 costs nothing, and nothing above the threshold is missed.
 */
export function nearNames<T>(entries: readonly T[], nameOf: (entry: T) => string): NearNames<T> {
  const sets = entries.map((entry) => pairsOf(nameOf(entry)));
  const frequency = new Map<string, number>();
  for (const pairs of sets) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const prefixOf = (pairs: ReadonlySet<string>) =>
    rareFirst(pairs, frequency).slice(0, prefixLength(pairs.size));

  const postings = new Map<string, number[]>();
  sets.forEach((pairs, index) => {
    for (const pair of prefixOf(pairs)) {
      const posting = postings.get(pair);
      if (posting) posting.push(index);
      else postings.set(pair, [index]);
    }
  });

  return {
    near(name) {
      const pairs = pairsOf(name);
      const candidates = new Set(prefixOf(pairs).flatMap((pair) => postings.get(pair) ?? []));
      return [...candidates]
        .map((index) => ({ index, similarity: similarity(pairs, sets[index] ?? new Set()) }))
        .filter((candidate) => candidate.similarity >= nearSimilarity)
        .sort((a, b) => b.similarity - a.similarity || a.index - b.index)
        .flatMap(({ index }) => entries[index] ?? []);
    },
  };
}

/** Character pairs of a name between two marks, so that a name of one character has pairs as well. */
export function pairsOf(name: string): ReadonlySet<string> {
  const characters = ['^', ...name, '$'];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

export function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return common / (left.size + right.size - common);
}

function prefixLength(size: number): number {
  return size - Math.ceil(nearSimilarity * size) + 1;
}

function rareFirst(pairs: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const rank = (pair: string) => frequency.get(pair) ?? 0;
  return [...pairs].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
