/** The longest part of a list of different numbers that rises, so that the fewest count as moved. */
export function longestRising(numbers: readonly number[]): number[] {
  // ends[n] is the place of the least number that ends a rising part of n + 1 numbers.
  const ends: number[] = [];
  const former: number[] = [];
  numbers.forEach((value, place) => {
    const length = lengthBelow(numbers, ends, value);
    former[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  });
  const found: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = former[place] ?? -1) {
    found.push(numbers[place] ?? 0);
  }
  return found.reverse();
}

/** How long the longest part is that ends below this value. */
function lengthBelow(numbers: readonly number[], ends: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
