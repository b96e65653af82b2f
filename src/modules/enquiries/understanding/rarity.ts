/** How telling a term is: the fewer texts have it, the more. */
export interface Rarity {
  of(term: string): number;
}

export function rarityOf(texts: Iterable<Iterable<string>>): Rarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const terms of texts) {
    total += 1;
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return {
    of(term) {
      const count = counts.get(term) ?? 0;
      return Math.log(1 + (total - count + 0.5) / (count + 0.5));
    },
  };
}
