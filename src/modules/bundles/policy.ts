import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, handlingRoles, holdsPost, mayAct, type PowerAct, powerActs } from '../identity/index.ts';
import type { Matter } from './matter.ts';

interface MatterSubject {
  readonly applicantId: Matter['applicantId'];
  readonly items: readonly Pick<Matter['items'][number], 'code'>[];
  /** Agencies that lead it, decide one of its items, or come along to a joint visit. */
  readonly parties: readonly string[];
}

/** A matter is its applicant's: the person, whoever acts for the company, an agent for one of its items. */
export const matterPolicy = definePolicy<
  Actor | undefined,
  'read' | 'mend' | 'read-as-official',
  MatterSubject
>([
  {
    action: 'read',
    says: '申请人、监护人、法定代表人，以及受托办理其中事项的代理人，可以查看一件事办件',
    holds: (actor, subject) => powerActs.some((act) => isOfApplicant(actor, subject, act)),
  },
  {
    action: 'mend',
    says: '申请人、监护人、法定代表人，以及受托提交其中事项的代理人，可以报告整改、请求改期、撤回或者重新申请',
    holds: (actor, subject) => isOfApplicant(actor, subject, 'submit'),
  },
  {
    action: 'read-as-official',
    says: '牵头部门、承办部门和参加联合踏勘、联合验收的部门可以查看一件事办件',
    holds: (actor, { parties }) =>
      parties.some((agency) => handlingRoles.some((role) => holdsPost(actor, role, agency))),
  },
  {
    action: 'read-as-official',
    says: '效能监督人员可以查看全部一件事办件',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
]);

function isOfApplicant(
  actor: Actor | undefined,
  { applicantId, items }: Pick<MatterSubject, 'applicantId' | 'items'>,
  act: PowerAct,
): boolean {
  return (
    actor?.kind === 'person' &&
    (actor.actsFor?.companyId ?? actor.personId) === applicantId &&
    items.some(({ code }) => mayAct(actor, act, code))
  );
}

interface JointSubject {
  /** The agency whose act it is. */
  readonly agency: string;
}

/** Who acts on the record of a joint survey or acceptance. */
export const jointPolicy = definePolicy<
  Actor | undefined,
  'propose' | 'fix' | 'answer' | 'photos' | 'sign' | 'recheck' | 'conclude' | 'call-off',
  JointSubject
>([
  ...(['propose', 'fix', 'call-off'] as const).map((action) => ({
    action,
    says: '牵头部门的审查岗、决定岗可以提出、确定日期，取消联合踏勘、联合验收',
    holds: isAtDesk,
  })),
  ...(['answer', 'photos', 'sign', 'recheck'] as const).map((action) => ({
    action,
    says: '参加部门的审查岗、决定岗可以答复日期、上传现场照片、签署本部门意见、复查',
    holds: isAtDesk,
  })),
  {
    action: 'conclude',
    says: '牵头部门的决定岗可以作出联合踏勘、联合验收的结论',
    holds: (actor, { agency }) => holdsPost(actor, 'decider', agency),
  },
]);

function isAtDesk(actor: Actor | undefined, { agency }: JointSubject): boolean {
  return holdsPost(actor, 'reviewer', agency) || holdsPost(actor, 'decider', agency);
}
