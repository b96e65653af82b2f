import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import { getBundles } from '../bundle-store.ts';
import { reduceJointRecord } from '../joint/joint-record.ts';
import type { JointStep, Party } from '../joint/joint-step.ts';
import { insertJointStep, readJointSteps } from '../joint/joint-store.ts';
import type { Matter } from '../matter.ts';
import { appendJointEvent, type JointAuthor } from './append-joint-event.ts';

const byItself: JointAuthor = { account: undefined, name: '系统', agency: undefined };

/** A joint step begins when the first of its items is accepted: there is nothing to look at before. */
export async function openJointSteps(
  platform: Platform,
  tx: Tx,
  matter: Matter,
  accepted: string,
): Promise<void> {
  const bundle = (await getBundles(platform.database)).findBundle(matter.bundle);
  const directory = await getDirectory(platform.database);
  const at = platform.now();
  for (const step of bundle?.jointSteps ?? []) {
    if (!step.items.includes(accepted)) continue;
    const parties = partiesOf(step, matter, directory);
    const lead = directory.findDepartment(step.lead, matter.region)?.code;
    if (!lead || parties.length === 0) continue;
    const agencies = parties.map(({ agency }) => agency);
    if (await insertJointStep(tx, matter, { step, lead, agencies, at })) {
      const event = { type: 'opened' as const, lead, parties };
      await appendJointEvent(tx, matter, undefined, { step: step.code, event, by: byItself, at });
    }
  }
}

/** Where every item that a joint step was for has been refused or withdrawn, nobody comes any more. */
export async function callOffJointSteps(platform: Platform, tx: Tx, matter: Matter): Promise<void> {
  const steps = (await readJointSteps(tx, [matter.id])).get(matter.id) ?? [];
  for (const { step, entries } of steps) {
    const record = reduceJointRecord(entries);
    const items = matter.items.filter(({ code }) => step.items.includes(code));
    const isOver = items.every(({ status }) => status === 'refused' || status === 'ended');
    if (!isOver || record.conclusion || record.calledOff !== undefined) continue;
    const event = { type: 'called-off' as const, reasons: '相关事项均已结束，不再需要到现场。' };
    await appendJointEvent(tx, matter, record, { step: step.code, event, by: byItself, at: platform.now() });
  }
}

/** The departments as agencies of the place; one of several tasks comes once. */
function partiesOf({ departments }: JointStep, matter: Matter, directory: Directory): Party[] {
  const parties = new Map<string, Party>();
  for (const { department, looksAt, item } of departments) {
    const agency = directory.findDepartment(department, matter.region)?.code;
    const takesPart = item === undefined || matter.items.some(({ code }) => code === item);
    if (agency && takesPart && !parties.has(agency)) parties.set(agency, { agency, looksAt });
  }
  return [...parties.values()];
}
