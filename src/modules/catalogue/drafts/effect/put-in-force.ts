import type { Uuid } from '../../../../kernel/uuid.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getDirectory } from '../../../agencies/index.ts';
import type { Json } from '../../comparison/json.ts';
import { getItemVersionById } from '../../item-versions.ts';
import type { ItemStatus, ItemVersion } from '../../offering.ts';
import { digestOf } from '../../version-digest.ts';
import { type WrittenItem, writeItems } from '../../write-items.ts';
import { affectedOffers } from '../affected-offers.ts';
import { asJson } from '../as-json.ts';
import { type Draft, stateAfter } from '../draft.ts';
import { saveDraftAction } from '../draft-write-store.ts';
import { holdItems } from '../held-store.ts';
import type { Offer } from '../subject-store.ts';
import { announceDrafts } from './announce-drafts.ts';
import { changedContent } from './changed-content.ts';
import { offersToBegin } from './offers-to-begin.ts';
import type { Standing } from './standing.ts';
import { insertStatusChanges } from './status-change-store.ts';

/** Makes an approved draft what is in force: a version for every agency it affects, lists and search with it. */
export async function putInForce(tx: Tx, draft: Draft, at: Date): Promise<void> {
  const effectiveFrom = draft.effectiveOn;
  if (effectiveFrom === undefined) throw new Error(`draft ${draft.id} is approved without a day`);
  const offers = await affectedOffers(tx, draft);
  const stood = await Promise.all(offers.map((offer) => standing(tx, offer)));
  const changed = await written(tx, draft, stood);
  await writeItems(tx, changed, { effectiveFrom, draft });
  const said = new Map(stood.map(({ version }) => [version.itemId, contentOf(version)]));
  await holdItems(
    tx,
    changed.map(({ id }) => ({ itemId: id, said: said.get(id) })),
  );
  const stopped = statusChanges(changed, stood);
  await insertStatusChanges(tx, draft, { items: stopped, effectiveFrom, at });
  const after = { ...draft, state: stateAfter('take-effect', draft), revision: draft.revision + 1 };
  await saveDraftAction(tx, after, { act: 'take-effect', by: undefined, at, effectiveOn: effectiveFrom });
  await announceDrafts(tx);
}

async function standing(tx: Tx, offer: Offer): Promise<Standing> {
  return { offer, version: await getItemVersionById(tx, offer.itemId, offer.version) };
}

async function written(tx: Tx, draft: Draft, stood: readonly Standing[]): Promise<WrittenItem[]> {
  const { becomes } = draft;
  if (becomes !== undefined) return stood.map((one) => rewritten(one, one.version, becomes));
  const directory = await getDirectory(tx);
  const changed = stood.map((one) => {
    const { content, isOffered } = changedContent(one.version, draft, directory);
    return rewritten(one, { ...one.version, ...content }, isOffered ? one.offer.status : 'cancelled');
  });
  const isNews = ({ digest, status, id }: WrittenItem) =>
    stood.some(({ offer }) => offer.itemId === id && (offer.digest !== digest || offer.status !== status));
  return [
    ...changed.filter(isNews),
    ...(await offersToBegin(tx, draft, { stood, directory, item: changed[0]?.item })),
  ];
}

function rewritten({ offer }: Standing, content: ItemVersion, status: ItemStatus): WrittenItem {
  const digest = digestOf(content);
  return {
    item: content.item,
    offering: content.offering,
    id: offer.itemId,
    implementationCode: offer.implementationCode,
    source: offer.source,
    status,
    digest,
    version: offer.version + (digest === offer.digest ? 0 : 1),
    before: offer,
  };
}

function statusChanges(changed: readonly WrittenItem[], stood: readonly Standing[]) {
  const before = new Map<Uuid, ItemStatus>(stood.map(({ offer }) => [offer.itemId, offer.status]));
  return changed.flatMap(({ id, status }) =>
    before.has(id) && before.get(id) !== status ? [{ itemId: id, becomes: status }] : [],
  );
}

function contentOf({ item, offering }: ItemVersion): Json {
  return asJson({ item, offering });
}
