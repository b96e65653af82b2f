import type { Database } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import { merge } from '../comparison/merge.ts';
import { getItemVersionById } from '../item-versions.ts';
import { asJson } from './as-json.ts';
import type { Draft } from './draft.ts';
import { type DraftSummary, findDraft, readDraftsOfItem } from './draft-store.ts';
import { findOfferById } from './subject-store.ts';

/** What stands in the way of a draft. */
export interface Collisions {
  /** What is in force has changed in the same places. */
  readonly isOutdated: boolean;
  /** Approved drafts that change the same places. */
  readonly contradicted: readonly DraftSummary[];
}

export async function findCollisions(database: Database, draft: Draft): Promise<Collisions> {
  const { content } = draft;
  if (draft.itemId === undefined) return { isOutdated: false, contradicted: [] };
  const planned = await readDraftsOfItem(database, draft.itemId, ['approved']);
  if (content === undefined)
    return { isOutdated: false, contradicted: planned.filter((plan) => plan.becomes) };
  const inForce = await findContentInForce(database, draft);
  const contradicted: DraftSummary[] = [];
  for (const plan of planned.filter(({ reach, becomes }) => reach === draft.reach && becomes === undefined)) {
    const other = await findDraft(database, plan.id);
    if (other?.content && touchesTheSame(draft, other.content)) contradicted.push(plan);
  }
  return { isOutdated: inForce !== undefined && touchesTheSame(draft, inForce), contradicted };
}

/** The part of the version in force that the draft is about. */
export async function findContentInForce(
  database: Database,
  { itemId, reach }: Pick<Draft, 'itemId' | 'reach'>,
): Promise<Json | undefined> {
  const offer = itemId === undefined ? undefined : await findOfferById(database, itemId);
  if (!offer) return undefined;
  const version = await getItemVersionById(database, offer.itemId, offer.version);
  return asJson(reach === 'standard' ? version.item : version.offering);
}

function touchesTheSame({ base, content }: Draft, other: Json): boolean {
  return merge({ base, mine: content, theirs: other }).conflicts.length > 0;
}
