import { type Database, reference } from '../../platform/database/index.ts';
import type { CodeTable } from './code-table.ts';
import type { Element } from './element.ts';
import { readCodeTables, readElements } from './element-store.ts';

/** The element dictionary (数据元字典) with its code tables, held in memory. */
export interface Dictionary {
  readonly elements: readonly Element[];
  findElement(code: string): Element | undefined;
  /** By the Chinese name that rules use. */
  findElementByName(name: string): Element | undefined;
  findCodeTable(code: string): CodeTable | undefined;
  /** The choices of an element, empty where it has none. */
  choicesOf(element: Element): CodeTable['values'];
}

export const dictionaryGeneration = 'elements';

export const getDictionary: (database: Database) => Promise<Dictionary> = reference(
  dictionaryGeneration,
  async (database) => {
    const stored = await readElements(database);
    const tables = await readCodeTables(database);
    const declared = stored.filter(({ retired }) => !retired).map(({ element }) => element);
    const retired = stored.filter((each) => each.retired).map(({ element }) => element);
    return dictionaryOf(declared, tables, retired);
  },
);

/** Retired elements are found by their code only: nothing new may name them. */
export function dictionaryOf(
  elements: readonly Element[],
  tables: readonly CodeTable[],
  retired: readonly Element[] = [],
): Dictionary {
  const byCode = new Map([...retired, ...elements].map((element) => [element.code, element]));
  const byName = new Map(elements.map((element) => [element.name.zh, element]));
  const tableByCode = new Map(tables.map((table) => [table.code, table]));
  return {
    elements,
    findElement: (code) => byCode.get(code),
    findElementByName: (name) => byName.get(name),
    findCodeTable: (code) => tableByCode.get(code),
    choicesOf: (element) => (element.codeTable ? (tableByCode.get(element.codeTable)?.values ?? []) : []),
  };
}
