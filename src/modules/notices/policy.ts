import { definePolicy } from '../../kernel/policy.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, holdsPost } from '../identity/index.ts';

export interface NoticeSubject {
  /** Account to which a notice was written. */
  readonly accountId?: Uuid;
}

/** A notice belongs to whom it was written. */
export const noticePolicy = definePolicy<Actor | undefined, 'read' | 'oversee', NoticeSubject>([
  {
    action: 'read',
    says: '本人可以查看发给自己账号的消息',
    holds: (actor, { accountId }) => accountId !== undefined && actor?.accountId === accountId,
  },
  {
    action: 'oversee',
    says: '系统管理岗可以查看消息的发送情况、重新发送失败的消息',
    holds: (actor) => holdsPost(actor, 'administrator'),
  },
]);
