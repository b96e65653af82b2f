import type { WrittenCell } from '../../../platform/spreadsheet/index.ts';
import { elementGroups } from '../elements/item-element.ts';
import type { CodeSheet } from './code-sheet.ts';
import { type ColumnPlan, itemSheet, keyHeaders, sheetPlans } from './plan.ts';

export const explanationSheetName = '填写说明';

/** How to fill the sheets in, and what each column is. */
export function explanationRows(codes: CodeSheet): (readonly WrittenCell[])[] {
  return [
    ['事项目录表格填写说明'],
    ...instructions.map((line) => [line]),
    [],
    ['工作表', '列', '怎样填', '必填', '要素分组', '交换字段', '代码表'],
    ...sheetPlans.flatMap(({ name, columns }) =>
      columns.map((column) => [
        name,
        column.header,
        howTo(column),
        column.leaf?.isRequired && !column.isFixed ? '是' : undefined,
        elementGroups[column.element.group].zh,
        column.element.exchange,
        codes.tables.find(({ code }) => code === column.element.table)?.name.zh,
      ]),
    ),
  ];
}

const instructions = [
  `1. “${itemSheet.name}”每个事项一行，其他工作表每项材料、每条依据……一行，用“${keyHeaders.code}”与事项对应。不要改动“${keyHeaders.code}”和“事项版本”。`,
  '2. 灰色表头的列只供查看，不能修改。表头带 * 的列必填。下拉列表里没有的词，请按“代码表”填写。',
  '3. 只改要改的格子，然后在工作台上传。没有改动的格子不产生任何变化；可以删去不相关的行、列和工作表再上传。',
  `4. 在“${keyHeaders.order}”留空的行是新增的一行；调整行的先后就是调整顺序。删去某一行就是删去这一条；要全部删去，只留一行，“${keyHeaders.order}”填“无”。`,
  `5. 新增事项：在“${itemSheet.name}”加一行，“${keyHeaders.code}”填“新增1”“新增2”……，其他工作表用同样的编号。`,
  '6. 同一事项由几个机构实施的，标准要素（名称、条件、材料、时限……）相同，改其中一行即可，其他各行保持原样。',
  '7. 一格里有几项的，文字每项一行（Alt+Enter 换行），代码用顿号隔开。日期写成 2026-12-01。不要合并单元格，不要用公式。',
  '8. 以 = + - @ 开头的文字前面有一个撇号 ' + "'" + '，用来防止被当作公式，请保留。',
  '9. 表格只有中文。改了中文的地方，原来的英文译文会去掉，请在草案里重新翻译。',
  '10. 上传后生成修改草案，经另一名工作人员审核才生效。有错误的行不会生成草案，可以下载标出错误的表格，改好后再传。',
];

function howTo({ element, leaf, isFixed }: ColumnPlan): string {
  if (isFixed) return '只供查看';
  if (leaf?.isList) return element.table ? '代码表中的词，可以有几个，用顿号隔开' : '每项一行';
  switch (element.kind) {
    case 'integer':
      return '整数';
    case 'flag':
      return '是或者否';
    case 'date':
      return '日期，如 2026-12-01';
    case 'code':
      return '从下拉列表选一个';
    case 'rule':
      return '规则语言，如 工程类别 != "装饰装修工程"';
    case 'reference':
      return '代码';
    default:
      return element.length ? `文字，不超过 ${element.length} 字` : '文字';
  }
}
