import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDictionary } from '../../elements/index.ts';
import { getDataSets } from '../data-sets.ts';
import { freshSince } from '../freshness.ts';
import type { RecordLayout } from '../record-layout.ts';
import { countFaultyRecords, type MeasuredSet } from './faulty-records-store.ts';
import type { Measurement } from './measurement.ts';
import { insertMeasurement, readLastLoads } from './quality-store.ts';
import { scoresOf } from './score.ts';
import { tendDuties } from './tend-duties.ts';
import { countWaiting } from './waiting-rows-store.ts';

/** Counts what is wrong in a set, keeps it, and sees to the duties to mend. */
export async function measureSet(platform: Platform, tx: Tx, layout: RecordLayout): Promise<void> {
  const { set } = layout;
  const now = platform.now();
  // Before what is counted: a load that ends meanwhile is seen by the next measurement.
  const loadedAt = (await readLastLoads(tx)).get(set.code);
  const { records, newest, faulty } = await countFaultyRecords(tx, await measuredSet(platform, layout));
  const waiting = await countWaiting(tx, set.code);
  const updatedAt = loadedAt ?? newest;
  const counted = {
    records,
    faulty,
    waiting: waiting.rows,
    waitingFaulty: waiting.faulty,
    waitingSince: waiting.since?.toISOString(),
    updatedAt: updatedAt?.toISOString(),
  };
  const scores = scoresOf(set, counted, now);
  const measurement: Measurement = { set: set.code, owner: set.owner, measuredAt: now, counted, scores };
  await insertMeasurement(tx, measurement);
  await tendDuties(platform, tx, set, measurement);
}

/** A set beside what its records are held against today. */
export async function measuredSet(platform: Platform, layout: RecordLayout): Promise<MeasuredSet> {
  const [dictionary, sets] = await Promise.all([
    getDictionary(platform.database),
    getDataSets(platform.database),
  ]);
  const referenced = layout.columns.flatMap(({ references }) => {
    const target = references === undefined ? undefined : sets.findLayout(references);
    return target ? [[target.set.code, target] as const] : [];
  });
  return {
    layout,
    targets: new Map(referenced),
    codesOf: ({ element }) => dictionary.choicesOf(element).map(({ code }) => code),
    freshSince: freshSince(layout.set, platform.now()),
  };
}
