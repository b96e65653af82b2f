import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { compare } from '../../comparison/compare.ts';
import { countChanges } from '../../comparison/count-changes.ts';
import type { Delta } from '../../comparison/delta.ts';
import { isEqual } from '../../comparison/equal.ts';
import { type EditorSection, sectionOfPlace, sectionsOf } from '../../editor/editor-sections.ts';
import type { ItemFault } from '../../load/item-fault.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { affectedOffers } from '../affected-offers.ts';
import { draftFaults } from '../check-draft.ts';
import { type Draft, type DraftAction, isPossible } from '../draft.ts';
import { type DraftSummary, readActions } from '../draft-store.ts';
import { findCollisions, findContentInForce } from '../find-collisions.ts';
import type { ReadNames } from '../names.ts';
import type { Offer } from '../subject-store.ts';
import { getDraft } from './get-draft.ts';

/** Everything the page of a draft shows. */
export interface DraftView {
  readonly draft: Draft;
  readonly offers: readonly Offer[];
  readonly actions: readonly DraftAction[];
  readonly delta: Delta | undefined;
  readonly faults: readonly ItemFault[];
  readonly sections: readonly DraftSection[];
  /** What is in force has changed since the draft was begun. */
  readonly isOutdated: boolean;
  readonly contradicted: readonly DraftSummary[];
  readonly may: Readonly<Record<'save' | 'submit' | 'withdraw' | 'recall' | 'decide' | 'revoke', boolean>>;
  /** It waits for a decision, and the reader wrote in it. */
  readonly isOwn: boolean;
}

export interface DraftSection extends EditorSection {
  readonly changes: number;
  readonly faults: number;
}

/** @throws Refusal `draft-unknown`, `not-allowed` */
export async function viewDraft(
  { database }: Platform,
  readNames: ReadNames,
  actor: OfficialActor,
  id: string,
): Promise<DraftView> {
  const draft = await getDraft(database, actor, id);
  // A new item changes nothing that is there: all of it is new.
  const delta = draft.content === undefined ? undefined : compare(draft.base ?? {}, draft.content);
  const isOpen = isPossible('save', draft) || isPossible('approve', draft);
  const faults = isOpen ? await draftFaults(database, draft, await readNames(database)) : [];
  const inForce = isOpen ? await findContentInForce(database, draft) : undefined;
  const mayWrite = itemDraftPolicy.can(actor, 'write', draft);
  const isWriter = draft.writers.includes(actor.officialId);
  return {
    draft,
    offers: await affectedOffers(database, draft),
    actions: await readActions(database, draft.id),
    delta,
    faults,
    sections: sectionsWith(draft, delta, faults),
    isOutdated: inForce !== undefined && draft.content !== undefined && !isEqual(draft.base, inForce),
    contradicted: isPossible('approve', draft) ? (await findCollisions(database, draft)).contradicted : [],
    may: {
      save: mayWrite && draft.content !== undefined && isPossible('save', draft),
      submit: mayWrite && isPossible('submit', draft),
      withdraw: mayWrite && isPossible('withdraw', draft),
      recall: mayWrite && isPossible('recall', draft),
      decide: itemDraftPolicy.can(actor, 'decide', draft) && isPossible('approve', draft),
      revoke: itemDraftPolicy.can(actor, 'revoke', draft) && isPossible('revoke', draft),
    },
    isOwn: isWriter && isPossible('approve', draft),
  };
}

function sectionsWith(
  { reach, content }: Draft,
  delta: Delta | undefined,
  faults: readonly ItemFault[],
): DraftSection[] {
  if (content === undefined) return [];
  const changed = delta?.kind === 'members' ? new Map(delta.members) : new Map<string, Delta>();
  return sectionsOf(reach).map((section) => ({
    ...section,
    changes: section.members.reduce((sum, name) => sum + total(changed.get(name)), 0),
    faults: faults.filter(({ path }) => sectionOfPlace(reach, path.join('.')) === section).length,
  }));
}

function total(delta: Delta | undefined): number {
  const { added, removed, changed, moved } = countChanges(delta);
  return added + removed + changed + moved;
}
