import type fc from 'fast-check';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Actor, Role } from '../../../src/modules/identity/index.ts';
import type { DeskSubject } from '../../../src/modules/procedures/policy.ts';

/** In whose name somebody acts: the person's own, or the company's; an official in nobody's. */
export function inTheNameOf(actor: Actor | undefined): string {
  if (actor === undefined || actor.kind === 'official') return 'nobody';
  return actor.actsFor === undefined ? actor.personId : actor.actsFor.companyId;
}

/** Who acts in the own name needs no power; an agent has just what the power says. */
export function entrusted(actor: Actor | undefined, acts: readonly string[], code?: string): boolean {
  if (actor === undefined || actor.kind === 'official') return false;
  const { power } = actor;
  if (power === undefined) return true;
  if (!acts.some((act) => power.acts.map(String).includes(act))) return false;
  return code === undefined || power.items === undefined || power.items.includes(code.slice(19));
}

export function isAt(actor: Actor | undefined, roles: readonly Role[], agencies: readonly string[]): boolean {
  if (actor === undefined || actor.kind === 'person') return false;
  for (const post of actor.posts) {
    if (roles.includes(post.role) && agencies.includes(post.agency)) return true;
  }
  return false;
}

/** In that post, the official himself or his deputy there. */
export function isDoneBy(actor: Actor | undefined, { agency, role, assignee }: DeskSubject): boolean {
  if (actor?.kind !== 'official' || assignee === undefined) return false;
  const posts = actor.posts.filter((post) => post.agency === agency && post.role === role);
  return posts.some((post) => assignee === actor.officialId || post.deputyFor?.officialId === assignee);
}

/** One post of their own reaches every place; what somebody does as a deputy is no administration. */
export function administers(
  actor: Actor | undefined,
  roles: readonly Role[],
  places: readonly string[] | undefined,
): boolean {
  if (actor === undefined || actor.kind === 'person') return false;
  return actor.posts.some(
    (post) =>
      !post.deputyFor &&
      roles.includes(post.role) &&
      (places ?? []).every((place) => liesIn(place, post.region)),
  );
}

export const handlers: readonly Role[] = ['acceptor', 'reviewer', 'decider', 'issuer'];
export const everyAgency = ['market-regulation', 'health', 'fire-rescue'];

/** One post must reach all places; two posts do not add up. */
export function isStewardOf(actor: Actor | undefined, places: readonly string[]): boolean {
  if (actor === undefined || actor.kind === 'person') return false;
  for (const post of actor.posts) {
    if (post.role === 'steward' && places.every((place) => liesIn(place, post.region))) return true;
  }
  return false;
}

export interface Table {
  readonly name: string;
  readonly policy: Policy<Actor | undefined, string, unknown>;
  /** Who asks; strangers too, unless the policy begins behind the sign-in. */
  readonly actors?: fc.Arbitrary<Actor | undefined>;
  readonly subjects: fc.Arbitrary<unknown>;
  readonly may: Readonly<Record<string, (actor: Actor | undefined, subject: unknown) => boolean>>;
}

/** Ties the answers to the acts and subjects of a policy, and forgets the types afterwards. */
export function table<Someone, Action extends string, Subject>(
  name: string,
  policy: Policy<Someone, Action, Subject>,
  expected: {
    readonly actors?: fc.Arbitrary<NoInfer<Someone>>;
    readonly subjects: fc.Arbitrary<NoInfer<Subject>>;
    readonly may: Readonly<
      Record<NoInfer<Action>, (actor: Actor | undefined, subject: NoInfer<Subject>) => boolean>
    >;
  },
): Table {
  return { name, policy, ...expected } as unknown as Table;
}

/** A province begins with two digits of its own, a city with four, the rest with all; spelled out for this test. */
function liesIn(place: string, area: string): boolean {
  if (area === '990000') return place.startsWith('99');
  if (area === '990100') return place.startsWith('9901');
  return place === area || place.startsWith(area);
}
