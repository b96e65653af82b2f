import { join } from 'node:path';
import { ContentError, readContent } from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, type Tx } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { counterGeneration } from '../generation.ts';
import { HallPlans, plansOf } from '../plan/hall-plan.ts';
import { savePlans } from '../plan/plan-store.ts';
import { checkPlans } from './check-plans.ts';

const loaderVersion = 4;

/**
 * Loads the plans of the halls when their files, or the halls, have changed.
 * @throws ContentError naming every fault of every file
 */
export function loadCounter(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['counter', 'halls'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'counter', version: loaderVersion, directories }, (tx) =>
    load(tx, contentDirectory),
  );
}

async function load(tx: Tx, contentDirectory: string): Promise<void> {
  const entries = await readContent(join(contentDirectory, 'counter'), HallPlans);
  const { halls } = await getDirectory(tx);
  const faults = checkPlans(entries, halls);
  if (faults.length > 0) throw new ContentError(faults);
  await savePlans(
    tx,
    entries.flatMap(({ value }) => plansOf(value)),
  );
  await bumpGeneration(tx, counterGeneration);
}
