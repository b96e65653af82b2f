import { definePolicy } from '../../kernel/policy.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, handlingRoles, holdsPost, type Role } from '../identity/index.ts';
import type { EnquiryStatus } from './enquiry.ts';

export type EnquiryAction = 'ask' | 'read-at-desk' | 'claim' | 'answer' | 'read-figures';

export interface EnquirySubject {
  /** Account that owns the conversation; a stranger's has none. */
  readonly account: Uuid | undefined;
  /** Whether the request carries the random token with which the conversation was begun. */
  readonly hasToken: boolean;
  /** Whose desk it is at. */
  readonly agency: string;
  readonly wasHandedOver: boolean;
  readonly status: EnquiryStatus;
  /** Account of the officer who has taken it up. */
  readonly officer: Uuid | undefined;
}

/** Who may do what with a conversation; everything else is denied. */
export const enquiryPolicy = definePolicy<Actor | undefined, EnquiryAction, EnquirySubject>([
  {
    action: 'ask',
    says: '登录后提问的，只有本人能看、能接着问；没有登录的，凭提问时的随机凭证',
    holds: (actor, { account, hasToken }) =>
      account === undefined ? hasToken : actor?.accountId === account,
  },
  {
    action: 'read-at-desk',
    says: '转到本单位咨询台的对话，本单位受理、审查、决定、制证岗可以看',
    holds: (actor, { agency, wasHandedOver }) => wasHandedOver && holdsOneOf(actor, handlingRoles, agency),
  },
  {
    action: 'read-at-desk',
    says: '为补充问答库，咨询台所在单位的事项与数据管理岗可以看本单位名下的对话（个人信息已遮盖）',
    holds: (actor, { agency }) => holdsOneOf(actor, ['steward'], agency),
  },
  {
    action: 'claim',
    says: '等待中的对话由所在单位受理、审查、决定、制证岗接入',
    holds: (actor, { agency, status }) => status === 'waiting' && holdsOneOf(actor, handlingRoles, agency),
  },
  {
    action: 'answer',
    says: '接入的人可以答复、退回、转办、结束',
    holds: (actor, { agency, status, officer }) =>
      status === 'claimed' &&
      officer !== undefined &&
      officer === actor?.accountId &&
      holdsOneOf(actor, handlingRoles, agency),
  },
  {
    action: 'read-figures',
    says: '效能监督岗、事项与数据管理岗可以看咨询统计',
    holds: (actor) => holdsPost(actor, 'supervisor') || holdsPost(actor, 'steward'),
  },
]);

const readers: readonly Role[] = [...handlingRoles, 'steward', 'supervisor'];

export type EntryAction = 'read-entry' | 'write-entry' | 'publish-entry' | 'retire-entry';

export interface EntrySubject {
  /** Agency that keeps the entry right. */
  readonly owner: string;
  /** Who wrote the last version; nobody where a file of the content declares it. */
  readonly writtenBy: Uuid | undefined;
  readonly isDeclared: boolean;
}

/** Who may do what with an entry of the base; everything else is denied. */
export const entryPolicy = definePolicy<Actor | undefined, EntryAction, EntrySubject>([
  {
    action: 'read-entry',
    says: '办件各岗、事项与数据管理岗、效能监督岗可以看问答库',
    holds: (actor) => readers.some((role) => holdsPost(actor, role)),
  },
  {
    action: 'write-entry',
    says: '所属单位受理、审查、决定、制证岗和事项与数据管理岗可以起草、修改；内容文件里的条目在文件里改',
    holds: (actor, { owner, isDeclared }) =>
      !isDeclared && holdsOneOf(actor, [...handlingRoles, 'steward'], owner),
  },
  {
    action: 'publish-entry',
    says: '由起草人以外的同事审核发布：所属单位审查、决定岗和事项与数据管理岗',
    holds: (actor, { owner, writtenBy, isDeclared }) =>
      !isDeclared &&
      actor !== undefined &&
      writtenBy !== actor.accountId &&
      holdsOneOf(actor, ['reviewer', 'decider', 'steward'], owner),
  },
  {
    action: 'retire-entry',
    says: '所属单位决定岗和事项与数据管理岗可以停用',
    holds: (actor, { owner, isDeclared }) => !isDeclared && holdsOneOf(actor, ['decider', 'steward'], owner),
  },
]);

function holdsOneOf(actor: Actor | undefined, roles: readonly Role[], agency: string): boolean {
  return roles.some((role) => holdsPost(actor, role, agency));
}
