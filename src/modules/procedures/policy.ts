import type { CalendarDate } from '../../kernel/date.ts';
import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, holdsPost, mayAct, type PowerAct, powerActs } from '../identity/index.ts';
import type { ActName } from './act-request.ts';
import { type CaseState, type CaseTask, dueDatesOf, isClosed, isWaiting, openTasks } from './case.ts';

/** Acts on a case as a whole, not on one task. */
const caseActs = ['pause', 'resume', 'extend'] as const;
export type CaseAct = (typeof caseActs)[number];

/** Who is party to a case, as far as permission is concerned. */
export interface CaseSubject {
  readonly agency: string;
  readonly reviewAgencies: readonly string[];
  readonly applicantId: string;
  /** Implementation code. */
  readonly item: string;
  readonly submittedBy: string;
}

export type CasePermission =
  | 'read-as-applicant'
  | 'receive'
  | 'read-as-official'
  | 'withdraw'
  | 'correct'
  | 'audit';

/** Reading a case and the applicant's own acts. */
export const casePolicy = definePolicy<Actor | undefined, CasePermission, CaseSubject>([
  {
    action: 'read-as-applicant',
    says: '申请人、监护人、法定代表人，以及受托办理该事项的代理人，可以查看办件',
    holds: (actor, subject) => powerActs.some((act) => actsForApplicant(actor, subject, act)),
  },
  {
    action: 'receive',
    says: '申请人、监护人、法定代表人，以及受托签收文书的代理人，可以查看、下载文书',
    holds: (actor, subject) => actsForApplicant(actor, subject, 'receive'),
  },
  {
    action: 'withdraw',
    says: '申请人、监护人、法定代表人，以及受托提交申请的代理人，可以撤回申请',
    holds: (actor, subject) => actsForApplicant(actor, subject, 'submit'),
  },
  {
    action: 'correct',
    says: '申请人、监护人、法定代表人，以及受托提交申请的代理人，可以补正申请',
    holds: (actor, subject) => actsForApplicant(actor, subject, 'submit'),
  },
  {
    action: 'read-as-official',
    says: '承办部门和参与审查部门的工作人员查看本部门的办件',
    holds: (actor, subject) =>
      [subject.agency, ...subject.reviewAgencies].some((agency) =>
        (['acceptor', 'reviewer', 'decider', 'issuer'] as const).some((role) =>
          holdsPost(actor, role, agency),
        ),
      ),
  },
  {
    action: 'read-as-official',
    says: '效能监督人员查看全部办件',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
  { action: 'audit', says: '效能监督人员核验办理记录', holds: (actor) => holdsPost(actor, 'supervisor') },
]);

/** A task is done by the role of the agency that owes it, and by nobody else. */
export const taskPolicy = definePolicy<Actor | undefined, 'act', Pick<CaseTask, 'agency' | 'role'>>([
  {
    action: 'act',
    says: '任务由其所属部门的对应岗位办理',
    holds: (actor, task) => holdsPost(actor, task.role, task.agency),
  },
]);

/** Special procedures and extensions are for those who decide at the organ itself. */
export const clockPolicy = definePolicy<Actor | undefined, CaseAct, Pick<CaseSubject, 'agency'>>(
  caseActs.map((action) => ({
    action,
    says: '承办部门的决定岗启动、结束特别程序，批准延长办理期限',
    holds: (actor, subject) => holdsPost(actor, 'decider', subject.agency),
  })),
);

export interface OfferedAct {
  readonly act: ActName;
  readonly task: CaseTask | undefined;
}

/** Every act the actor may do on the case now: permission and the state of the case together. */
export function offeredActs(state: CaseState, actor: Actor | undefined, today: CalendarDate): OfferedAct[] {
  return openActs(state, today).filter(({ act, task }) =>
    task ? taskPolicy.can(actor, 'act', task) : clockPolicy.can(actor, act as CaseAct, state.plan),
  );
}

/** Every act that somebody may do on the case now. */
export function openActs(state: CaseState, today: CalendarDate): OfferedAct[] {
  if (isClosed(state)) return [];
  const tasks = isWaiting(state) ? [] : openTasks(state);
  const onTasks = tasks.flatMap((task) =>
    task.acts
      // 补正只能一次性告知 (行政许可法第三十二条).
      .filter((act) => act !== 'request-correction' || state.correction === undefined)
      .map((act) => ({ act, task })),
  );
  const onCase = caseActs.filter((act) => fits(act, state, today)).map((act) => ({ act, task: undefined }));
  return [...onTasks, ...onCase];
}

function fits(act: CaseAct, state: CaseState, today: CalendarDate): boolean {
  switch (act) {
    case 'pause':
      return state.status === 'accepted';
    case 'resume':
      return state.status === 'paused';
    case 'extend':
      return (
        state.status === 'accepted' &&
        state.clock.extendedBy === 0 &&
        state.plan.promised.unit === 'working-day' &&
        // A limit that has passed cannot be made longer.
        today <= (dueDatesOf(state, today).statutory ?? dueDatesOf(state, today).promised)
      );
  }
}

/** Whether the actor stands in the applicant's name, with a power that covers the act where one is needed. */
function actsForApplicant(actor: Actor | undefined, subject: CaseSubject, act: PowerAct): boolean {
  if (actor?.kind !== 'person') return false;
  const name = actor.actsFor ? actor.actsFor.companyId : actor.personId;
  return name === subject.applicantId && mayAct(actor, act, subject.item);
}
