/** Why a value or a row was not taken as it stands. */
export const reasons = {
  'required-empty': '必填内容为空',
  'code-shape': '事项编码不符合该来源的编码规则',
  'code-repeated': '同一文件中事项编码重复',
  'code-taken': '事项编码已被其他来源使用',
  'credit-code-invalid': '统一社会信用代码校验不通过，按文本保留',
  'region-unclear': '行政区划代码无法识别',
  'region-name-missing': '上级行政区划没有名称，按代码显示',
  'unknown-value': '代码表中没有这个值',
  'pattern-unmatched': '内容不符合映射文件中的格式',
  'limit-unclear': '办理时限无法识别',
  'limit-exceeds': '承诺时限长于法定时限，按原文保留',
  'phone-unclear': '没有可识别的电话号码',
  'phone-with-text': '电话一栏还有其他文字，原文一并保留',
  'address-invalid': '不是有效的网址',
  'number-unclear': '不是数字',
  'several-values': '只能有一个值，取第一个',
  'column-unmapped': '映射文件没有说明这一列，按原文保留',
  'item-invalid': '内容不符合事项的数据要求',
  'skipped-by-mapping': '映射文件规定不导入',
  'not-a-record': '这一行不是记录',
} as const;
export type Reason = keyof typeof reasons;

/** `refused`: the row is left out; `skipped`: the mapping leaves it out; `kept`: the text stays under 其他信息; `noted`: taken, but look at it. */
export type Severity = 'refused' | 'skipped' | 'kept' | 'noted';

export interface Finding {
  readonly row: number;
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly reason: Reason;
  readonly severity: Severity;
  readonly detail?: string | undefined;
}
