import { join } from 'node:path';
import {
  type ContentEntry,
  ContentError,
  type ContentFault,
  readContent,
} from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { type DataSets, getDataSets } from '../../registries/index.ts';
import { checkComparison } from '../check-comparison.ts';
import { Comparison } from '../comparison.ts';
import { comparisonsGeneration, saveComparisons } from '../comparison-store.ts';

const loaderVersion = 1;

/** Loads the comparisons when their files, or the sets they compare, have changed. @throws ContentError */
export function loadComparisons(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['comparisons', 'data-sets', 'elements'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(
    database,
    { name: 'comparisons', version: loaderVersion, directories },
    async (tx) => {
      const entries = await readComparisonContent(contentDirectory, await getDataSets(database));
      await saveComparisons(
        tx,
        entries.map(({ value }) => value),
        new Date(),
      );
      await bumpGeneration(tx, comparisonsGeneration);
    },
  );
}

/** @throws ContentError where a file breaks the schema or names what is not there */
export async function readComparisonContent(
  contentDirectory: string,
  sets: Pick<DataSets, 'findLayout'>,
): Promise<ContentEntry<Comparison>[]> {
  const entries = await readContent(join(contentDirectory, 'comparisons'), Comparison);
  const faults = entries.flatMap(({ value, fault }, index): ContentFault[] => [
    ...checkComparison(value, sets).map(({ path, message }) => fault(path, message)),
    ...(entries.slice(0, index).some((other) => other.value.code === value.code)
      ? [fault(['code'], 'the code stands twice')]
      : []),
  ]);
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}
