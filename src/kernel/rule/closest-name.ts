/** The candidate a person most likely meant: few characters to add, remove or change; undefined when none is near. */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  let closest: string | undefined;
  let smallest = Math.max(1, Math.ceil([...name].length / 2)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate);
    if (distance < smallest) {
      smallest = distance;
      closest = candidate;
    }
  }
  return closest;
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
