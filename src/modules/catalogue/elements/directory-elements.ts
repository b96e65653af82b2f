import { describeElements } from './describe-elements.ts';

/** A. 基本目录 (up_task_directory): the standard, one for all levels and regions. */
export const directoryElements = describeElements({ group: 'directory', layer: 'directory' }, [
  [1, 'item.nationalCode', 'catalog_code v12 R', '国家基本编码', 'National basic code'],
  [2, 'item.basicCode', 'local_catalog_code v50', '地方基本编码', 'Basic code'],
  [3, 'item.name', 'task_name v1000 R', '事项名称', 'Name', { kind: 'text' }],
  [4, 'item.type', 'task_type v2 R', '事项类型', 'Type', { table: 'item-type' }],
  [5, 'item.legalBases[].law', 'by_law text R', '设定依据', 'Legal basis', { kind: 'text' }],
  [6, 'item.levels', 'use_level v11 R', '行使层级', 'Levels of exercise', { table: 'level' }],
  [7, 'version.status', 'task_state v2 R', '事项状态', 'Status', { kind: 'code', table: 'item-status' }],
  [8, 'version.version', 'task_version int R', '事项版本', 'Version'],
  [9, 'version.effectiveFrom', 'plan_effective_date datetime', '生效日期', 'In force from'],
  [10, 'item.endsOn', 'plan_cancel_date datetime', '计划取消日期', 'To be cancelled on'],
]);
