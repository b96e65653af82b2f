import { describeElements } from './describe-elements.ts';

/** G. Elements of penalties and levies (up_task_punish_basic, up_task_collect_basic). */
export const powerElements = describeElements({ group: 'power', layer: 'directory' }, [
  [
    93,
    'item.punishment.range',
    'punishment_method v3000 R',
    '处罚的行为、种类、幅度',
    'Kinds and range of the penalty',
    { types: ['02'] },
  ],
  [
    94,
    'item.levy.kind',
    'collect_type v2',
    '征收种类',
    'Kind of levy',
    { types: ['04'], table: 'levy-kind' },
  ],
  [
    95,
    'item.levy.reductionReviewed',
    'is_permit_reduce v2',
    '是否涉及征收（税）费减免的审批',
    'Reductions are examined',
    { types: ['04'] },
  ],
]);

/** H. 实施主体 (up_zone_organization). */
export const organElements = describeElements({ group: 'organ', layer: 'implementation' }, [
  [96, 'agency.name', 'org_name v200 R', '机构名称', 'Name of the organ'],
  [97, 'agency.shortName', 'org_short_name v100 R', '机构简称', 'Short name'],
  [98, ['agency.creditCode'], 'org_code v9', '组织机构代码', 'Organisation code'],
  [99, 'agency.creditCode', 'credit_code v18 R', '统一社会信用代码', 'Unified social credit code'],
  [
    100,
    ['version.implementationCode'],
    'exist_task v2 R',
    '是否有政务服务事项',
    'Offers items',
    { kind: 'flag' },
  ],
  [101, ['agency.department'], 'order_num int', '排序号', 'Order'],
]);
