import { definePolicy } from '../../kernel/policy.ts';
import { isWithinRegion } from '../../kernel/region-code.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, holdsPost } from '../identity/index.ts';

export type CounterAction = 'attend' | 'assist' | 'receive' | 'oversee';

export interface CounterSubject {
  /** Agencies that the window names. */
  readonly agencies: readonly string[];
  /** Account of the clerk of the reception. */
  readonly clerk?: Uuid | undefined;
  /** Whether the reception has not ended. */
  readonly isOpen?: boolean | undefined;
  /** Agency of the item. */
  readonly agency?: string | undefined;
  /** Agencies for which the window receives applications. */
  readonly received?: readonly string[] | undefined;
  /** Where the hall is. */
  readonly region?: string | undefined;
}

/** Who may do what at a window; everything else is denied. */
export const counterPolicy = definePolicy<Actor | undefined, CounterAction, CounterSubject>([
  {
    action: 'attend',
    says: '窗口所列任一部门的受理岗可以在该窗口签到',
    holds: (actor, { agencies }) => isAcceptor(actor, agencies),
  },
  {
    action: 'assist',
    says: '接待人在接待期间，可以代已核对身份的到场人填写、提交其申请，打印其文书',
    holds: (actor, subject) => isOwn(actor, subject),
  },
  {
    action: 'receive',
    says: '综合窗口可以代收本大厅各部门的申请，其他窗口收所列部门的申请；受理与否由该部门受理岗决定',
    holds: (actor, subject) =>
      isOwn(actor, subject) &&
      subject.agency !== undefined &&
      (subject.received ?? []).includes(subject.agency),
  },
  {
    action: 'oversee',
    says: '效能监督岗查看本地区大厅的排队、接待和预约情况',
    holds: (actor, { region }) =>
      actor?.kind === 'official' &&
      region !== undefined &&
      actor.posts.some((post) => post.role === 'supervisor' && isWithinRegion(region, post.region)),
  },
]);

function isOwn(actor: Actor | undefined, { agencies, clerk, isOpen }: CounterSubject): boolean {
  return clerk !== undefined && actor?.accountId === clerk && isOpen === true && isAcceptor(actor, agencies);
}

function isAcceptor(actor: Actor | undefined, agencies: readonly string[]): boolean {
  return agencies.some((agency) => holdsPost(actor, 'acceptor', agency));
}
