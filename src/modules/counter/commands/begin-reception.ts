import { conflict } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findAttendance } from '../attendance/attendance-store.ts';
import { getPlace } from '../place.ts';
import { counterPolicy } from '../policy.ts';
import { findOpenReception, insertReception } from '../reception/reception-store.ts';

/** Begins to serve somebody at the window that the clerk attends, or goes on with who is there. @throws Refusal `no-window` */
export async function beginReception(platform: Platform, actor: OfficialActor): Promise<Uuid> {
  const { database } = platform;
  const attendance = await findAttendance(database, actor.accountId);
  if (!attendance) throw withoutWindow();
  const { hall, number } = attendance;
  const { window } = await getPlace(database, { hall, number });
  counterPolicy.require(actor, 'attend', { agencies: window.agencies });
  const id = uuidv7();
  const reception = {
    id,
    hall,
    number,
    account: actor.accountId,
    clerk: actor.name,
    beganAt: platform.now(),
  };
  if (await insertReception(database, reception)) return id;
  const open = await findOpenReception(database, actor.accountId);
  if (!open) throw new Error('a reception stood in the way and is not there');
  return open.id;
}

function withoutWindow(): Error {
  return conflict('no-window', {
    zh: '请先选择您今天值守的窗口。',
    en: 'First choose the window that you attend today.',
  });
}
