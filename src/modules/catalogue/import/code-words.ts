import type { ItemCodeTables } from '../codes/item-code-table.ts';

/** Of each table: a value of the source → what it is here; null where it means nothing here. */
export type CodeWords = Readonly<Record<string, Readonly<Record<string, string | string[] | null>>>>;

/** The tables an import may look up: those of its mapping, and the code tables of items as the source writes them. */
export function codeWords(
  mapping: { readonly source: string; readonly tables: CodeWords },
  tables: ItemCodeTables,
): CodeWords {
  return { ...tables.ofSource(mapping.source), ...mapping.tables };
}
