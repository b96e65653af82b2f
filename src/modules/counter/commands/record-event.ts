import { conflict } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type ReceptionEvent, stateOf } from '../reception/reception.ts';
import { appendEvent } from '../reception/reception-store.ts';
import type { OpenedReception } from './requirements.ts';

/** Appends what was done to the reception. @returns the reception with it @throws Refusal `reception-changed` where another page was faster */
export async function recordEvent(
  platform: Platform,
  opened: OpenedReception,
  event: ReceptionEvent,
): Promise<OpenedReception> {
  const { reception, place } = opened;
  const at = platform.now();
  const sequence = reception.events.length + 1;
  const after = { ...reception, events: [...reception.events, { sequence, at, event }] };
  const state = stateOf(after);
  await inTransaction(platform.database, async (tx) => {
    if (!(await appendEvent(tx, reception, { event, state, at }))) throw receptionChanged();
  });
  return { reception: after, state, place };
}

function receptionChanged(): Error {
  return conflict('reception-changed', {
    zh: '这次接待在另一个页面有了变化，刚才的操作没有保存。请核对后再做一次。',
    en: 'Another page has changed this service, and yours was not saved. Check it and try again.',
  });
}
