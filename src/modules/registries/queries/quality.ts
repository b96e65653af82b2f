import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { DataSet } from '../data-set.ts';
import { getDataSets } from '../data-sets.ts';
import { dataSetPolicy } from '../policy.ts';
import { faultyIn } from '../quality/faulty-records-store.ts';
import { measuredSet, measureSet } from '../quality/measure-set.ts';
import type { Measurement, WaitingLoad } from '../quality/measurement.ts';
import type { Mending } from '../quality/mending.ts';
import { readMendingsOf, readOpenMendings } from '../quality/mending-store.ts';
import type { Dimension } from '../quality/quality-demand.ts';
import { readLatest, readTrend } from '../quality/quality-store.ts';
import { readWaitingLoads } from '../quality/waiting-rows-store.ts';
import type { RecordLayout } from '../record-layout.ts';
import { getReadableLayout } from './readable-layout.ts';
import { listRecordsWhere, type RecordPage } from './records.ts';

export interface QualityOverview {
  readonly sets: readonly { readonly set: DataSet; readonly measured: Measurement | undefined }[];
  readonly duties: readonly Mending[];
}

/** What was measured last, and what has to be mended. */
export async function getQualityOverview({ database }: Platform): Promise<QualityOverview> {
  const { sets } = await getDataSets(database);
  const [latest, duties] = await Promise.all([
    readLatest(
      database,
      sets.map(({ code }) => code),
    ),
    readOpenMendings(database),
  ]);
  const measured = new Map(latest.map((one) => [one.set, one]));
  return { sets: sets.map((set) => ({ set, measured: measured.get(set.code) })), duties };
}

export interface SetQuality {
  readonly layout: RecordLayout;
  /** The last of each day, the newest first. */
  readonly trend: readonly Measurement[];
  readonly duties: readonly Mending[];
  /** Of the owner: sees the rows and measures again. */
  readonly isOwner: boolean;
  readonly seesDeclaration: boolean;
}

/** @throws Refusal `data-set-unknown` */
export async function getSetQuality(
  { database }: Platform,
  actor: OfficialActor,
  code: string,
): Promise<SetQuality> {
  const layout = (await getDataSets(database)).getLayout(code);
  dataSetPolicy.require(actor, 'see-quality', layout.set);
  const [trend, duties] = await Promise.all([
    readTrend(database, code, trendDays),
    readMendingsOf(database, code),
  ]);
  const isOwner = dataSetPolicy.can(actor, 'see-records', layout.set);
  const seesDeclaration = dataSetPolicy.can(actor, 'see-declaration', layout.set);
  return { layout, trend, duties, isOwner, seesDeclaration };
}

const trendDays = 30;

/** What is wrong in one dimension: the records themselves, and the loads whose rows wait. @throws Refusal `not-allowed` */
export async function listFaultyRows(
  platform: Platform,
  actor: OfficialActor,
  asked: { readonly set: string; readonly dimension: Dimension; readonly after: string | undefined },
): Promise<{ layout: RecordLayout; page: RecordPage; loads: readonly WaitingLoad[] }> {
  const layout = await getReadableLayout(platform, actor, asked.set, 'see-records');
  const condition = faultyIn(await measuredSet(platform, layout), asked.dimension);
  const [page, loads] = await Promise.all([
    condition
      ? listRecordsWhere(platform, layout, { condition, after: asked.after, size: pageSize })
      : { records: [], next: undefined },
    readWaitingLoads(platform.database, asked.set, asked.dimension),
  ]);
  return { layout, page, loads };
}

const pageSize = 50;

/** Measures a set again at once, for its owner. @throws Refusal `not-allowed` */
export async function measureAgain(platform: Platform, actor: OfficialActor, code: string): Promise<void> {
  const layout = await getReadableLayout(platform, actor, code, 'see-records');
  await inTransaction(platform.database, (tx) => measureSet(platform, tx, layout));
}
