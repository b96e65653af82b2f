import { describeElements } from './describe-elements.ts';

/** E. 收费 (up_task_general_fee_project). */
export const feeElements = describeElements({ group: 'fee', layer: 'handling' }, [
  [83, 'item.fees[].name', 'fee_name v200 R', '收费项目名称', 'Fee'],
  [84, 'item.fees[].standard', 'fee_stand v2000 R', '收费标准', 'Rate'],
  [85, 'item.fees[].basis', 'by_law v2000', '收费依据', 'Legal basis'],
  [86, ['item.fees[].reduction'], 'is_desc v2', '是否允许减免', 'May be reduced', { kind: 'flag' }],
  [87, 'item.fees[].reduction', 'desc_explain v2000', '减免依据', 'Who pays less'],
  [88, ['item.fees[].name'], 'order_num int', '排序号', 'Order'],
  [89, 'item.fees[].remark', 'remark v500', '备注', 'Remark', { kind: 'text' }],
]);

/** F. 常见问题 (up_task_general_questions). */
export const questionElements = describeElements({ group: 'question', layer: 'implementation' }, [
  [90, 'item.questions[].question', 'question v500 R', '问题', 'Question', { kind: 'text' }],
  [91, 'item.questions[].answer', 'answer v2000 R', '解答', 'Answer'],
  [92, ['item.questions[].question'], 'order_num int', '排序号', 'Order'],
]);
