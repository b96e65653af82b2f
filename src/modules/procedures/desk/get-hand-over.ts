import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  handlingRoles,
  holdsPost,
  listHolders,
  type OfficialActor,
  ownAgencies,
  Role,
} from '../../identity/index.ts';
import { deskPolicy } from '../policy.ts';
import { readWorkList, type WorkListEntry } from '../work-list-store.ts';

interface Colleague {
  readonly officialId: Uuid;
  readonly name: string;
}

/** What an official has in hand, post by post, and who can take it over. */
export interface HandOver {
  readonly official: Colleague;
  readonly isOwn: boolean;
  readonly posts: readonly HandOverPost[];
  /** Officials of the agencies that the actor heads, whose tasks he can pass on. */
  readonly officials: readonly Colleague[];
}

export interface HandOverPost {
  readonly agency: string;
  readonly role: Role;
  readonly tasks: readonly WorkListEntry[];
  readonly colleagues: readonly Colleague[];
}

/** More are handed over in another go. */
export const mostHandedOver = 500;

/** Tasks that the actor may hand over for an official, himself unless he names another. */
export async function getHandOver(
  platform: Platform,
  actor: OfficialActor,
  officialId: Uuid = actor.officialId,
): Promise<HandOver> {
  const officials = await listOfficials(platform, actor);
  const isOwn = officialId === actor.officialId;
  const official = isOwn
    ? { officialId, name: actor.name }
    : officials.find((each) => each.officialId === officialId);
  if (!official) return { official: { officialId, name: '' }, isOwn, posts: [], officials };
  const found = await readWorkList(platform.database, { assignees: [officialId] }, { size: mostHandedOver });
  const tasks = found.filter(({ agency, role }) =>
    deskPolicy.can(actor, 'assign', { agency, role: Role.parse(role), assignee: officialId }),
  );
  const posts = [...Map.groupBy(tasks, ({ agency, role }) => `${agency} ${role}`).values()].flatMap(
    async (own) => {
      const [first] = own;
      if (!first) return [];
      const post = { agency: first.agency, role: Role.parse(first.role) };
      const holders = await listHolders(platform, post);
      const colleagues = holders.filter((holder) => holder.officialId !== officialId);
      return [{ ...post, tasks: own, colleagues }];
    },
  );
  return { official, isOwn, posts: (await Promise.all(posts)).flat(), officials };
}

/** Whose tasks the head of an agency can pass on: of everybody in its posts but himself. */
async function listOfficials(platform: Platform, actor: OfficialActor): Promise<Colleague[]> {
  const agencies = ownAgencies(actor).filter((agency) => holdsPost(actor, 'decider', agency));
  const held = await Promise.all(
    agencies.flatMap((agency) => handlingRoles.map((role) => listHolders(platform, { agency, role }))),
  );
  const known = new Map(held.flat().map(({ officialId, name }) => [officialId, { officialId, name }]));
  known.delete(actor.officialId);
  return [...known.values()];
}
