import type { Actor } from '../identity/index.ts';
import type { Scope } from './client.ts';

/** Which claims a scope brings; `sub` is always there, `sid` in the ID token alone. */
export const claimsOfScopes = {
  openid: ['sub', 'sid'],
  profile: ['name'],
  assurance: ['assurance'],
  capacity: ['capacity', 'company_name', 'company_code'],
  posts: ['posts'],
} as const satisfies Record<Scope | 'openid', readonly string[]>;

/** What can be said of whoever is signed in, as it stands now. */
export function claimsOf(actor: Actor): Record<string, unknown> {
  if (actor.kind === 'official') {
    const posts = actor.posts.map(({ agency, role, region }) => ({ agency, role, region }));
    return { name: actor.name, capacity: 'official', posts };
  }
  const { actsFor, representedBy } = actor;
  return {
    name: actor.name,
    assurance: actor.assurance,
    capacity: actsFor ? 'company' : representedBy ? 'represented' : 'self',
    ...(actsFor && { company_name: actsFor.name, company_code: actsFor.creditCode }),
  };
}
