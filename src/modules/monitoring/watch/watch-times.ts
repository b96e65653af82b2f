import { addDays, type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../../../kernel/working-days.ts';
import type { WatchedTime } from '../../procedures/index.ts';
import { type MonitoringRule, type RuleOf, rulesThatWatch, type Threshold } from '../rule.ts';
import type { Examination, Finding } from './finding.ts';

/** What the times of a case call for today. A time that stands still calls for nothing. */
export function watchTimes(
  rules: readonly MonitoringRule[],
  times: readonly WatchedTime[],
  calendar: WorkingCalendar,
  today: CalendarDate,
): Examination {
  const pairs = rulesThatWatch(rules, 'time').flatMap((rule) =>
    times.filter(({ clock }) => clock === rule.watch.clock).map((time) => ({ rule, time })),
  );
  const judged = pairs.map(({ rule, time }) => {
    const from = firesOn(rule.watch.when, time, calendar);
    return { rule, time, from, isFiring: from !== undefined && calls(rule.watch.when, time, from, today) };
  });
  const coming = judged.flatMap(({ time, from }) =>
    from !== undefined && time.endedOn === undefined && !time.isPaused && from > today ? [from] : [],
  );
  return {
    findings: judged
      .filter(({ isFiring }) => isFiring)
      .map(({ rule, time }) => findingOf(rule, time, calendar, today)),
    nextOn: coming.toSorted()[0],
  };
}

/** The first day on which a threshold is reached; undefined where the time is too short for it. */
export function firesOn(
  when: Threshold,
  { from, dueOn }: Pick<WatchedTime, 'from' | 'dueOn'>,
  calendar: WorkingCalendar,
): CalendarDate | undefined {
  if ('over' in when) return addWorkingDays(dueOn, when.over, calendar);
  const total = workingDaysBetween(from, dueOn, calendar);
  const used = 'share' in when ? Math.ceil(total * when.share) : total - when.left;
  return used > 0 && used < total ? addWorkingDays(from, used, calendar) : undefined;
}

/** What was missed stays missed; a warning before the end has its ground only while there is something to end. */
function calls(
  when: Threshold,
  { endedOn, dueOn, isPaused }: WatchedTime,
  from: CalendarDate,
  today: CalendarDate,
): boolean {
  if ('over' in when) return (endedOn ?? (isPaused ? addDays(from, -1) : today)) >= from;
  return endedOn === undefined && !isPaused && today >= from && today <= dueOn;
}

function findingOf(
  { code }: RuleOf<'time'>,
  { key, clock, agency, task, dueOn, endedOn }: WatchedTime,
  calendar: WorkingCalendar,
  today: CalendarDate,
): Finding {
  const name = task ? { zh: task.name.zh, en: task.name.en ?? task.name.zh } : clockNames[clock];
  const days = workingDaysBetween(endedOn ?? today, dueOn, calendar);
  const [zh, en] = [formatDate(dueOn, 'zh-CN'), formatDate(dueOn, 'en')];
  const zhState = days >= 0 ? `还有${days}个工作日` : `已超过${-days}个工作日`;
  const enState = days >= 0 ? `${days} working days left` : `${-days} working days over`;
  return {
    rule: code,
    subject: key,
    agency,
    detail: {
      zh: `“${name?.zh ?? clock}”应当在${zh}前完成，${zhState}。`,
      en: `“${name?.en ?? clock}” was due on ${en}: ${enState} when this was raised.`,
    },
  };
}

const clockNames: Readonly<Record<string, { zh: string; en: string }>> = {
  acceptance: { zh: '受理', en: 'Acceptance' },
  promised: { zh: '承诺时限内的决定', en: 'Decision in the promised time' },
  statutory: { zh: '法定期限内的决定', en: 'Decision in the legal limit' },
  delivery: { zh: '送达', en: 'Delivery' },
};
