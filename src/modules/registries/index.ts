export type { DataSet, DataSetElement, SharingClass } from './data-set.ts';
export { baseNameOf, cycleNames, sharingNames } from './data-set-names.ts';
export { type DataSets, getDataSets } from './data-sets.ts';
export { loadDataSets, loadDemoRecords } from './load/load-data-sets.ts';
export { resumeLoads } from './loading/resume-loads.ts';
export { dataSetPolicy } from './policy.ts';
export { measureQuality } from './quality/measure-quality.ts';
export {
  findRecord,
  findRecordAt,
  findRecords,
  listRecords,
  type RecordKey,
  type RecordPage,
  type RecordQuery,
  type RecordRow,
  type RecordSource,
} from './queries/records.ts';
export { addressOfSnapshot } from './record-address.ts';
export type { RecordColumn, RecordLayout } from './record-layout.ts';
export { type RecordRead, type RecordReads, subjectsOf } from './record-reads.ts';
export type { RecordValue, RecordValues } from './record-value.ts';
export { writeSnapshots } from './snapshot-store.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
export { SharingTag } from './workbench/sharing-tag.tsx';
export { shownValue } from './workbench/shown-value.ts';
