import { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';
import { textSchema } from '../../../kernel/text-schema.ts';

const Values = z.strictObject({
  /** What the catalogue stores. */
  code: z.string().min(1),
  name: textSchema,
  /** Code of the national standard, where it is another one. */
  standard: z.string().optional(),
  /** Codes of the national exchange; the first is the one to send. */
  exchange: z.union([z.string().transform((code) => [code]), z.array(z.string()).min(1)]).default([]),
  note: z.string().optional(),
  /** Codes and words of other sources, by the name of the source. */
  sources: z.record(z.string(), z.array(z.string()).min(1)).default({}),
});

/** 代码表 of the elements of an item: national and local codes side by side. */
export const ItemCodeTable = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: textSchema,
  /** Where the codes come from. */
  standard: z.string(),
  note: z.string().optional(),
  values: z.array(Values).min(1),
});
export type ItemCodeTable = z.infer<typeof ItemCodeTable>;

/** All tables, held in memory. */
export class ItemCodeTables {
  readonly all: readonly ItemCodeTable[];
  readonly #byCode: ReadonlyMap<string, ItemCodeTable>;

  constructor(all: readonly ItemCodeTable[]) {
    this.all = all;
    this.#byCode = new Map(all.map((table) => [table.code, table]));
  }

  find(table: string): ItemCodeTable | undefined {
    return this.#byCode.get(table);
  }

  /** The name of a code; a code that nobody knows is its own name. */
  nameOf(table: string, code: string): Text {
    return this.find(table)?.values.find((value) => value.code === code)?.name ?? { zh: code };
  }

  /** Of each table: the words and codes of a source → our codes; names and our codes themselves are known too. */
  ofSource(source: string): Record<string, Record<string, string[]>> {
    return Object.fromEntries(this.all.map((table) => [table.code, wordsOf(table, source)]));
  }
}

/** What a source itself says wins over a code or a name of ours that looks the same. */
function wordsOf(table: ItemCodeTable, source: string): Record<string, string[]> {
  const ours = new Map<string, string[]>();
  const theirs = new Map<string, string[]>();
  for (const { code, name, sources } of table.values) {
    for (const word of [code, name.zh]) ours.set(word, [code]);
    for (const word of sources[source] ?? []) theirs.set(word, [...(theirs.get(word) ?? []), code]);
  }
  return Object.fromEntries([...ours, ...theirs]);
}
