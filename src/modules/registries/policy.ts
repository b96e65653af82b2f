import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, holdsPost, type Role } from '../identity/index.ts';

/** What of a data set permission looks at. */
export interface DataSetSubject {
  readonly owner: string;
  /** Account of who has declared the version to be decided. */
  readonly draftedBy?: string | undefined;
  /** The post whose turn it is in a duty to mend. */
  readonly task?: { readonly role: Role; readonly agency: string } | undefined;
}

/** Who declares, loads and reads data sets. What another organ may read is for its grant to say. */
export const dataSetPolicy = definePolicy<
  Actor | undefined,
  | 'see-declaration'
  | 'declare'
  | 'publish'
  | 'load'
  | 'see-records'
  | 'see-whole-record'
  | 'export'
  | 'see-quality'
  | 'act-on-mending',
  DataSetSubject
>([
  {
    action: 'see-declaration',
    says: '各单位事项与数据管理岗查看数据集的编制内容，不含记录',
    holds: (actor) => holdsPost(actor, 'steward'),
  },
  {
    action: 'declare',
    says: '数源单位的事项与数据管理岗编制、修改本单位的数据集',
    holds: (actor, { owner }) => holdsPost(actor, 'steward', owner),
  },
  {
    action: 'publish',
    says: '数源单位另一名事项与数据管理岗发布或退回同事编制的数据集',
    holds: (actor, { owner, draftedBy }) =>
      holdsPost(actor, 'steward', owner) && draftedBy !== undefined && actor?.accountId !== draftedBy,
  },
  {
    action: 'load',
    says: '数源单位的事项与数据管理岗向本单位的数据集装载数据、下载问题数据',
    holds: (actor, { owner }) => holdsPost(actor, 'steward', owner),
  },
  {
    action: 'see-records',
    says: '数源单位的事项与数据管理岗查看记录，敏感信息隐去',
    holds: (actor, { owner }) => holdsPost(actor, 'steward', owner),
  },
  {
    action: 'see-whole-record',
    says: '数源单位的事项与数据管理岗逐条查看本单位记录的全部内容',
    holds: (actor, { owner }) => holdsPost(actor, 'steward', owner),
  },
  {
    action: 'export',
    says: '数源单位的事项与数据管理岗导出本单位的数据集',
    holds: (actor, { owner }) => holdsPost(actor, 'steward', owner),
  },
  {
    action: 'see-quality',
    says: '事项与数据管理岗、效能监督岗查看各数据集的质量得分和整改情况，不含记录',
    holds: (actor) => holdsPost(actor, 'steward') || holdsPost(actor, 'supervisor'),
  },
  {
    action: 'act-on-mending',
    says: '数源单位的事项与数据管理岗答复质量整改',
    holds: (actor, { task }) => task !== undefined && holdsPost(actor, task.role, task.agency),
  },
]);
