import { randomInt } from 'node:crypto';
import { dateIn } from '../../../kernel/date.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCalendar, getProcedures, reduceRun } from '../../procedures/index.ts';
import type { DataSet } from '../data-set.ts';
import type { Measurement } from './measurement.ts';
import type { MendingAction, MendingIdentity } from './mending.ts';
import { insertMending, readOpenMendings } from './mending-store.ts';
import { endMending, findMendingView, measuring, projectionOf } from './mending-view.ts';
import { demandOf } from './quality-demand.ts';
import { groundsOf } from './score.ts';

/** Opens a duty to mend for each ground that a measurement shows, and ends those whose ground is gone. */
export async function tendDuties(
  platform: Platform,
  tx: Tx,
  set: DataSet,
  measurement: Measurement,
): Promise<void> {
  const now = platform.now();
  const grounds = groundsOf(set, measurement, now);
  const standing = await readOpenMendings(tx, set.code);
  for (const { id, ground } of standing) {
    if (grounds.some((one) => one.ground === ground)) continue;
    const view = await findMendingView(tx, { id });
    if (view) await endMending(tx, view, now);
  }
  for (const found of grounds) {
    if (standing.some(({ ground }) => ground === found.ground)) continue;
    await raise(platform, tx, set, found);
  }
}

async function raise(
  platform: Platform,
  tx: Tx,
  set: DataSet,
  { ground, figure, demand }: ReturnType<typeof groundsOf>[number],
): Promise<void> {
  const now = platform.now();
  const [procedures, calendar] = await Promise.all([
    getProcedures(platform.database),
    getCalendar(platform.database),
  ]);
  const procedure = procedures.findLatest('data-mending');
  if (!procedure) throw new Error('the procedure data-mending is not stored');
  const limits = { mend: { value: demandOf(set).mendWithin, unit: 'working-day' as const } };
  const action: MendingAction = {
    sequence: 1,
    at: now,
    actor: measuring,
    event: { type: 'raised', plan: { agency: set.owner, reviews: [], limits }, figure, demand },
  };
  const identity: MendingIdentity = {
    id: uuidv7(),
    number: `ZG${dateIn(now).replaceAll('-', '')}${`${randomInt(100_000_000)}`.padStart(8, '0')}`,
    set: set.code,
    owner: set.owner,
    ground,
    figure,
    demand,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    raisedAt: now,
  };
  await insertMending(tx, identity, action, projectionOf(reduceRun(procedure, [action]), calendar, now));
}
