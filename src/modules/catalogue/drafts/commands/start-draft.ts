import { invalid } from '../../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { getItemVersionById, unknownItem } from '../../item-versions.ts';
import type { ItemStatus } from '../../offering.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { affectedOffers } from '../affected-offers.ts';
import { asJson } from '../as-json.ts';
import { type Draft, type Reach, reaches } from '../draft.ts';
import { readDraftsOfItem } from '../draft-store.ts';
import { insertDraft, lockSubject } from '../draft-write-store.ts';
import { openStates } from '../standing-drafts.ts';
import { findOffer, type Offer } from '../subject-store.ts';

export interface DraftRequest {
  readonly implementationCode: string;
  readonly reach: Reach;
  /** Set where the status shall change instead of the content. */
  readonly becomes?: ItemStatus | undefined;
}

/**
 * Begins a draft of an item as it is in force, or leads to the one that colleagues have begun.
 * @throws Refusal `item-unknown`, `not-allowed`, `status-already`
 */
export async function startDraft(
  { database, now }: Platform,
  actor: OfficialActor,
  request: DraftRequest,
): Promise<Uuid> {
  const { reach, becomes } = request;
  const offer = await findOffer(database, request.implementationCode);
  if (!offer || !reaches.includes(reach)) throw unknownItem();
  const offers = await affectedOffers(database, { itemId: offer.itemId, reach, becomes });
  const regions = [...new Set(offers.map(({ region }) => region))].sort();
  itemDraftPolicy.require(actor, 'write', { regions, writers: [] });
  if (becomes !== undefined && offers.every(({ status }) => status === becomes)) throw statusAlready();
  return inTransaction(database, async (tx) => {
    await lockSubject(tx, reach === 'standard' ? offer.family : offer.itemId);
    const open = await findOpenDraft(tx, offer, request);
    if (open) return open;
    const draft = await blankDraft(tx, { offer, request, regions, actor, at: now() });
    await insertDraft(tx, draft, {
      act: 'start',
      by: actor,
      at: now(),
      content: draft.content,
    });
    return draft.id;
  });
}

async function findOpenDraft(
  tx: Tx,
  { itemId }: Offer,
  { reach, becomes }: DraftRequest,
): Promise<Uuid | undefined> {
  const drafts = await readDraftsOfItem(tx, itemId, openStates);
  return drafts.find(
    (draft) =>
      draft.reach === reach && draft.becomes === becomes && (reach === 'standard' || draft.itemId === itemId),
  )?.id;
}

async function blankDraft(
  tx: Tx,
  start: {
    offer: Offer;
    request: DraftRequest;
    regions: readonly string[];
    actor: OfficialActor;
    at: Date;
  },
): Promise<Draft> {
  const { offer, request, regions, actor, at } = start;
  const version = await getItemVersionById(tx, offer.itemId, offer.version);
  const part = asJson(request.reach === 'standard' ? version.item : version.offering);
  const content = request.becomes === undefined ? part : undefined;
  return {
    id: uuidv7(),
    itemId: offer.itemId,
    reach: request.reach,
    itemName: offer.name,
    regions,
    base: content,
    baseVersion: offer.version,
    content,
    becomes: request.becomes,
    state: 'draft',
    reason: '',
    effectiveOn: undefined,
    // Who asks for a change of the status has written all there is to write.
    writers: request.becomes === undefined ? [] : [actor.officialId],
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
}

function statusAlready() {
  return invalid('status-already', {
    zh: '事项已经是这个状态，不需要再改。',
    en: 'The item is in this state already.',
  });
}
