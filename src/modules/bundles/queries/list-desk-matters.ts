import type { Platform } from '../../../platform/platform.ts';
import { handlingRoles, holdsPost, type OfficialActor } from '../../identity/index.ts';
import type { Matter } from '../matter.ts';
import { type MatterCursor, readMattersOfParties } from '../matter-list-store.ts';

export interface DeskMatters {
  readonly matters: readonly Matter[];
  /** The matter after which the next page begins; undefined on the last. */
  readonly last: Matter | undefined;
}

/** Matters that the agencies of an official take part in; supervisors see all. */
export async function listDeskMatters(
  { database }: Pick<Platform, 'database'>,
  actor: OfficialActor,
  words: string | undefined,
  page: { readonly after: MatterCursor | undefined; readonly size: number },
): Promise<DeskMatters> {
  const agencies = holdsPost(actor, 'supervisor')
    ? undefined
    : [
        ...new Set(
          actor.posts
            .filter(({ role }) => handlingRoles.some((one) => one === role))
            .map(({ agency }) => agency),
        ),
      ];
  const found = await readMattersOfParties(
    database,
    { agencies, words },
    { after: page.after, size: page.size + 1 },
  );
  const matters = found.slice(0, page.size);
  return { matters, last: found.length > page.size ? matters.at(-1) : undefined };
}
