/** A version's JSON while cells are written into it. */
export interface OpenObject {
  [name: string]: OpenValue | undefined;
}
export type OpenValue = null | boolean | number | string | OpenValue[] | OpenObject;

export function openObject(value: OpenValue | undefined): OpenObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

export function openValueAt(root: OpenValue, path: string): OpenValue | undefined {
  return path.split('.').reduce<OpenValue | undefined>((value, step) => openObject(value)?.[step], root);
}

/** Writes a value, making the parts it stands in; without a value, parts that nothing is left of go as well. */
export function writeAt(root: OpenObject, path: string, value: OpenValue | undefined): void {
  const [step = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    if (value === undefined) delete root[step];
    else root[step] = value;
    return;
  }
  const part = openObject(root[step]) ?? {};
  writeAt(part, rest.join('.'), value);
  if (Object.keys(part).length > 0 || whole.has(step)) root[step] = part;
  else delete root[step];
}

/** Parts that every item has, whether they say anything or not. */
const whole: ReadonlySet<string> = new Set(['item', 'offering', 'limits', 'handling', 'result']);
