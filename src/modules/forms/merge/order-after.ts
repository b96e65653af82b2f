/**
 * The same things in an order in which each stands after what it needs, otherwise as they were.
 * What needs itself by a detour keeps its place.
 */
export function orderAfter<Thing>(
  things: readonly Thing[],
  needsOf: (thing: Thing) => readonly Thing[],
): Thing[] {
  const ordered = new Set<Thing>();
  const open = new Set<Thing>();
  const place = (thing: Thing): void => {
    if (ordered.has(thing) || open.has(thing)) return;
    open.add(thing);
    for (const needed of needsOf(thing)) place(needed);
    ordered.add(thing);
  };
  for (const thing of things) place(thing);
  return [...ordered];
}
