import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, holdsPost, type Role } from '../identity/index.ts';

/** What of a request, a grant or a caller permission looks at. */
export interface ExchangeSubject {
  /** Agency that asks for data and calls with its systems. */
  readonly asker?: string | undefined;
  /** Agency that holds the data. */
  readonly owner?: string | undefined;
  /** The post whose turn it is. */
  readonly task?: { readonly role: Role; readonly agency: string } | undefined;
  /** Of a question about a read: the account that has read, where it was an official and not a program. */
  readonly reader?: string | undefined;
}

type ExchangeAction =
  | 'see-own-accesses'
  | 'see-catalogue'
  | 'ask-for-data'
  | 'see-grant'
  | 'act-on-grant'
  | 'manage-callers'
  | 'object'
  | 'see-objection'
  | 'answer-objection';

/** Who asks for data, who gives it, and who sees who has read what. */
export const exchangePolicy = definePolicy<Actor | undefined, ExchangeAction, ExchangeSubject>([
  {
    action: 'see-own-accesses',
    says: '本人、监护人查看本人信息的查询台账；法定代表人和企业代理人查看企业的查询台账；受托代办事项的代理人不能查看委托人的',
    holds: (actor) =>
      actor?.kind === 'person' && (actor.actsFor !== undefined || actor.representedBy?.as !== 'agent'),
  },
  {
    action: 'see-catalogue',
    says: '事项与数据管理岗、效能监督岗查看信息资源目录',
    holds: (actor) => holdsPost(actor, 'steward') || holdsPost(actor, 'supervisor'),
  },
  {
    action: 'ask-for-data',
    says: '需求单位的事项与数据管理岗申请共享数据',
    holds: (actor, { asker }) => asker !== undefined && holdsPost(actor, 'steward', asker),
  },
  {
    action: 'see-grant',
    says: '需求单位和提供单位的事项与数据管理岗、效能监督岗查看共享申请',
    holds: (actor, { asker, owner }) =>
      holdsPost(actor, 'supervisor') ||
      [asker, owner].some((agency) => agency !== undefined && holdsPost(actor, 'steward', agency)),
  },
  {
    action: 'act-on-grant',
    says: '提供单位的事项与数据管理岗答复共享申请、收回授权',
    holds: (actor, { task }) => task !== undefined && holdsPost(actor, task.role, task.agency),
  },
  {
    action: 'manage-callers',
    says: '需求单位的事项与数据管理岗登记本单位的调用方和公钥',
    holds: (actor, { asker }) => asker !== undefined && holdsPost(actor, 'steward', asker),
  },
  {
    action: 'object',
    says: '本人、监护人对登记的信息和查询记录提出异议；法定代表人和企业代理人代表企业提出；受托代办事项的代理人不能代提',
    holds: (actor) =>
      actor?.kind === 'person' && (actor.actsFor !== undefined || actor.representedBy?.as !== 'agent'),
  },
  {
    action: 'see-objection',
    says: '登记机关、查询单位的事项与数据管理岗和决定岗，以及效能监督岗查看异议',
    holds: (actor, { owner }) =>
      holdsPost(actor, 'supervisor') ||
      (owner !== undefined && (holdsPost(actor, 'steward', owner) || holdsPost(actor, 'decider', owner))),
  },
  {
    action: 'answer-objection',
    says: '登记机关的事项与数据管理岗核实更正，查询单位的决定岗或者效能监督岗答复质询；查询人本人不得答复自己的查询',
    holds: (actor, { task, reader }) =>
      task !== undefined &&
      actor?.accountId !== reader &&
      (holdsPost(actor, task.role, task.agency) ||
        (task.role === 'decider' && holdsPost(actor, 'supervisor'))),
  },
]);
