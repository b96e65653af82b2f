import { conflict, invalid } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { movePolicy } from '../policy.ts';
import { getProcedures } from '../procedure-library.ts';
import { findMove, insertMove, saveDecision } from './version-move-store.ts';

/** Asks that the running cases of a version go over to the newest. @throws Refusal `move-invalid`, `move-open` */
export async function proposeMove(
  platform: Platform,
  actor: OfficialActor,
  {
    code,
    fromVersion,
    reason,
  }: { readonly code: string; readonly fromVersion: number; readonly reason: string },
): Promise<void> {
  movePolicy.require(actor, 'propose', {});
  const library = await getProcedures(platform.database);
  const target = library.findLatest(code);
  if (!target || !library.findVersion(code, fromVersion) || fromVersion >= target.version) {
    throw wrong('fromVersion', { zh: '请选择较早的版本', en: 'Choose an earlier version' });
  }
  if (reason === '' || reason.length > 1000) {
    throw wrong('reason', {
      zh: '请写明迁移理由，不超过1000字',
      en: 'Give the reason, at most 1,000 characters',
    });
  }
  const done = await insertMove(platform.database, {
    id: uuidv7(),
    code,
    fromVersion,
    toVersion: target.version,
    reason,
    proposedAt: platform.now(),
    proposedBy: actor.accountId,
    proposedByName: actor.name,
  });
  if (!done) {
    throw conflict('move-open', {
      zh: '这一版的办件已经有人提出迁移，请先确认或者取消。',
      en: 'Somebody has proposed this already. Confirm or cancel it first.',
    });
  }
}

/** Somebody else confirms it, and it begins; or it is cancelled. @throws Refusal `move-decided`, `not-allowed` */
export async function decideMove(
  platform: Platform,
  actor: OfficialActor,
  { id, code, cancels }: { readonly id: Uuid | undefined; readonly code: string; readonly cancels: boolean },
): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const move = id && (await findMove(tx, id));
    if (!move || move.code !== code || move.finishedAt || move.confirmedAt) {
      throw conflict('move-decided', {
        zh: '这次迁移已经确认、取消或者不存在，请刷新。',
        en: 'This move is confirmed or cancelled already, or does not exist. Reload the page.',
      });
    }
    movePolicy.require(actor, 'confirm', cancels ? {} : { proposedBy: move.proposedBy });
    const by = { account: actor.accountId, name: actor.name, at: platform.now(), cancels };
    await saveDecision(tx, move.id, by);
  });
}

function wrong(field: string, message: { zh: string; en: string }): Error {
  return invalid('move-invalid', message, [{ field, message }]);
}
