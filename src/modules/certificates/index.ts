export {
  listCertificateTypes,
  loadCertificateTypes,
  readCertificateTypeContent,
} from './certificate-types.ts';
export { certificateEffects } from './commands/issue-certificate.ts';
export { apiOperations } from './http.ts';
export { certificatePolicy } from './policy.ts';
export { portalRoutes } from './portal/routes.tsx';
export { workbenchRoutes } from './workbench/routes.tsx';
