export { startMatter } from './commands/start-matter.ts';
export type { DraftMatter, MatterMember } from './draft.ts';
export { apiOperations } from './http.ts';
export type { MatterLink, MatterPort, MatterSubmission } from './matter-port.ts';
export { portalRoutes } from './portal/routes.ts';
