export { planOf } from './case-plan.ts';
export { submitDraft } from './commands/submit-draft.ts';
export { apiOperations } from './http.ts';
export { portalRoutes } from './portal/routes.ts';
