import { addDays, type CalendarDate, dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { notAllowed } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, ownAgencies } from '../../identity/index.ts';
import {
  type BurdenCase,
  type BurdenDimension,
  type BurdenMoment,
  type BurdenSums,
  burdenDimensions,
  burdenMoments,
} from '../burden/burden-line.ts';
import { readBurdenCases, readBurdenSums } from '../burden/burden-store.ts';
import { type Period, periodKinds, periodOf } from '../figures/period.ts';
import { monitoringPolicy } from '../policy.ts';

export interface BurdenChoice {
  readonly dimension: BurdenDimension;
  readonly moment: BurdenMoment;
  readonly period: Period;
}

/** @throws Refusal `not-allowed` */
export async function getBurden(
  platform: Platform,
  actor: OfficialActor,
  { dimension, moment, period: { from, to } }: BurdenChoice,
): Promise<BurdenSums[]> {
  const agencies = countedAgencies(actor);
  return readBurdenSums(platform.database, dimension, { moment, from, to, agencies });
}

export function readBurdenChoice(query: (name: string) => string | undefined, now: Date): BurdenChoice {
  const day = query('on') ?? '';
  return {
    dimension: burdenDimensions.find((one) => one === query('by')) ?? 'item',
    moment: burdenMoments.find((one) => one === query('moment')) ?? 'received',
    period: periodOf(
      periodKinds.find((one) => one === query('period')) ?? 'month',
      isCalendarDate(day) ? day : dateIn(now),
    ),
  };
}

/** Which line of the ledger is asked for, as its link says. */
export interface BurdenLineChoice extends Omit<BurdenChoice, 'period'> {
  readonly subject: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export function readBurdenLineChoice(
  query: (name: string) => string | undefined,
  now: Date,
): BurdenLineChoice {
  const { dimension, moment } = readBurdenChoice(query, now);
  const day = (name: string, otherwise: CalendarDate) => {
    const text = query(name) ?? '';
    return isCalendarDate(text) ? text : otherwise;
  };
  const today = dateIn(now);
  const subject = (query('of') ?? '').slice(0, 200);
  return { dimension, moment, subject, from: day('from', addDays(today, -30)), to: day('to', today) };
}

const size = 50;

/** The cases behind a line. @throws Refusal `not-allowed` */
export async function listBurdenCases(
  platform: Platform,
  actor: OfficialActor,
  choice: BurdenLineChoice,
  after: string | undefined,
): Promise<{ cases: readonly BurdenCase[]; next: string | undefined }> {
  const agencies = countedAgencies(actor);
  const [day = '', id = ''] = (after ?? '').split('_');
  const cursor = isCalendarDate(day) && isUuid(id) ? { day, id } : undefined;
  const found = await readBurdenCases(
    platform.database,
    { ...choice, agencies },
    { after: cursor, size: size + 1 },
  );
  const cases = found.slice(0, size);
  const last = found.length > size ? cases.at(-1) : undefined;
  return { cases, next: last && `${last.day}_${last.caseId}` };
}

/** Agencies whose burdens an official sees; undefined for all. @throws Refusal `not-allowed` */
function countedAgencies(actor: OfficialActor): readonly string[] | undefined {
  if (monitoringPolicy.can(actor, 'see-burdens', { agency: everyAgency })) return undefined;
  const own = ownAgencies(actor).filter((agency) => monitoringPolicy.can(actor, 'see-burdens', { agency }));
  if (own.length > 0) return own;
  throw notAllowed('not-allowed', {
    zh: '减负账只给效能监督人员、事项与数据管理人员和本部门决定岗查看。',
    en: 'The ledger of burdens is for supervisors, stewards and the heads of the office.',
  });
}

/** No agency has this code: who may see it, may see all. */
const everyAgency = '';
