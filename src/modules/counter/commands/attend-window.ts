import { conflict } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { endAttendance, insertAttendance, readAttendances } from '../attendance/attendance-store.ts';
import { getPlace } from '../place.ts';
import { counterPolicy } from '../policy.ts';
import { requireNoReception } from './requirements.ts';

/**
 * Signs a clerk on to a window; a window that he attended before is left. One clerk at a window.
 * @throws Refusal `window-unknown`, `not-allowed`, `window-taken`, `reception-open`
 */
export async function attendWindow(
  platform: Platform,
  actor: OfficialActor,
  { hall, number }: { hall: string; number: string },
): Promise<void> {
  const { window } = await getPlace(platform.database, { hall, number });
  counterPolicy.require(actor, 'attend', { agencies: window.agencies });
  await requireNoReception(platform, actor);
  await inTransaction(platform.database, async (tx) => {
    const at = platform.now();
    await endAttendance(tx, actor.accountId, at);
    const attendance = {
      id: uuidv7(),
      hall,
      number,
      account: actor.accountId,
      clerk: actor.name,
      beganAt: at,
    };
    if (await insertAttendance(tx, attendance)) return;
    const other = (await readAttendances(tx, [hall])).find((one) => one.number === number);
    throw windowTaken(number, other?.clerk ?? '');
  });
}

/** @throws Refusal `reception-open` */
export async function leaveWindow(platform: Platform, actor: OfficialActor): Promise<void> {
  await requireNoReception(platform, actor);
  await endAttendance(platform.database, actor.accountId, platform.now());
}

function windowTaken(number: string, clerk: string): Error {
  return conflict('window-taken', {
    zh: `${number}窗口已有${clerk}在值守。请选择其他窗口，或请其先离开窗口。`,
    en: `${clerk} is at window ${number}. Choose another, or ask for it to be left first.`,
  });
}
