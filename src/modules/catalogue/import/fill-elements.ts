import { findFillable } from '../elements/fillable.ts';
import { elementOfPath } from '../elements/item-elements.ts';
import type { Leaf } from '../elements/schema-leaves.ts';
import type { Expression } from './expression.ts';
import type { RowReader } from './row-reader.ts';

/** `{ item, offering }` while it is put together. */
export interface Contents {
  readonly item: Record<string, unknown>;
  readonly offering: Record<string, unknown>;
}

/** Fills elements by their paths; codes are looked up in the code table of the element by themselves. */
export function fillElements(
  reader: RowReader,
  elements: Readonly<Record<string, Expression>>,
  contents: Contents,
): void {
  for (const [path, expression] of Object.entries(elements)) {
    const leaf = findFillable(path);
    const table = expression.table ?? elementOfPath(path)?.table;
    const value = leaf && elementValue(reader, path, { leaf, expression: { ...expression, table } });
    if (value !== undefined) put(contents, path.split('.'), value);
  }
}

function elementValue(
  reader: RowReader,
  path: string,
  { leaf, expression }: { leaf: Leaf; expression: Expression },
): unknown {
  if (leaf.type === 'number') return reader.count(path, expression);
  if (leaf.type === 'boolean') return flagOf(reader, path, reader.text(path, expression));
  const texts = reader.list(path, expression);
  const known = leaf.codes ? texts.filter((text) => isCode(reader, path, { text, leaf })) : texts;
  const values = known.map((text) => (leaf.type === 'text' ? { zh: text } : text));
  if (leaf.isList) return values;
  return leaf.type === 'text' && known.length > 1 ? { zh: known.join('；') } : values[0];
}

function isCode(reader: RowReader, path: string, { text, leaf }: { text: string; leaf: Leaf }): boolean {
  const known = leaf.codes?.includes(text) ?? false;
  if (!known) reader.keepText(path, text, 'unknown-value');
  return known;
}

const yes = ['是', '1', 'true', 'Y', '支持'];
const no = ['否', '0', 'false', 'N', '不支持', '无'];

function flagOf(reader: RowReader, path: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (yes.includes(text)) return true;
  if (no.includes(text)) return false;
  reader.keepText(path, text, 'unknown-value');
  return undefined;
}

function put(target: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  const record = target as Record<string, unknown>;
  if (rest.length === 0) {
    record[name] = value;
    return;
  }
  const inner: unknown = record[name];
  const next = typeof inner === 'object' && inner !== null ? inner : {};
  record[name] = next;
  put(next, rest, value);
}
