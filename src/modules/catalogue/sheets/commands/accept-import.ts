import { Refusal } from '../../../../kernel/refusal.ts';
import type { Uuid } from '../../../../kernel/uuid.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { merge } from '../../comparison/merge.ts';
import { saveDraft } from '../../drafts/commands/save-draft.ts';
import { startDraft } from '../../drafts/commands/start-draft.ts';
import { startNewItem } from '../../drafts/commands/start-new-item.ts';
import { findDraft } from '../../drafts/draft-store.ts';
import { readStandingDrafts } from '../../drafts/standing-drafts.ts';
import { Item } from '../../item.ts';
import { sheetImportPolicy } from '../../policy.ts';
import { problems } from '../file-problems.ts';
import { getSheetImport } from '../queries/get-sheet-import.ts';
import { brokenOffBefore, notWaiting, type SheetImport } from '../sheet-import.ts';
import { beginAccepting, endAccepting } from '../sheet-import-store.ts';
import type { SheetProposal } from '../sheet-proposal.ts';
import { readProposals, saveOutcome } from '../sheet-proposal-store.ts';

/**
 * Makes drafts of what a file proposes; a colleague approves them one by one. Begun again after the program stopped
 * midway, it goes on where it was.
 * @returns done when all drafts are made; never fails
 * @throws Refusal `sheet-import-unknown`, `not-allowed`, `sheet-import-state`
 */
export async function acceptImport(
  platform: Platform,
  actor: OfficialActor,
  id: string,
): Promise<{ readonly drafting: Promise<void> }> {
  const given = await getSheetImport(platform.database, id);
  sheetImportPolicy.require(actor, 'accept-import', { uploadedBy: given.officialId });
  const at = platform.now();
  const isBegun =
    (given.result?.proposals ?? 0) > 0 &&
    (await beginAccepting(platform.database, given.id, { at, brokenOffBefore: brokenOffBefore(at) }));
  if (!isBegun) throw notWaiting();
  return { drafting: makeDrafts(platform, actor, given) };
}

async function makeDrafts(platform: Platform, actor: OfficialActor, given: SheetImport): Promise<void> {
  const { database, log } = platform;
  try {
    for (let after = 0; ; ) {
      const proposals = await readProposals(database, given.id, { after, limit: 50 });
      for (const proposal of proposals) {
        after = proposal.number;
        if (proposal.draftId || proposal.refusal) continue;
        await saveOutcome(database, given.id, after, await outcomeOf(platform, actor, { proposal, given }));
      }
      if (proposals.length === 0) break;
    }
    await endAccepting(database, given.id, 'accepted');
  } catch (error) {
    // It waits for the steward once more, who finds what is left.
    log.error('sheet-import.accept-failed', error, { id: given.id });
    await endAccepting(database, given.id, 'read').catch(() => undefined);
  }
}

interface Accepted {
  readonly proposal: SheetProposal;
  readonly given: SheetImport;
}

async function outcomeOf(platform: Platform, actor: OfficialActor, accepted: Accepted) {
  try {
    return { draftId: await draft(platform, actor, accepted) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.text };
    throw error;
  }
}

/** Starts the draft, or goes on with the one that colleagues have begun. */
async function draft(platform: Platform, actor: OfficialActor, { proposal, given }: Accepted): Promise<Uuid> {
  const id = await begin(platform, actor, proposal);
  const open = await findDraft(platform.database, id);
  const base = proposal.base ?? open?.content;
  const { value, conflicts } = merge({ base, mine: proposal.content, theirs: open?.content });
  const [conflict] = conflicts;
  if (conflict) throw new Refusal('conflict', 'draft-collision', problems.draftedOtherwise(conflict));
  await saveDraft(platform, actor, {
    id,
    revision: open?.revision ?? 1,
    content: value ?? proposal.content,
    note: `导入表格：${given.fileName}`,
  });
  return id;
}

async function begin(
  platform: Platform,
  actor: OfficialActor,
  { base, code, reach, content }: SheetProposal,
): Promise<Uuid> {
  if (base !== undefined) return startDraft(platform, actor, { implementationCode: code, reach });
  const { name, basicCode, type, offeredBy } = Item.parse(content);
  const [open] = await readStandingDrafts(platform.database, { itemId: undefined, reach, basicCode });
  return open?.id ?? startNewItem(platform, actor, { name: name.zh, basicCode, type, offeredBy });
}
