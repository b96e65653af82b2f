import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { Procedure } from '../engine/procedure.ts';
import { movePolicy } from '../policy.ts';
import { getProcedures } from '../procedure-library.ts';
import { readCaseView } from '../queries/get-case.ts';
import { effectOf, type MoveEffect, planMove } from './plan-move.ts';
import {
  countOpenCases,
  readKept,
  readMoves,
  readOpenCases,
  type VersionMove,
} from './version-move-store.ts';

/** A case as it would go over, or why it would stay. */
export interface PreviewedCase {
  readonly number: string;
  readonly itemName: string;
  readonly effect: MoveEffect | undefined;
  readonly why: Text | undefined;
}

/** An earlier version that open cases still go by. */
export interface OlderVersion {
  readonly version: number;
  /** Counted up to `countedAtMost`. */
  readonly open: number;
  readonly cases: readonly PreviewedCase[];
}

export interface MovePreview {
  readonly procedure: Procedure;
  readonly older: readonly OlderVersion[];
  readonly moves: readonly (VersionMove & { readonly keptCases: readonly (Text & { number: string })[] })[];
}

export const countedAtMost = 10_000;
/** So many are tried and shown; the others are tried when it is done. */
const shown = 30;

/** What a move to the newest version would do, without doing it. @throws Refusal `not-allowed` */
export async function previewMoves(
  platform: Platform,
  actor: OfficialActor,
  code: string,
): Promise<MovePreview | undefined> {
  movePolicy.require(actor, 'see', {});
  const { database } = platform;
  const library = await getProcedures(database);
  const procedure = library.findLatest(code);
  if (!procedure) return undefined;
  const older: OlderVersion[] = [];
  for (const { version } of library.versionsOf(code).slice(1)) {
    const open = await countOpenCases(database, code, version, countedAtMost);
    if (open > 0) older.push({ version, open, cases: await previewCases(platform, procedure, version) });
  }
  const moves = await Promise.all(
    (await readMoves(database, code)).map(async (move) => ({
      ...move,
      keptCases: move.kept > 0 ? await readKept(database, move.id) : [],
    })),
  );
  return { procedure, older, moves };
}

async function previewCases(
  platform: Platform,
  target: Procedure,
  version: number,
): Promise<PreviewedCase[]> {
  const found = await readOpenCases(platform.database, { code: target.code, version }, { size: shown });
  const cases: PreviewedCase[] = [];
  const at = platform.now();
  const actor = { account: undefined, name: '', agency: undefined };
  for (const { number } of found) {
    const { stored, state } = await readCaseView(platform, number);
    const plan = planMove(state, target, { actor, at, reasons: '' });
    cases.push({
      number,
      itemName: stored.itemName,
      effect: plan.can ? effectOf(state, plan.after, at) : undefined,
      why: plan.can ? undefined : plan.why,
    });
  }
  return cases;
}
