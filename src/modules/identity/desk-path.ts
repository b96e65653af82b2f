import { type OfficialActor, postsOf } from './actor.ts';
import type { Role } from './role.ts';

/** Where an official's work is: the first of the posts that has a page of its own. */
export function deskPath(official: OfficialActor): string {
  const held = new Set(postsOf(official).map(({ role }) => role));
  return desks.find(([role]) => held.has(role))?.[1] ?? '/workbench/account';
}

const desks: readonly (readonly [Role, string])[] = [
  ['acceptor', '/workbench'],
  ['reviewer', '/workbench'],
  ['decider', '/workbench'],
  ['issuer', '/workbench'],
  ['supervisor', '/workbench/cases'],
  ['steward', '/workbench/catalogue/findings'],
  ['security-administrator', '/workbench/post-requests'],
  ['administrator', '/workbench/accounts'],
  ['auditor', '/workbench/security-log'],
];
