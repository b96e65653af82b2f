import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { getItemCodeTables } from '../../codes/item-code-table-store.ts';
import { compare } from '../../comparison/compare.ts';
import { type ChangeCounts, countChanges } from '../../comparison/count-changes.ts';
import { sheetImportPolicy } from '../../policy.ts';
import { type DescribedChange, describeChanges } from '../../versions/describe-changes.ts';
import { isBrokenOff, type SheetImport } from '../sheet-import.ts';
import type { SheetProposal } from '../sheet-proposal.ts';
import { readProposals } from '../sheet-proposal-store.ts';
import { getSheetImport } from './get-sheet-import.ts';

/** Everything the page of an import shows. */
export interface ImportView {
  readonly given: SheetImport;
  readonly proposals: readonly ProposalView[];
  /** Number behind which the next page begins. */
  readonly next: number | undefined;
  readonly isBrokenOff: boolean;
  readonly mayAccept: boolean;
}

export interface ProposalView extends SheetProposal {
  readonly changes: readonly DescribedChange[];
  readonly counts: ChangeCounts;
}

/** @throws Refusal `sheet-import-unknown`, `not-allowed` */
export async function viewImport(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  actor: OfficialActor,
  { id, after }: { id: string; after: number },
): Promise<ImportView> {
  const given = await getSheetImport(database, id);
  const subject = { uploadedBy: given.officialId };
  sheetImportPolicy.require(actor, 'read-import', subject);
  const found = await readProposals(database, given.id, { after, limit: pageSize + 1 });
  const proposals = found.slice(0, pageSize);
  const isBroken = isBrokenOff(given, now());
  const isWaiting = given.state === 'read' || (given.state === 'accepting' && isBroken);
  const codes = await getItemCodeTables(database);
  return {
    given,
    proposals: proposals.map((proposal) => {
      const delta = compare(proposal.base ?? {}, proposal.content);
      const changes = describeChanges(delta, proposal.reach, (table, code) => codes.nameOf(table, code));
      return { ...proposal, changes, counts: countChanges(delta) };
    }),
    next: found.length > pageSize ? proposals.at(-1)?.number : undefined,
    isBrokenOff: isBroken,
    mayAccept:
      isWaiting &&
      (given.result?.proposals ?? 0) > 0 &&
      sheetImportPolicy.can(actor, 'accept-import', subject),
  };
}

const pageSize = 30;
