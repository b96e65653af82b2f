/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/**
 * The chance of so many or more by someone who decides like the others (one-sided binomial tail). The others' share is
 * taken with one case of each kind more (Laplace), so that few cases of theirs prove nothing.
 */
export function chanceOf({ count, of }: Share, others: Share): number {
  const rate = (others.count + 1) / (others.of + 2);
  // Logarithms: thousands of cases would be too small a number otherwise.
  let term = of * Math.log(1 - rate);
  let below = 0;
  for (let hits = 0; hits < count; hits += 1) {
    below += Math.exp(term);
    term += Math.log((of - hits) / (hits + 1)) + Math.log(rate / (1 - rate));
  }
  return Math.min(1, Math.max(0, 1 - below));
}
