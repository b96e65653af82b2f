/** A set of questions by their place in a problem, as bits: unions of many are what an interview spends its time on. */
export type NameSet = Uint32Array;

export function noNames(size: number): NameSet {
  return new Uint32Array((size + 31) >>> 5);
}

export function addName(set: NameSet, place: number): void {
  const word = place >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (place & 31));
}

export function hasName(set: NameSet, place: number): boolean {
  return (((set[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** Adds all of `more` to `set`. */
export function addAll(set: NameSet, more: NameSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (more[word] ?? 0);
}

export function overlaps(one: NameSet, other: NameSet): boolean {
  for (let word = 0; word < one.length; word += 1) {
    if (((one[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  }
  return false;
}

export function countOf(set: NameSet): number {
  let count = 0;
  for (let bits of set) for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** In authored order. */
export function placesIn(set: NameSet): number[] {
  const places: number[] = [];
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) {
      places.push(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
  return places;
}
