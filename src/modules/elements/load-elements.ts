import { join } from 'node:path';
import { type ContentEntry, ContentError, type ContentFault, readContent } from '../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../platform/database/index.ts';
import { CodeTable } from './code-table.ts';
import { type Dictionary, dictionaryGeneration, dictionaryOf } from './dictionary.ts';
import { Element } from './element.ts';
import { saveCodeTables, saveElements } from './element-store.ts';

interface ElementContent {
  readonly elements: readonly ContentEntry<Element>[];
  readonly tables: readonly ContentEntry<CodeTable>[];
}

/** The dictionary as the content files declare it. @throws ContentError */
export async function readDictionaryContent(contentDirectory: string): Promise<Dictionary> {
  const { elements, tables } = await readElementContent(contentDirectory);
  return dictionaryOf(
    elements.map((entry) => entry.value),
    tables.map((entry) => entry.value),
  );
}

export function loadElements(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['elements', 'code-tables'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'elements', version: 1, directories }, async (tx) => {
    const { elements, tables } = await readElementContent(contentDirectory);
    await saveCodeTables(
      tx,
      tables.map((entry) => entry.value),
    );
    await saveElements(
      tx,
      elements.map((entry) => entry.value),
    );
    await bumpGeneration(tx, dictionaryGeneration);
  });
}

async function readElementContent(contentDirectory: string): Promise<ElementContent> {
  const content = {
    elements: await readContent(join(contentDirectory, 'elements'), Element),
    tables: await readContent(join(contentDirectory, 'code-tables'), CodeTable),
  };
  const faults = checkElementContent(content);
  if (faults.length > 0) throw new ContentError(faults);
  return content;
}

function checkElementContent({ elements, tables }: ElementContent): ContentFault[] {
  const tableCodes = new Set(tables.map((entry) => entry.value.code));
  const faults: ContentFault[] = [...repeated(tables, (table) => table.code, 'code')];
  faults.push(...repeated(elements, (element) => element.code, 'code'));
  faults.push(...repeated(elements, (element) => element.name.zh, 'name'));
  for (const { value, fault } of elements) {
    if (value.codeTable && !tableCodes.has(value.codeTable)) {
      faults.push(fault(['codeTable'], `no code table ${value.codeTable}`));
    }
  }
  return faults;
}

function repeated<T>(
  entries: readonly ContentEntry<T>[],
  key: (value: T) => string,
  path: string,
): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ value, fault }) => {
    const again = seen.has(key(value));
    seen.add(key(value));
    return again ? [fault([path], `${key(value)} is declared twice`)] : [];
  });
}
