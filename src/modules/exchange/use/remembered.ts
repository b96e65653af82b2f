/** Enough for every caller and grant of a province. */
const most = 10_000;

/** What was found once and never changes; that there is nothing may change, and is asked again. */
export async function remembered<Value>(
  known: Map<string, Value>,
  name: string,
  find: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = await find();
  if (found === undefined) return undefined;
  if (known.size >= most) known.clear();
  known.set(name, found);
  return found;
}
