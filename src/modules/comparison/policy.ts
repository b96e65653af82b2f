import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, holdsPost, type Role } from '../identity/index.ts';

/** What of a comparison permission looks at. */
export interface ComparisonSubject {
  /** Agencies that hold the sets. */
  readonly owners: readonly string[];
  /** Post whose turn it is. */
  readonly owner?: { readonly role: Role; readonly agency: string } | undefined;
}

/** Who sees comparisons and answers for differences. */
export const comparisonPolicy = definePolicy<
  Actor | undefined,
  'see-comparison' | 'run-comparison' | 'act-on-difference',
  ComparisonSubject
>([
  {
    action: 'see-comparison',
    says: '参与比对的数据集的数源单位事项与数据管理岗查看比对结果和差异',
    holds: (actor, { owners }) => owners.some((agency) => holdsPost(actor, 'steward', agency)),
  },
  {
    action: 'see-comparison',
    says: '效能监督人员查看比对结果和差异',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
  {
    action: 'run-comparison',
    says: '参与比对的数据集的数源单位事项与数据管理岗在周期之外发起比对',
    holds: (actor, { owners }) => owners.some((agency) => holdsPost(actor, 'steward', agency)),
  },
  {
    action: 'act-on-difference',
    says: '差异由轮到的数源单位事项与数据管理岗核查：更正，或者说明情况属实',
    holds: (actor, { owner }) => owner !== undefined && holdsPost(actor, owner.role, owner.agency),
  },
]);
