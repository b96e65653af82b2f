import { definePolicy } from '../../kernel/policy.ts';
import type { Actor } from '../identity/index.ts';

/** Who sees who has read what. */
export const exchangePolicy = definePolicy<Actor | undefined, 'see-own-accesses', object>([
  {
    action: 'see-own-accesses',
    says: '本人、监护人查看本人信息的查询台账；法定代表人和企业代理人查看企业的查询台账；受托代办事项的代理人不能查看委托人的',
    holds: (actor) =>
      actor?.kind === 'person' && (actor.actsFor !== undefined || actor.representedBy?.as !== 'agent'),
  },
]);
