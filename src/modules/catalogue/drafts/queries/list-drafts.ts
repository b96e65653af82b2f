export {
  type DraftCursor,
  type DraftSummary,
  readDrafts as listDrafts,
  readDraftsOfItem as listDraftsOfItem,
} from '../draft-store.ts';
export { type ConflictedItem, readConflicts as listConflicts } from '../held-store.ts';
export { readOffersOfFamily as listOffersOfFamily } from '../subject-store.ts';
