export { type DemoAccount, hasDemoAccounts } from './account-store.ts';
export {
  type Actor,
  capacityName,
  coversDuty,
  holdsPost,
  type NaturalPerson,
  type OfficialActor,
  ownAgencies,
  type PersonActor,
  selfOf,
  signatureOf,
  signedInName,
} from './actor.ts';
export { capacityKey } from './capacity.ts';
export { appointOfficial } from './commands/appoint-official.ts';
export { forgetExpired } from './commands/forget-expired.ts';
export { loadAccounts } from './commands/load-accounts.ts';
export { readContacts } from './contact/contact-store.ts';
export { demoSender } from './contact/demo-sender.ts';
export { noSender } from './contact/message-sender.ts';
export { apiOperations } from './http/api.ts';
export { endOwnSession } from './http/end-own-session.ts';
export type { Env } from './http/env.ts';
export { loadActor } from './http/load-actor.ts';
export {
  getActor,
  getOfficial,
  getPerson,
  requireOfficial,
  requirePerson,
  requireSignedIn,
} from './http/require-actor.ts';
export { loadProviders } from './outside/load-providers.ts';
export { demoPassword } from './password/demo-password.ts';
export { findPersonByNumber, findPersonByPhone } from './person-store.ts';
export { identityPolicy } from './policy.ts';
export type { IdentityPorts } from './ports.ts';
export type { OpenWork } from './posts/get-official-view.ts';
export { type HeldPost, listHeldPosts } from './posts/list-held-posts.ts';
export { listHolders } from './posts/list-holders.ts';
export { type Holding, listHoldings } from './posts/list-holdings.ts';
export type { ItemDirectory, NamedItem } from './powers/item-directory.ts';
export { mayAct } from './powers/may-act.ts';
export { type PowerAct, powerActs } from './powers/power-scope.ts';
export { admitPerson } from './presence/admit-person.ts';
export { getPersonPresent } from './presence/person-present.ts';
export { findActorOfSession } from './queries/find-actor.ts';
export { findHolder, type Holder } from './queries/find-holder.ts';
export { listCapacities } from './queries/list-capacities.ts';
export { listDemoAccounts } from './queries/list-demo-accounts.ts';
export { listLastingSessions } from './queries/list-lasting-sessions.ts';
export { listReachable, type ReachablePerson } from './queries/list-reachable.ts';
export { demoRegisters } from './real-name/demo-registers.ts';
export { noRegisters } from './real-name/register-checks.ts';
export { handlingRoles, Role, roleNames } from './role.ts';
export { portalRoutes, workbenchRoutes } from './routes.ts';
export { endViewPath } from './view/viewable.ts';
