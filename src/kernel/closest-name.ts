/**
 * The candidate a person most likely meant: few characters to add, remove or change, else one that the name
 * is a part of. Undefined when none is near; of two characters each word is another one.
 */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const length = [...name].length;
  const near = length > 2 ? nearest(name, all, Math.ceil(length / 2)) : undefined;
  if (near !== undefined || length < 2) return near;
  return all.filter((candidate) => candidate.includes(name)).sort(byLength)[0];
}

function nearest(name: string, candidates: readonly string[], furthest: number): string | undefined {
  let closest: string | undefined;
  let smallest = furthest + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate);
    if (distance >= smallest) continue;
    smallest = distance;
    closest = candidate;
  }
  return closest;
}

function byLength(left: string, right: string): number {
  return left.length - right.length;
}

/** Levenshtein distance in code points. */
function editDistance(left: string, right: string): number {
  const target = [...right];
  let row = target.map((_, index) => index + 1);
  let before = 0;
  for (const character of left) {
    let diagonal = before;
    before += 1;
    let previous = before;
    row = row.map((above, index) => {
      const cost = character === target[index] ? diagonal : 1 + Math.min(diagonal, above, previous);
      diagonal = above;
      previous = cost;
      return cost;
    });
  }
  return row.at(-1) ?? before;
}
