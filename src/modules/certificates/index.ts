export {
  listCertificateTypes,
  loadCertificateTypes,
  readCertificateTypeContent,
} from './certificate-types.ts';
export { certificateEffects } from './commands/issue-certificate.ts';
export { makeFile } from './commands/make-file.ts';
export { apiOperations } from './http.ts';
export { certificatePolicy, keyPolicy, legacyPolicy } from './policy.ts';
export { portalRoutes } from './portal/routes.tsx';
export { checkProof, type Proof, type Trust } from './proof/check-proof.ts';
export { bytesToSign } from './proof/statement.ts';
export { remindOfRenewal } from './renewal/remind-of-renewal.ts';
export { certificateChecks } from './reuse/check-certificates.ts';
export { heldDocuments } from './reuse/held-documents.ts';
export { showingRoutes } from './showing/routes.tsx';
export { CertificateHappening, certificateTopic } from './standing-topic.ts';
export { publishTrustLists } from './trust/publish-trust-list.ts';
export { trustRoutes } from './trust/routes.ts';
export { readTrustList, trustIn } from './trust/trust-list.ts';
export { certificateWords } from './words.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
