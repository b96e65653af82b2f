/** One record of the source with what stands around it. */
export interface SourceRecord {
  /** Counted from 1, in the order of the file. */
  readonly row: number;
  readonly value: unknown;
  /** Keys and derived columns, read as `$name`. */
  readonly named: ReadonlyMap<string, string>;
  /** Objects around the record, the nearest first; their columns are read as `$parent.name`, the last as `$root.name`. */
  readonly parents: readonly Parent[];
}

export interface Parent {
  readonly value: unknown;
  /** Key by which one came from it towards the record; `*` where each member leads to records. */
  readonly branch: string;
}

/**
 * Texts at a path: `name`, `address.street`, `materials[].name`, `$key`, `$parent.name`, `$root.name`.
 * A column whose own name contains a dot is found by its whole name.
 */
export function textsAt(record: SourceRecord, path: string): string[] {
  return valuesAt(record, path).flatMap(toTexts);
}

export function valuesAt(record: SourceRecord, path: string): unknown[] {
  if (path === '.') return [record.value];
  if (path.startsWith('$parent.')) {
    const [parent, ...above] = record.parents;
    if (parent === undefined) return [];
    return valuesAt({ ...record, value: parent.value, parents: above }, path.slice('$parent.'.length));
  }
  if (path.startsWith('$root.')) {
    const root = record.parents.at(-1);
    return root === undefined ? [] : walk(root.value, path.slice('$root.'.length));
  }
  if (path.startsWith('$')) {
    const text = record.named.get(path.slice(1));
    return text === undefined ? [] : [text];
  }
  return walk(record.value, path);
}

function walk(value: unknown, path: string): unknown[] {
  if (Array.isArray(value) && !path.startsWith('[]')) return value.flatMap((member) => walk(member, path));
  const own = property(value, path);
  if (own !== undefined) return [own];
  const match = /^(.*?)(\[\])?\.(.+)$/s.exec(path);
  if (match) {
    const [, head = '', , rest = ''] = match;
    const inner = property(value, head);
    return inner === undefined || inner === null ? [] : walk(inner, rest);
  }
  if (path.endsWith('[]')) {
    const list = property(value, path.slice(0, -2));
    return Array.isArray(list) ? list : list === undefined || list === null ? [] : [list];
  }
  return [];
}

function property(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** A list gives its members; an object without a better reading gives its JSON. */
export function toTexts(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(toTexts);
  if (typeof value === 'object') return [JSON.stringify(value)];
  const text = String(value).trim();
  return text === '' ? [] : [text];
}
