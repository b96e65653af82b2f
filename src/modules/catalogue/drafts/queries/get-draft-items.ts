import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { Item } from '../../item.ts';
import { draftFaults } from '../check-draft.ts';
import type { Draft } from '../draft.ts';
import { findContentInForce } from '../find-collisions.ts';
import { type KindsOfOthers, namesFrom } from '../names.ts';
import { getDraft } from './get-draft.ts';

/** The item of a draft as it is in force and as it shall be; a missing side means there is none to look at. */
export interface DraftItems {
  readonly draft: Pick<Draft, 'id' | 'itemName' | 'state'>;
  /** Undefined for an item that is new. */
  readonly before: Item | undefined;
  /** Undefined while something keeps the draft from being submitted, or where it leaves the standard as it is. */
  readonly after: Item | undefined;
}

/** @throws Refusal `draft-unknown`, `not-allowed` */
export async function getDraftItems(
  { database }: Pick<Platform, 'database'>,
  kinds: KindsOfOthers,
  actor: OfficialActor,
  id: string,
): Promise<DraftItems> {
  const draft = await getDraft(database, actor, id);
  const inForce = draft.reach === 'standard' ? await findContentInForce(database, draft) : undefined;
  const faults =
    draft.content === undefined ? [] : await draftFaults(database, draft, await namesFrom(kinds)(database));
  const read = faults.length === 0 && draft.reach === 'standard' ? Item.safeParse(draft.content) : undefined;
  return {
    draft,
    before: inForce === undefined ? undefined : Item.parse(inForce),
    after: read?.success ? read.data : undefined,
  };
}
