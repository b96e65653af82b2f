import { dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { announce, eventOf } from '../../../platform/outbox/index.ts';
import { caseKey, caseTopic } from '../case-topic.ts';
import { takeOverdueTasks } from '../overdue-store.ts';

const atOnce = 1000;

/** Tells later modules, once for each due day, that a task was not done by it. */
export const tellOverdueTasks: Job = {
  name: 'tell-overdue-tasks',
  everySeconds: 60,
  async run(platform, tx) {
    const now = platform.now();
    const found = await takeOverdueTasks(tx, dateIn(now), atOnce);
    const told = found.map(({ region, caseId, number, kind, caseAgency, ...task }) =>
      eventOf(caseTopic, {
        key: caseKey({ region, id: caseId }),
        at: now,
        data: { happened: 'overdue', region, caseId, number, kind, agency: caseAgency, task },
      }),
    );
    await announce(tx, ...told);
  },
};
