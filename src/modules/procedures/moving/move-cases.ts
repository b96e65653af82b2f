import { Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getProcedures } from '../procedure-library.ts';
import { moveCase } from './move-case.ts';
import {
  finishMove,
  insertKept,
  readOpenCases,
  readRunningMoves,
  saveProgress,
  type VersionMove,
} from './version-move-store.ts';

const atOnce = 200;

/** Carries out moves that were confirmed, case by case; interrupted, it goes on after the last case that was done. */
export const moveCases: Job = {
  name: 'move-cases',
  everySeconds: 10,
  async run(platform, tx) {
    for (const move of await readRunningMoves(tx)) {
      const { code, fromVersion: version, doneUntil: after } = move;
      const cases = await readOpenCases(platform.database, { code, version }, { after, size: atOnce });
      for (const one of cases) await moveOne(platform, move, one);
      if (cases.length < atOnce) {
        await inTransaction(platform.database, (own) => finishMove(own, move.id, platform.now()));
      }
    }
  },
};

/** The case, what is said of it, and how far the move has come, in one transaction. */
async function moveOne(
  platform: Platform,
  move: VersionMove,
  { id, number }: Awaited<ReturnType<typeof readOpenCases>>[number],
): Promise<void> {
  const target = (await getProcedures(platform.database)).getVersion(move.code, move.toVersion);
  const actor = {
    account: move.proposedBy,
    name: `${move.proposedByName}、${move.confirmedByName ?? ''}`,
    agency: undefined,
  };
  await inTransaction(platform.database, async (tx) => {
    const why = await moveCase(platform, tx, number, target, { actor, reasons: move.reason });
    if (why) await insertKept(tx, move.id, number, why);
    await saveProgress(tx, move.id, { doneUntil: id, moved: why ? 0 : 1, kept: why ? 1 : 0 });
  }).catch((error: unknown) => {
    if (!(error instanceof Refusal || error instanceof TypeError)) throw error;
    platform.log.error('case.history-broken', error, { case: number });
  });
}
