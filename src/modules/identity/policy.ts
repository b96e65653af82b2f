import { definePolicy } from '../../kernel/policy.ts';
import { isWithinRegion } from '../../kernel/region-code.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, postsOf } from './actor.ts';
import { isPowerful, type Role } from './role.ts';

export type IdentityAction =
  | 'manage-account'
  | 'act-for-another'
  | 'enter-workbench'
  | 'administer-account'
  | 'see-account'
  | 'ask-for-post'
  | 'grant-post'
  | 'end-post'
  | 'name-deputy'
  | 'ask-at-counter'
  | 'confirm-at-counter'
  | 'read-log'
  | 'read-permissions'
  | 'view-as';

/** What an act of this module is done to; a rule looks at the part it needs. */
export interface IdentitySubject {
  readonly account?: Uuid | undefined;
  /** Persons who may act for the company or person today. */
  readonly agents?: readonly Uuid[];
  /** The role a page of the workbench asks for, or the role of the post; without one, any post will do. */
  readonly role?: Role | undefined;
  /** Regions of the posts of the account, or of the post; a person's account has none. */
  readonly regions?: readonly string[];
  /** Whether the account is an official's. */
  readonly isOfficial?: boolean;
  /** Whether the account holds a post of system, security or audit administration. */
  readonly isAdministrator?: boolean;
  /** Where a counter has asked. */
  readonly place?: string;
  /** Account of whoever asked. */
  readonly askedBy?: Uuid | undefined;
}

/** Who may do what here; everything else is denied. */
export const identityPolicy = definePolicy<Actor, IdentityAction, IdentitySubject>([
  {
    action: 'manage-account',
    says: '本人可以修改自己账号的密码、联系方式，退出自己的全部登录',
    holds: (actor, { account }) => account !== undefined && account === actor.accountId,
  },
  {
    action: 'act-for-another',
    says: '法定代表人、监护人和授权期内的代理人可以以该单位或该人的名义办理',
    holds: (actor, { agents = [] }) => actor.kind === 'person' && agents.includes(actor.personId),
  },
  {
    action: 'enter-workbench',
    says: '有岗位的工作人员可以进入工作台；页面指定岗位的，须有该岗位',
    holds: (actor, { role }) => postsOf(actor).some((post) => role === undefined || post.role === role),
  },
  {
    action: 'administer-account',
    says: '系统管理岗可以设置、停用本区域内他人的账号，不能处理自己的账号',
    holds: (actor, subject) => isOther(actor, subject) && reaches(actor, ['administrator'], subject),
  },
  {
    action: 'see-account',
    says: '系统管理岗和安全管理岗可以查看本区域内的账号、岗位和代理',
    holds: (actor, subject) => reaches(actor, administrators, subject),
  },
  {
    action: 'ask-for-post',
    says: '系统管理岗和安全管理岗可以为本区域内他人申请岗位，不能为自己申请',
    holds: (actor, subject) => isOther(actor, subject) && reaches(actor, administrators, subject),
  },
  {
    action: 'grant-post',
    says: '安全管理岗可以授予本区域内他人岗位，不能授予自己；决定、监督、管理类岗位须由他人申请（四眼原则）',
    holds: (actor, subject) =>
      isOther(actor, subject) &&
      reaches(actor, ['security-administrator'], subject) &&
      subject.role !== undefined &&
      !(isPowerful(subject.role) && subject.askedBy === actor.accountId),
  },
  {
    action: 'end-post',
    says: '系统管理岗和安全管理岗可以终止本区域内他人的岗位',
    holds: (actor, subject) => isOther(actor, subject) && reaches(actor, administrators, subject),
  },
  {
    action: 'name-deputy',
    says: '岗位本人可以指定自己岗位的代理人；系统管理岗和安全管理岗可以为本区域内的岗位指定代理人',
    holds: (actor, subject) =>
      (subject.account !== undefined && subject.account === actor.accountId) ||
      reaches(actor, administrators, subject),
  },
  {
    action: 'ask-at-counter',
    says: '受理岗和系统管理岗核对证件后，可以为到场的他人申请重设密码、解除登录保护、核验实名、开通账号；工作人员的账号由其所在区域的系统管理岗申请',
    holds: (actor, subject) =>
      isOther(actor, subject) &&
      (subject.isOfficial
        ? reaches(actor, ['administrator'], subject)
        : holdsOwn(actor, ['acceptor', 'administrator'])),
  },
  {
    action: 'confirm-at-counter',
    says: '同一区域另一名受理岗或系统管理岗复核后办理；工作人员的账号由安全管理岗复核。本人申请的、为本人申请的，均不能由本人复核',
    holds: (actor, subject) =>
      isOther(actor, subject) &&
      subject.askedBy !== actor.accountId &&
      (subject.isOfficial
        ? reaches(actor, ['security-administrator'], subject)
        : holdsOwn(actor, ['acceptor', 'administrator'], subject.place)),
  },
  {
    action: 'read-permissions',
    says: '安全管理岗、安全审计岗查看并导出权限清单',
    holds: (actor) => holdsOwn(actor, ['security-administrator', 'auditor']),
  },
  {
    action: 'view-as',
    says: '事项与数据管理岗可以用本区域内其他工作人员的岗位视角查看，只看不办；管理员岗位和群众、企业账号除外',
    holds: (actor, subject) =>
      isOther(actor, subject) && !subject.isAdministrator && reaches(actor, ['steward'], subject),
  },
  {
    action: 'read-log',
    says: '安全审计岗可以查看安全日志',
    holds: (actor) => holdsOwn(actor, ['auditor']),
  },
]);

const administrators: readonly Role[] = ['administrator', 'security-administrator'];

function isOther(actor: Actor, { account }: IdentitySubject): boolean {
  return account !== actor.accountId;
}

/** Whether one own post with such a role covers all regions of the subject. A deputy does not administer. */
function reaches(actor: Actor, roles: readonly Role[], { regions = [] }: IdentitySubject): boolean {
  return postsOf(actor).some(
    (post) =>
      roles.includes(post.role) &&
      post.deputyFor === undefined &&
      regions.every((region) => isWithinRegion(region, post.region)),
  );
}

/** Whether the actor holds such a post itself, in the same region as the place or around it. */
function holdsOwn(actor: Actor, roles: readonly Role[], place?: string): boolean {
  return postsOf(actor).some(
    (post) =>
      roles.includes(post.role) &&
      post.deputyFor === undefined &&
      (place === undefined || isWithinRegion(place, post.region)),
  );
}
