import type { Database } from '../../../platform/database/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { getItemCodeTables } from '../codes/item-code-table-store.ts';
import { type Difference, differencesOf } from '../directory/differences.ts';
import type { DirectoryChange } from '../directory/directory-change.ts';
import { getDirectoryChanges } from '../directory/directory-change-store.ts';
import { type Implementation, readImplementations } from '../directory/standard-store.ts';
import { unknownItem } from '../item-versions.ts';

/** The standard of a basic code, and one page of those who implement it. */
export interface Standard {
  /** The implementation of the highest organ: its words stand for the standard. */
  readonly model: Implementation;
  readonly implementations: readonly ComparedImplementation[];
  readonly next: string | undefined;
  readonly changes: readonly DirectoryChange[];
  readonly codes: ItemCodeTables;
}

export interface ComparedImplementation {
  readonly implementation: Implementation;
  /** From the first of the same name: the same item. */
  readonly differences: readonly Difference[];
}

const pageSize = 50;

/** @throws Refusal `item-unknown` */
export async function getStandard(
  database: Database,
  basicCode: string,
  after: string | undefined,
): Promise<Standard> {
  const [model] = await readImplementations(database, basicCode, { limit: 1 });
  if (!model) throw unknownItem();
  const found = await readImplementations(database, basicCode, { after, limit: pageSize + 1 });
  const shown = found.slice(0, pageSize);
  const models = new Map([[model.family, model]]);
  for (const one of shown) if (!models.has(one.family)) models.set(one.family, one);
  const changes = await getDirectoryChanges(database);
  return {
    model,
    implementations: shown.map((implementation) => ({
      implementation,
      differences: differencesOf(models.get(implementation.family) ?? model, implementation),
    })),
    next: found.length > pageSize ? shown.at(-1)?.cursor : undefined,
    changes: changes.filter(({ items, becomes }) => [...items, ...becomes].includes(basicCode)),
    codes: await getItemCodeTables(database),
  };
}
