import { dateIn } from '../../../kernel/date.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCalendar } from '../../procedures/index.ts';
import type { Matter } from '../matter.ts';
import type { JointSituation } from './joint-offers.ts';
import { reduceJointRecord } from './joint-record.ts';
import { unknownJointStep } from './joint-refusals.ts';
import { readJointSteps } from './joint-store.ts';

/** Every joint step of a matter that has begun, as it stands. */
export async function situationsOf(
  platform: Platform,
  { id }: Pick<Matter, 'id'>,
  database: Database = platform.database,
): Promise<JointSituation[]> {
  const calendar = await getCalendar(platform.database);
  const today = dateIn(platform.now());
  const steps = (await readJointSteps(database, [id])).get(id) ?? [];
  return steps.map(({ step, entries }) => ({ step, record: reduceJointRecord(entries), today, calendar }));
}

/** @throws Refusal `joint-step-unknown` */
export async function getSituation(
  platform: Platform,
  matter: Pick<Matter, 'id'>,
  code: string,
  database?: Database,
): Promise<JointSituation> {
  const found = (await situationsOf(platform, matter, database)).find(({ step }) => step.code === code);
  if (!found) throw unknownJointStep();
  return found;
}
