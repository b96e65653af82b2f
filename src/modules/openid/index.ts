export { forgetExpiredArtifacts } from './commands/forget-expired.ts';
export { rotateSigningKeys } from './keys/signing-keys.ts';
export { loadClients } from './load/load-clients.ts';
export { logoutSubscriber, noticeEndedSessions } from './logout/tell-systems.ts';
export { logoutByPost } from './portal/logout-routes.tsx';
export { portalRoutes } from './portal/routes.tsx';
