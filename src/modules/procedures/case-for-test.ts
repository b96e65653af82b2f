import { join } from 'node:path';
import type { CalendarDate } from '../../kernel/date.ts';
import { uuidv7 } from '../../kernel/uuid.ts';
import type { OfficialActor, Role } from '../identity/index.ts';
import type { ActName } from './act-request.ts';
import type { CaseAction, CaseEvent, CasePlan } from './action.ts';
import { officialCalendar } from './calendar.ts';
import { type CaseState, reduceCase } from './case.ts';
import type { Procedure, Stage } from './engine/procedure.ts';
import type { OfferedAct } from './policy.ts';
import { isAppliedFor, readProcedureContent } from './procedure-library.ts';

/** The procedures that stand in content/procedures, of every kind of case. */
export const everyProcedure: readonly Procedure[] = await readProcedureContent(
  join(import.meta.dirname, '..', '..', '..', 'content'),
);

/** Those of matters applied for. */
export const declaredProcedures: readonly Procedure[] = everyProcedure.filter(isAppliedFor);

export function declaredProcedure(code: string): Procedure {
  const found = declaredProcedures.find((procedure) => procedure.code === code);
  if (!found) throw new Error(`content/procedures has no ${code}`);
  return found;
}

/** A procedure with reviews by the plan's departments that join as given. */
export function reviewedProcedure(join: Stage['join']): Procedure {
  const base = declaredProcedure('parallel-review');
  return {
    ...base,
    stages: base.stages.map((stage) => (stage.code === 'review' ? { ...stage, join } : stage)),
  };
}

const days = (value: number) => ({ value, unit: 'working-day' as const });

export function planOf(reviewers: readonly string[] = ['food', 'fire', 'urban']): CasePlan {
  return {
    agency: 'market',
    statutory: days(20),
    promised: days(10),
    reviews: reviewers.map((code) => ({ code, name: { zh: `${code}审查` }, agency: code, limit: days(5) })),
  };
}

/** The holidays that the State Council has announced. */
export const calendar = officialCalendar([]);

export function dateOf(text: string): CalendarDate {
  return text as CalendarDate;
}

/** Ten in the morning, Beijing time. */
export function morningOf(date: string): Date {
  return new Date(`${date}T10:00:00+08:00`);
}

export function submitted(plan: CasePlan = planOf()): CaseEvent {
  return { type: 'submitted', plan, answers: { 'company-name': '半亩园' }, materials: {} };
}

/** A day and what happened on it. */
export type Line = readonly [date: string, event: CaseEvent];

export function historyOf(...lines: readonly Line[]): CaseAction[] {
  return lines.map(([date, event], index) => ({
    sequence: index + 1,
    at: morningOf(date),
    actor: { account: undefined, name: '沈若兰', agency: undefined },
    event,
  }));
}

export function caseOf(procedure: Procedure, ...lines: readonly Line[]): CaseState {
  return reduceCase(procedure, historyOf(...lines), calendar);
}

export function official(role: Role, agency: string): OfficialActor {
  return {
    kind: 'official',
    accountId: uuidv7(),
    sessionId: uuidv7(),
    officialId: uuidv7(),
    name: '沈若兰',
    posts: [{ agency, role, region: '990102' }],
  };
}

/** The event that taking up an offer makes. */
export function eventFor({ act, task }: OfferedAct, respondBy: string): CaseEvent {
  const reasons = '依据不足';
  const events: Readonly<Record<ActName, CaseEvent>> = {
    accept: { type: 'accepted' },
    'request-correction': {
      type: 'correction-requested',
      points: [{ subject: '', text: '缺少布局图' }],
      respondBy,
    },
    'refuse-acceptance': { type: 'acceptance-refused', reasons },
    pass: { type: 'passed', task: task?.key ?? '', opinion: '' },
    object: { type: 'objected', task: task?.key ?? '', reasons },
    approve: { type: 'approved', opinion: '' },
    refuse: { type: 'refused', reasons },
    issue: { type: 'issued' },
    deliver: { type: 'delivered', method: 'electronic', note: '' },
    pause: { type: 'paused', name: '鉴定', basis: '第四十五条', expectedDays: 5 },
    resume: { type: 'resumed', result: '' },
    'pause-review': {
      type: 'paused',
      act: 'pause-review',
      task: task?.key,
      name: '检测',
      basis: '第四十五条',
      expectedDays: 5,
    },
    'resume-review': { type: 'resumed', act: 'resume-review', task: task?.key, result: '' },
    extend: { type: 'extended', days: 5, reasons },
    return: { type: 'returned', task: task?.key ?? '', reasons, againBy: ['market'] },
    consult: {
      type: 'consulted',
      task: task?.key ?? '',
      question: '是否符合规划',
      answerWithin: 3,
      agencies: { consulted: ['planning'] },
    },
    answer: { type: 'answered', task: task?.key ?? '', opinion: '符合规划' },
  };
  return events[act];
}
