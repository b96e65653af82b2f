import { dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
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
      const view = await readCaseView(platform, watched.number).catch((error: unknown) => {
        // A history that cannot be read is a matter for the audit; the other cases go on.
        if (!(error instanceof TypeError)) throw error;
        platform.log.error('monitoring.history-broken', error, { case: watched.number });
        return undefined;
      });
      await settleWatch(tx, watched, view && (await examineCase(platform, tx, view)));
    }
  },
};
