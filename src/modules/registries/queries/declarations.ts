import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { DataSet } from '../data-set.ts';
import { readDrafts, readVersions, type StoredDataSet } from '../data-set-store.ts';
import { getDataSets } from '../data-sets.ts';
import type { Load } from '../loading/load.ts';
import { readLoads } from '../loading/load-store.ts';
import { dataSetPolicy } from '../policy.ts';
import type { RecordLayout } from '../record-layout.ts';
import { countRows } from '../record-store.ts';

export interface DataSetList {
  readonly sets: readonly DataSet[];
  readonly drafts: readonly StoredDataSet[];
}

/** Every published set, and the drafts of the agencies for which the official declares. */
export async function listDataSets(platform: Platform, actor: OfficialActor): Promise<DataSetList> {
  const [{ sets }, drafts] = await Promise.all([
    getDataSets(platform.database),
    readDrafts(platform.database),
  ]);
  return {
    sets: sets.filter((set) => dataSetPolicy.can(actor, 'see-declaration', set)),
    drafts: drafts.filter(({ set }) => dataSetPolicy.can(actor, 'declare', set)),
  };
}

export interface DataSetView {
  readonly layout: RecordLayout;
  readonly figures: { readonly rows: number; readonly isEstimate: boolean; readonly bytes: number };
  readonly versions: readonly StoredDataSet[];
  readonly loads: readonly Load[];
  readonly may: { readonly declare: boolean; readonly load: boolean; readonly seeRecords: boolean };
}

/** @throws Refusal `data-set-unknown` */
export async function getDataSetView(
  platform: Platform,
  actor: OfficialActor,
  code: string,
): Promise<DataSetView> {
  const layout = (await getDataSets(platform.database)).getLayout(code);
  dataSetPolicy.require(actor, 'see-declaration', layout.set);
  const mayLoad = dataSetPolicy.can(actor, 'load', layout.set);
  const [figures, versions, loads] = await Promise.all([
    countRows(platform.database, layout),
    readVersions(platform.database, code),
    mayLoad ? readLoads(platform.database, code, 20) : [],
  ]);
  return {
    layout,
    figures,
    versions,
    loads,
    may: {
      declare: dataSetPolicy.can(actor, 'declare', layout.set),
      load: mayLoad,
      seeRecords: dataSetPolicy.can(actor, 'see-records', layout.set),
    },
  };
}

/** @throws Refusal `draft-unknown` */
export async function getDraft(platform: Pick<Platform, 'database'>, code: string): Promise<StoredDataSet> {
  const draft = (await readDrafts(platform.database)).find(({ set }) => set.code === code);
  if (draft) return draft;
  throw notFound('draft-unknown', {
    zh: '没有这个数据集的草案，可能已经发布或退回。',
    en: 'There is no draft of this set; it may have been published or sent back.',
  });
}
