import { describeElements } from './describe-elements.ts';

/** D. 申请材料 (up_task_general_material). */
export const materialElements = describeElements({ group: 'material', layer: 'handling' }, [
  [68, 'item.materials[].name', 'material_name v200 R', '材料名称', 'Name'],
  [69, 'item.materials[].kind', 'material_type v2', '材料类型', 'Kind', { table: 'material-kind' }],
  [70, 'item.materials[].form', 'material_format v2', '材料形式', 'Form', { table: 'material-form' }],
  [
    71,
    'item.materials[].necessity',
    'is_need v2 R',
    '材料必要性',
    'Necessity',
    { table: 'material-necessity' },
  ],
  [
    72,
    ['item.materials[].originals', 'item.materials[].copies'],
    'page_num int',
    '纸质材料份数',
    'Paper copies',
  ],
  [73, 'item.materials[].paperSize', 'page_format v50', '纸质材料规格', 'Paper size'],
  [74, 'item.materials[].source', 'source_type v2', '来源渠道', 'Source', { table: 'material-source' }],
  [
    75,
    'item.materials[].sourceNote',
    'source_explain v500',
    '来源渠道说明',
    'On the source',
    { kind: 'text' },
  ],
  [76, 'item.materials[].blankForm', 'form_guid v128', '空白表格', 'Blank form', { kind: 'file' }],
  [77, 'item.materials[].sample', 'example_guid v128', '示例样表', 'Sample', { kind: 'file' }],
  [78, 'item.materials[].fillNotes', 'fill_explain v2000', '填报须知', 'How to fill it in'],
  [79, 'item.materials[].acceptance', 'accept_stand v2000', '受理标准', 'When it is accepted'],
  [80, 'item.materials[].basis', 'by_law v2000', '要求提供材料的依据', 'Legal basis'],
  [81, 'item.materials[].remark', 'remark v500', '备注', 'Remark', { kind: 'text' }],
  [82, ['item.materials[].code'], 'order_num int R', '排序号', 'Order'],
]);
