import type { CalendarDate } from '../../kernel/date.ts';
import { definePolicy } from '../../kernel/policy.ts';
import {
  type Actor,
  handlingRoles,
  holdsPost,
  mayAct,
  type PowerAct,
  powerActs,
  type Role,
} from '../identity/index.ts';
import type { ActName } from './act-request.ts';
import type { CaseState, CaseTask } from './case.ts';
import { type Offer, openOffers } from './engine/offers.ts';

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
  | 'write-to-office'
  | 'answer-applicant'
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
    action: 'write-to-office',
    says: '申请人、监护人、法定代表人，以及受托提交申请的代理人，可以就办件向承办部门留言',
    holds: (actor, subject) => actsForApplicant(actor, subject, 'submit'),
  },
  {
    action: 'answer-applicant',
    says: '承办部门和参与审查部门的工作人员答复申请人留言',
    holds: worksOn,
  },
  {
    action: 'read-as-official',
    says: '承办部门和参与审查部门的工作人员查看本部门的办件',
    holds: worksOn,
  },
  {
    action: 'read-as-official',
    says: '效能监督人员查看全部办件',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
  { action: 'audit', says: '效能监督人员核验办理记录', holds: (actor) => holdsPost(actor, 'supervisor') },
]);

/** Who may bring running cases under another version of their procedure: two people, one after the other. */
export const movePolicy = definePolicy<
  Actor | undefined,
  'see' | 'propose' | 'confirm',
  { readonly proposedBy?: string | undefined }
>([
  {
    action: 'see',
    says: '事项管理员和效能监督人员查看流程版本迁移',
    holds: (actor) => holdsPost(actor, 'steward') || holdsPost(actor, 'supervisor'),
  },
  {
    action: 'propose',
    says: '事项管理员提出把在办办件转入新版流程',
    holds: (actor) => holdsPost(actor, 'steward'),
  },
  {
    action: 'confirm',
    says: '提出人以外的事项管理员或者效能监督人员确认、取消迁移',
    holds: (actor, { proposedBy }) =>
      (holdsPost(actor, 'steward') || holdsPost(actor, 'supervisor')) && actor?.accountId !== proposedBy,
  },
]);

/** The register of documents that an agency has issued. */
export const documentPolicy = definePolicy<Actor | undefined, 'read-register', { readonly agency: string }>([
  {
    action: 'read-register',
    says: '本部门受理、审查、决定、发证岗位人员查看本部门文书登记',
    holds: (actor, { agency }) => handlingRoles.some((role) => holdsPost(actor, role, agency)),
  },
  {
    action: 'read-register',
    says: '效能监督人员查看全部文书登记',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
]);

/** Whose an act is: the role of the agency that owes the task, or that the act set names for the case as a whole. */
export interface Owner {
  readonly agency: string;
  readonly role: Role;
  /** What is done and for which item: a post may be limited to some acts and items. */
  readonly act?: string | undefined;
  readonly item?: string | undefined;
}

/** An act is done by the role of the agency to which it belongs, and by nobody else. */
export const taskPolicy = definePolicy<Actor | undefined, 'act', Owner>([
  {
    action: 'act',
    says: '任务由其所属部门的对应岗位在岗位职责范围内办理；特别程序和延长期限由承办部门的决定岗办理',
    holds: (actor, { role, agency, act, item }) => holdsPost(actor, role, agency, { act, item }),
  },
]);

/** What an official does with a task as such, before anybody acts on the case. */
export type DeskAction = 'claim' | 'release' | 'assign';

export interface DeskSubject extends Owner {
  /** Official who does it; absent while nobody does. */
  readonly assignee?: string | undefined;
}

/** Who of a post does a task. */
export const deskPolicy = definePolicy<Actor | undefined, DeskAction, DeskSubject>([
  {
    action: 'claim',
    says: '岗位人员可以认领本岗位没有人认领的任务',
    holds: (actor, task) => task.assignee === undefined && holdsPost(actor, task.role, task.agency),
  },
  {
    action: 'release',
    says: '经办人可以把自己的任务退回待认领',
    holds: (actor, task) => task.assignee !== undefined && standsFor(actor, task, task.assignee),
  },
  {
    action: 'release',
    says: '本部门决定岗可以把任务退回待认领',
    holds: (actor, task) => task.assignee !== undefined && holdsPost(actor, 'decider', task.agency),
  },
  {
    action: 'assign',
    says: '本部门决定岗可以把任务分派、改派给该岗位的人员',
    holds: (actor, task) => holdsPost(actor, 'decider', task.agency),
  },
  {
    action: 'assign',
    says: '经办人可以把自己的任务移交给同岗位人员',
    holds: (actor, task) => task.assignee !== undefined && standsFor(actor, task, task.assignee),
  },
]);

/** Who answers for a case as first contact (首问负责). */
export const firstContactPolicy = definePolicy<
  Actor | undefined,
  'hand-over',
  { readonly account: string; readonly agency: string }
>([
  {
    action: 'hand-over',
    says: '首问责任人可以把首问责任移交给同单位或者承办部门的工作人员',
    holds: (actor, { account, agency }) =>
      actor?.accountId === account && handlingRoles.some((role) => holdsPost(actor, role, agency)),
  },
  {
    action: 'hand-over',
    says: '首问责任人所在单位的决定岗可以移交首问责任',
    holds: (actor, { agency }) => holdsPost(actor, 'decider', agency),
  },
]);

/** Whether a task of the post is that official's own, or of somebody for whom he is the deputy in it. */
function standsFor(actor: Actor | undefined, { role, agency }: Owner, official: string): boolean {
  if (actor?.kind !== 'official') return false;
  const posts = actor.posts.filter((post) => post.role === role && post.agency === agency);
  if (posts.some(({ deputyFor }) => deputyFor?.officialId === official)) return true;
  return actor.officialId === official && posts.length > 0;
}

/** The task is nobody's yet, or the actor's own: otherwise whoever has taken it does it. */
export function isFreeFor(actor: Actor | undefined, task: CaseTask): boolean {
  return task.assigned === undefined || standsFor(actor, task, task.assigned.official);
}

export interface OfferedAct extends Offer {
  readonly act: ActName;
}

/**
 * Every act the actor may do on the case now: permission and the state of the case together.
 * @param item implementation code, for posts that are limited to some items
 */
export function offeredActs(
  state: CaseState,
  actor: Actor | undefined,
  today: CalendarDate,
  item?: string,
): OfferedAct[] {
  return openActs(state, today).filter(
    (offer) => mayTakeUp(state, actor, offer, item) && (!offer.task || isFreeFor(actor, offer.task)),
  );
}

/** Whether the actor's post is for an offer, somebody else having taken the task or not. */
export function mayTakeUp(
  state: CaseState,
  actor: Actor | undefined,
  offer: OfferedAct,
  item: string | undefined,
): boolean {
  const { agency, role } = ownerOf(state, offer);
  return taskPolicy.can(actor, 'act', { agency, role, act: offer.act, item });
}

/** Every act that somebody may do on the case now. */
export function openActs(state: CaseState, today: CalendarDate): OfferedAct[] {
  return openOffers(state, state.calendar, today) as OfferedAct[];
}

/** To whom an offered act belongs. @throws TypeError where it is nobody's to do */
export function ownerOf({ procedure, plan }: CaseState, { act, task }: OfferedAct): Owner {
  if (task) return task;
  const by = procedure.actSet.acts[act]?.by;
  if (typeof by !== 'object') throw new TypeError(`${act} belongs to no post`);
  return { agency: plan.agency, role: by.role };
}

/** Whether the actor handles cases at an agency that takes part. */
function worksOn(actor: Actor | undefined, { agency, reviewAgencies }: CaseSubject): boolean {
  return [agency, ...reviewAgencies].some((each) =>
    handlingRoles.some((role) => holdsPost(actor, role, each)),
  );
}

/** Whether the actor stands in the applicant's name, with a power that covers the act where one is needed. */
function actsForApplicant(actor: Actor | undefined, subject: CaseSubject, act: PowerAct): boolean {
  if (actor?.kind !== 'person') return false;
  const name = actor.actsFor ? actor.actsFor.companyId : actor.personId;
  return name === subject.applicantId && mayAct(actor, act, subject.item);
}
