import { dateIn } from '../../../kernel/date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCalendar } from '../calendar-store.ts';
import { saveClock } from '../case-clock-store.ts';
import { recomputeDueDates as recompute } from '../commands/recompute-due-dates.ts';
import { projectCase, projectTasks } from '../projection.ts';
import { getCaseForUpdate } from '../queries/get-case.ts';
import { readCasesWithoutFormula } from '../recompute-store.ts';
import { saveTaskDates } from '../task-store.ts';

const refreshedAtOnce = 500;

/**
 * Special procedures that last longer than was told move the dates behind them day by day; a calendar that came with a
 * new version of the program moves what reaches its year. Where nothing moved, nothing is written.
 */
export const recomputeDueDates: Job = {
  name: 'recompute-due-dates',
  everySeconds: 600,
  async run(platform, tx) {
    for (const number of await readCasesWithoutFormula(tx, refreshedAtOnce)) {
      await refresh(platform, tx, number);
    }
    await recompute(platform, tx, {
      calendar: await getCalendar(platform.database),
      reason: '每日核对：特别程序延续或者放假安排更新',
      by: { account: undefined, name: '系统（依法自动处理）' },
    });
  },
};

/** Cases that were opened before formulas were kept get theirs. */
async function refresh(platform: Platform, tx: Tx, number: string): Promise<void> {
  const { stored, state } = await getCaseForUpdate(platform, tx, number);
  const today = dateIn(platform.now());
  await saveClock(tx, stored, projectCase(state, today));
  await saveTaskDates(tx, stored, projectTasks(state, today));
}
