export { type DemoAccount, hasDemoAccounts } from './account-store.ts';
export {
  type Actor,
  type ActsFor,
  capacityName,
  holdsPost,
  type OfficialActor,
  type PersonActor,
  type Post,
} from './actor.ts';
export { forgetExpired } from './commands/forget-expired.ts';
export { loadAccounts } from './commands/load-accounts.ts';
export { demoPassword } from './demo-password.ts';
export { apiOperations } from './http/api.ts';
export type { Env } from './http/env.ts';
export { loadActor } from './http/load-actor.ts';
export { getActor, getOfficial, getPerson, requireOfficial, requirePerson } from './http/require-actor.ts';
export { maskIdentityNumber, maskPhone } from './masking.ts';
export { listCapacities } from './queries/list-capacities.ts';
export { listDemoAccounts } from './queries/list-demo-accounts.ts';
export { readAccountContent } from './read-accounts.ts';
export { Role, roleNames } from './role.ts';
export { portalRoutes, workbenchRoutes } from './routes.ts';
