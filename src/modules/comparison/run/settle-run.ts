import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { RecordLayout } from '../../registries/index.ts';
import type { Comparison } from '../comparison.ts';
import { carry, findDifferenceView, system } from '../difference/carry.ts';
import type { DifferenceEvent } from '../difference/difference.ts';
import {
  insertDifferences,
  type KnownDifference,
  keepOpen,
  readKnown,
} from '../difference/difference-store.ts';
import type { ComparisonResult, FoundDifference } from '../engine/plan.ts';
import { differenceOpener, elementsOf } from './open-differences.ts';
import type { RunOutcome } from './run.ts';
import { finishRun } from './run-store.ts';

export interface SettledRun {
  readonly id: Uuid;
  readonly runner: Uuid;
  readonly comparison: Comparison;
  readonly layouts: readonly RecordLayout[];
  readonly result: ComparisonResult;
  readonly found: readonly FoundDifference[];
  readonly seconds: number;
}

/**
 * Brings the differences to what the run has found, in one transaction with its result: new ones are opened, those no
 * longer found are gone, and what was said to be mended and is not is asked about again.
 */
export async function settleRun(platform: Platform, run: SettledRun): Promise<void> {
  const open = await differenceOpener(platform, run.comparison, run.layouts);
  await inTransaction(platform.database, async (tx) => {
    const known = await readKnown(tx, run.comparison.code);
    const { fresh, again, gone, explained } = sortFound(run.found, known);
    for (let start = 0; start < fresh.length; start += rowsAtOnce) {
      const opened = fresh.slice(start, start + rowsAtOnce).map((found) => open(run.id, found));
      await insertDifferences(tx, opened);
    }
    await findAgain(platform, tx, run, again);
    for (const { id } of gone) await appendTo(platform, tx, id, { type: 'gone', run: run.id });
    const outcome: RunOutcome = { opened: fresh.length, resolved: gone.length, explained };
    const end = { ...outcome, result: run.result, seconds: run.seconds, at: platform.now() };
    if (!(await finishRun(tx, run, end))) throw new RunTakenOver();
  });
}

/** Another process goes on with it. */
export class RunTakenOver extends Error {}

const rowsAtOnce = 500;

interface SortedFindings {
  readonly fresh: readonly FoundDifference[];
  readonly again: readonly { readonly known: KnownDifference; readonly found: FoundDifference }[];
  readonly gone: readonly KnownDifference[];
  readonly explained: number;
}

/** What rightly differs is not asked about again for as long as it says the same. */
export function sortFound(
  found: readonly FoundDifference[],
  known: readonly KnownDifference[],
): SortedFindings {
  const open = new Map<string, KnownDifference>();
  const explained = new Set<string>();
  for (const one of known) {
    if (one.status === 'rightly-differs') explained.add(`${one.identity} ${one.content}`);
    else open.set(one.identity, one);
  }
  const fresh: FoundDifference[] = [];
  const again: { known: KnownDifference; found: FoundDifference }[] = [];
  let asExplained = 0;
  for (const one of found) {
    const before = open.get(one.identity);
    open.delete(one.identity);
    if (before) again.push({ known: before, found: one });
    else if (explained.has(`${one.identity} ${one.content}`)) asExplained += 1;
    else fresh.push(one);
  }
  return { fresh, again, gone: [...open.values()], explained: asExplained };
}

async function findAgain(
  platform: Platform,
  tx: Tx,
  { id: run, comparison }: SettledRun,
  again: SortedFindings['again'],
): Promise<void> {
  const seen = again.map(({ known, found }) => ({
    id: known.id,
    status: known.status,
    content: found.content,
    elements: elementsOf(comparison, found),
  }));
  await keepOpen(tx, run, seen);
  for (const { id, status, elements } of seen) {
    if (status === 'mended') await appendTo(platform, tx, id, { type: 'found-again', run, elements });
  }
}

async function appendTo(platform: Platform, tx: Tx, id: Uuid, event: DifferenceEvent): Promise<void> {
  const view = await findDifferenceView(tx, { id });
  if (view) await carry(tx, view, { event, actor: system, now: platform.now() });
}
