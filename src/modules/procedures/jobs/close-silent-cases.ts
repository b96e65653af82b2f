import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { CaseEvent } from '../action.ts';
import type { CaseState } from '../case.ts';
import { readSilentCandidates } from '../case-list-store.ts';
import { appendEvent } from '../commands/append-event.ts';
import { silenceMeans } from '../engine/silence.ts';
import { getCaseForUpdate } from '../queries/get-case.ts';

/**
 * Silence is an act in law: an organ that says nothing in five working days has accepted (行政许可法第三十二条); one
 * that has not decided when a licence ends has renewed it (第五十条); an applicant who never corrects ends the case.
 */
export const closeSilentCases: Job = {
  name: 'close-silent-cases',
  everySeconds: 600,
  async run(platform, tx) {
    const today = dateIn(platform.now());
    for (const number of await readSilentCandidates(tx, today, 1000)) {
      // Each by itself, so that none holds a series of document numbers while the others are read.
      const ended = inTransaction(platform.database, (own) => endSilence(platform, own, number, today));
      await ended.catch((error: unknown) => {
        // A history that cannot be read is a matter for the audit; the other cases go on.
        if (!(error instanceof TypeError)) throw error;
        platform.log.error('case.history-broken', error, { case: number });
      });
    }
  },
};

async function endSilence(platform: Platform, tx: Tx, number: string, today: CalendarDate): Promise<void> {
  const { stored, state } = await getCaseForUpdate(platform, tx, number);
  const event = eventOfSilence(state, today);
  if (!event) return;
  const actor = { account: undefined, name: '系统（依法自动处理）', agency: undefined };
  await appendEvent(tx, stored, state, event, actor, platform.now());
}

export function eventOfSilence(state: CaseState, today: CalendarDate): CaseEvent | undefined {
  const silence = silenceMeans(state, state.calendar, today);
  const type = silence && state.procedure.actSet.acts[silence.act]?.event;
  return silence && CaseEvent.parse({ type, act: silence.act, on: silence.on, deemed: true });
}
