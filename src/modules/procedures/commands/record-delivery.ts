import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { CaseActor, CaseEventOf } from '../action.ts';
import { openTasks } from '../case.ts';
import { getCaseForUpdate } from '../queries/get-case.ts';
import { appendEvent } from './append-event.ts';
import { readDayOfAct } from './day-of-act.ts';

export interface RecordedDelivery {
  readonly number: string;
  readonly method: CaseEventOf<'delivered'>['method'];
  readonly note: string;
  /** The day on which the person had it in hand. */
  readonly on: CalendarDate;
  readonly by: CaseActor;
}

/**
 * Writes 送达 into the case, which ends the clock of delivery (行政许可法第四十四条); where it is written already, nothing.
 * Whether whoever tells it may is for the caller to know.
 * @returns whether the case still waited for it
 */
export async function recordDelivery(
  platform: Platform,
  tx: Tx,
  { number, method, note, on, by }: RecordedDelivery,
): Promise<boolean> {
  const { stored, state } = await getCaseForUpdate(platform, tx, number);
  if (!openTasks(state).some(({ acts }) => acts.includes('deliver'))) return false;
  const now = platform.now();
  const happened = readDayOfAct(state, { act: 'deliver', on }, dateIn(now));
  await appendEvent(tx, stored, state, { type: 'delivered', method, note, ...happened }, by, now);
  return true;
}
