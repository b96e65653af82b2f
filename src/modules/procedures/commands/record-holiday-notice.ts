import type { HolidayNotice } from '../../../kernel/state-council-calendar.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { officialCalendar, type RecordedNotice } from '../calendar.ts';
import { insertNotice, readNotices } from '../calendar-store.ts';
import type { Recomputation } from '../recompute-store.ts';
import { type DatePreview, previewDueDates, recomputeDueDates } from './recompute-due-dates.ts';

type NewNotice = HolidayNotice & { readonly source: string };

/** What a notice would move, before it is recorded. */
export async function previewHolidayNotice(
  { database, now }: Platform,
  actor: OfficialActor,
  notice: NewNotice,
): Promise<DatePreview> {
  const recorded = [...(await readNotices(database)), recordOf(notice, actor, now())];
  return previewDueDates(database, officialCalendar(recorded), now());
}

/** Records a notice and moves every open date by it, both or neither. @returns undefined where nothing moved */
export function recordHolidayNotice(
  platform: Platform,
  actor: OfficialActor,
  notice: NewNotice,
): Promise<Recomputation | undefined> {
  return inTransaction(platform.database, async (tx) => {
    const record = recordOf(notice, actor, platform.now());
    await insertNotice(tx, record, actor.accountId);
    return recomputeDueDates(platform, tx, {
      calendar: officialCalendar(await readNotices(tx)),
      reason: `${notice.year}年放假安排：${notice.source}`,
      by: { account: actor.accountId, name: actor.name },
    });
  });
}

function recordOf(notice: NewNotice, actor: OfficialActor, at: Date): RecordedNotice {
  return { ...notice, recordedAt: at, recordedBy: actor.name };
}
