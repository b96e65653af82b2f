import { type CalendarDate, dateIn } from '../../../../kernel/date.ts';
import { conflict, invalid } from '../../../../kernel/refusal.ts';
import { inTransaction, seeAtOnce, type Tx } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { catalogueGeneration } from '../../generation.ts';
import { draftFaults } from '../check-draft.ts';
import { announceDrafts } from '../effect/announce-drafts.ts';
import { putInForce } from '../effect/put-in-force.ts';
import { readEffectiveDay } from '../effective-day.ts';
import { findCollisions } from '../find-collisions.ts';
import type { ReadNames } from '../names.ts';
import { type DraftReference, getDraftFor, getUnchangedDraft, recordAct } from './act-on-draft.ts';
import { draftFaulty } from './submit-draft.ts';

export interface Approval extends DraftReference {
  /** As typed; empty = what was wished for, else today. */
  readonly effectiveOn: string;
  readonly note: string;
  /** Revokes approved drafts that this one contradicts. */
  readonly supersedes: boolean;
}

/**
 * Approves a draft that a colleague wrote. On its day, which may be today, it takes effect.
 * @throws Refusal `effective-day`, `draft-faulty`, `draft-outdated`, `draft-contradicts`, those of `getUnchangedDraft`
 */
export async function approveDraft(
  platform: Platform,
  readNames: ReadNames,
  actor: OfficialActor,
  approval: Approval,
): Promise<void> {
  const names = await readNames(platform.database);
  const today = dateIn(platform.now());
  await inTransaction(platform.database, async (tx) => {
    const draft = await getUnchangedDraft(tx, actor, 'approve', approval);
    const effectiveOn = readDay(approval, draft.effectiveOn, today);
    if ((await draftFaults(tx, draft, names)).length > 0) throw draftFaulty();
    const { isOutdated, contradicted } = await findCollisions(tx, draft);
    if (isOutdated) throw draftOutdated();
    if (contradicted.length > 0 && !approval.supersedes) throw draftContradicts();
    for (const { id } of contradicted)
      await revoke(tx, platform, actor, { id, note: superseded(draft.itemName) });
    const note = approval.note.trim() || undefined;
    const approved = await recordAct(tx, platform, actor, {
      act: 'approve',
      draft: { ...draft, effectiveOn },
      detail: { note, effectiveOn },
    });
    if (effectiveOn <= today) await putInForce(tx, approved, platform.now());
    else await announceDrafts(tx);
  });
  seeAtOnce(catalogueGeneration);
}

/** Sends a draft back to those who wrote it. @throws Refusal `note-missing`, those of `getUnchangedDraft` */
export async function returnDraft(
  platform: Platform,
  actor: OfficialActor,
  { note, ...reference }: DraftReference & { readonly note: string },
): Promise<void> {
  const said = requireNote(note);
  await inTransaction(platform.database, async (tx) => {
    const draft = await getUnchangedDraft(tx, actor, 'return', reference);
    await recordAct(tx, platform, actor, { act: 'return', draft, detail: { note: said } });
  });
}

/** Takes an approved draft back before its day. @throws Refusal `note-missing`, those of `getDraftFor` */
export async function revokeDraft(
  platform: Platform,
  actor: OfficialActor,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<void> {
  const said = requireNote(note);
  await inTransaction(platform.database, async (tx) => {
    await revoke(tx, platform, actor, { id, note: said });
    await announceDrafts(tx);
  });
  seeAtOnce(catalogueGeneration);
}

async function revoke(
  tx: Tx,
  platform: Platform,
  actor: OfficialActor,
  { id, note }: { id: string; note: string },
): Promise<void> {
  const draft = await getDraftFor(tx, actor, 'revoke', id);
  await recordAct(tx, platform, actor, { act: 'revoke', draft, detail: { note } });
}

function readDay(
  { effectiveOn }: Approval,
  wished: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate {
  if (effectiveOn.trim() === '') return wished && wished > today ? wished : today;
  const read = readEffectiveDay(effectiveOn, today);
  if ('day' in read) return read.day;
  throw invalid('effective-day', read.fault, [{ field: 'effectiveOn', message: read.fault }]);
}

function requireNote(note: string): string {
  const said = note.trim();
  if (said.length >= 2 && said.length <= 500) return said;
  const message = { zh: '请写明理由（500字以内）。', en: 'Say why, in 500 characters at most.' };
  throw invalid('note-missing', message, [{ field: 'note', message }]);
}

function superseded(name: string): string {
  return `被后批准的“${name}”修改取代`;
}

function draftOutdated() {
  return conflict('draft-outdated', {
    zh: '起草以后，现行版本在同样的地方有了变化。请退回，由起草人与现行版本合并后再送审。',
    en: 'What is in force has changed in the same places since the draft was begun. Return it, so that its writer brings both together.',
  });
}

function draftContradicts() {
  return conflict('draft-contradicts', {
    zh: '已有批准、尚未生效的修改涉及同样的内容。请勾选“取代”一并撤销它，或退回这份草案。',
    en: 'An approved change that is not in force yet touches the same places. Choose to replace it, or return this draft.',
  });
}
