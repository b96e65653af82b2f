import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, handlingRoles, holdsPost, type Role } from '../identity/index.ts';

/** What of a warning permission looks at. */
export interface WarningSubject {
  /** The organ that is warned. */
  readonly agency: string;
  /** The post whose turn it is; none where it is over. */
  readonly owner?: { readonly role: Role; readonly agency: string } | undefined;
  /** Account of the supervisor who judged, where an appeal is reviewed. */
  readonly judgedBy?: string | undefined;
}

/** Warnings and figures of supervision. */
export const monitoringPolicy = definePolicy<
  Actor | undefined,
  'see-warning' | 'act-on-warning' | 'see-figures' | 'see-burdens' | 'see-persons',
  WarningSubject
>([
  {
    action: 'see-warning',
    says: '效能监督人员查看全部监察预警',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
  {
    action: 'see-warning',
    says: '被监察单位的办理人员查看本单位的监察预警',
    holds: (actor, { agency }) => handlingRoles.some((role) => holdsPost(actor, role, agency)),
  },
  {
    action: 'act-on-warning',
    says: '预警由轮到的单位和岗位办理：被监察单位的决定岗说明、申诉，效能监督岗认定、复核；认定人不得复核自己的认定',
    holds: (actor, { owner, judgedBy }) =>
      owner !== undefined &&
      holdsPost(actor, owner.role, owner.agency) &&
      (judgedBy === undefined || actor?.accountId !== judgedBy),
  },
  {
    action: 'see-figures',
    says: '效能监督人员查看各部门、窗口、事项的统计',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
  {
    action: 'see-figures',
    says: '本部门决定岗查看本部门的统计',
    holds: (actor, { agency }) => holdsPost(actor, 'decider', agency),
  },
  {
    action: 'see-burdens',
    says: '效能监督人员、事项与数据管理人员查看各部门、事项的减负账',
    holds: (actor) => holdsPost(actor, 'supervisor') || holdsPost(actor, 'steward'),
  },
  {
    action: 'see-burdens',
    says: '本部门决定岗查看本部门的减负账',
    holds: (actor, { agency }) => holdsPost(actor, 'decider', agency),
  },
  {
    action: 'see-persons',
    says: '人员的统计只给本部门决定岗查看',
    holds: (actor, { agency }) => holdsPost(actor, 'decider', agency),
  },
]);
