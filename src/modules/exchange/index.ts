export { caseReads } from './ledger/case-reads.ts';
export { checkLedger } from './ledger/check-ledger.ts';
export { recordReads } from './ledger/record-reads.ts';
export { sealLedger } from './ledger/seal-ledger.ts';
export { exchangePolicy } from './policy.ts';
export { portalRoutes } from './portal/routes.tsx';
export { callerRoutes } from './use/routes.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
