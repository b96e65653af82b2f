import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import { on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { caseTopic, readCaseView } from '../../procedures/index.ts';
import { examineCase } from './examine-case.ts';
import { settleWatch, takeDueCases, watchCase } from './watch-store.ts';

/** Whatever happens to a case, the rules look at it again; several acts within a minute cost one look. */
export const monitoringSubscriber: Subscriber = subscriber(
  'monitoring',
  on(caseTopic, async (platform, tx, { data }) => {
    if (data.kind !== 'licensing') return;
    await watchCase(tx, data, dateIn(platform.now()));
  }),
);

const atOnce = 500;

/** Looks at the cases on which something has happened, or whose times have come up: an index tells which. */
export const watchCases: Job = {
  name: 'watch-cases',
  everySeconds: 20,
  async run(platform, tx) {
    for (const watched of await takeDueCases(tx, dateIn(platform.now()), atOnce)) {
      await settleWatch(tx, watched, await examine(platform, tx, watched.number));
    }
  },
};

/** A case whose history, item or office cannot be read is a matter for the audit; the other cases go on. */
async function examine(platform: Platform, tx: Tx, number: string): Promise<CalendarDate | undefined> {
  try {
    return await examineCase(platform, tx, await readCaseView(platform, number));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof Refusal)) throw error;
    platform.log.error('monitoring.case-unreadable', error, { case: number });
    return undefined;
  }
}
