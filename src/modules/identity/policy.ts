import { definePolicy } from '../../kernel/policy.ts';
import { isWithinRegion } from '../../kernel/region-code.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, postsOf } from './actor.ts';
import type { Role } from './role.ts';

export type IdentityAction = 'manage-account' | 'act-for-company' | 'enter-workbench' | 'administer-account';

/** What an act of this module is done to; a rule looks at the part it needs. */
export interface IdentitySubject {
  readonly account?: Uuid;
  /** Persons who may act for the company today. */
  readonly agents?: readonly Uuid[];
  /** The role a page of the workbench asks for; without one, any post will do. */
  readonly role?: Role | undefined;
  /** Regions of the posts of the account; a person's account has none. */
  readonly regions?: readonly string[];
}

/** Who may do what here; everything else is denied. */
export const identityPolicy = definePolicy<Actor, IdentityAction, IdentitySubject>([
  {
    action: 'manage-account',
    says: '本人可以修改自己账号的密码、联系方式，退出自己的全部登录',
    holds: (actor, { account }) => account !== undefined && account === actor.accountId,
  },
  {
    action: 'act-for-company',
    says: '法定代表人和授权期内的经办人可以以该单位名义办理',
    holds: (actor, { agents = [] }) => actor.kind === 'person' && agents.includes(actor.personId),
  },
  {
    action: 'enter-workbench',
    says: '有岗位的工作人员可以进入工作台；页面指定岗位的，须有该岗位',
    holds: (actor, { role }) => postsOf(actor).some((post) => role === undefined || post.role === role),
  },
  {
    action: 'administer-account',
    says: '系统管理岗可以设置、停用本区域内他人的账号并重设密码，不能处理自己的账号',
    holds: (actor, { account, regions = [] }) =>
      account !== actor.accountId &&
      postsOf(actor).some(
        (post) =>
          post.role === 'administrator' && regions.every((region) => isWithinRegion(region, post.region)),
      ),
  },
]);
