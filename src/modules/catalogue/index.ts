export {
  type CertificateKind,
  type Compilation,
  type CompilerContext,
  checkItem,
  checks,
  compilationAsJson,
  compileCatalogue,
  compileStoredCatalogue,
  type DescribedFinding,
  describeCompilation,
  describeFinding,
  readContentCatalogue,
  type Severity,
  severities,
} from './compiler/index.ts';
export { documentName } from './compiler/library/document-names.ts';
export { inForceOnTheDay, putDueDraftsInForce } from './drafts/effect/due-drafts.ts';
export type { KindsOfOthers } from './drafts/names.ts';
export { type DraftItems, getDraftItems } from './drafts/queries/get-draft-items.ts';
export { catalogueGeneration } from './generation.ts';
export { handlingItemsFor } from './handling-item.ts';
export { apiOperations } from './http.ts';
export { importItems } from './import/import-items.ts';
export { Mapping } from './import/mapping.ts';
export { describeReport } from './import/report.ts';
export { type Fee, Item, Limit, type Question, type Section } from './item.ts';
export { getItemVersion, getItemVersionById } from './item-versions.ts';
export { keptPages } from './kept-pages.ts';
export { loadItems } from './load/load-items.ts';
export type { Material } from './material.ts';
export type { ItemVersion, Offering, Place } from './offering.ts';
export { itemDraftPolicy, sheetImportPolicy, synonymPolicy } from './policy.ts';
export { portalRoutes } from './portal/routes.tsx';
export {
  getOffers,
  type HandledOffer,
  listContentItems,
  listHandledOffers,
} from './queries/get-offers.ts';
export { itemDirectory } from './queries/item-directory.ts';
export { listGrantedCertificates } from './queries/list-granted-certificates.ts';
export { listRenewals } from './queries/list-renewals.ts';
export { type FoundItem, type SearchResult, searchItems } from './queries/search-items.ts';
export { lastDayToAsk, type RenewalOffer, type TimeToAsk } from './renewal.ts';
export { countSearches, forgetOldSearches } from './search/commands/count-searches.ts';
export { getSegment, type Segment } from './search/segment.ts';
export { simplified } from './search/simplified.ts';
export { hanRuns, latinWords, normalise, pairsOf } from './search/text.ts';
export { forgetSheetImports } from './sheets/commands/forget-imports.ts';
export { workbenchRoutes } from './workbench/routes.ts';
