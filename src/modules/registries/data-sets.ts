import { notFound } from '../../kernel/refusal.ts';
import { type Database, reference } from '../../platform/database/index.ts';
import { getDictionary } from '../elements/index.ts';
import type { DataSet } from './data-set.ts';
import { readPublished } from './data-set-store.ts';
import { layoutOf, type RecordLayout } from './record-layout.ts';

/** The published data sets with their tables, held in memory. */
export interface DataSets {
  readonly sets: readonly DataSet[];
  findLayout(code: string): RecordLayout | undefined;
  /** @throws Refusal `data-set-unknown` */
  getLayout(code: string): RecordLayout;
}

export const dataSetsGeneration = 'data-sets';

export const getDataSets: (database: Database) => Promise<DataSets> = reference(
  dataSetsGeneration,
  async (database) => {
    const [stored, dictionary] = await Promise.all([readPublished(database), getDictionary(database)]);
    const layouts = new Map(stored.map(({ set }) => [set.code, layoutOf(set, dictionary)]));
    return {
      sets: stored.map(({ set }) => set),
      findLayout: (code) => layouts.get(code),
      getLayout(code) {
        const layout = layouts.get(code);
        if (!layout) throw dataSetUnknown();
        return layout;
      },
    };
  },
);

export function dataSetUnknown() {
  return notFound('data-set-unknown', {
    zh: '没有这个数据集，可能尚未发布。',
    en: 'There is no such data set; it may not have been published yet.',
  });
}
