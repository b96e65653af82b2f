import { elementOfPath } from '../elements/item-elements.ts';
import type { CodeWords } from './code-words.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Finding, Reason, Severity } from './finding.ts';
import type { SourceRecord } from './record.ts';

/** Reads the fields of one row and collects what could not be understood, so that no value is lost in silence. */
export class RowReader {
  readonly record: SourceRecord;
  readonly findings: Finding[] = [];
  readonly #tables: CodeWords;
  readonly #kept = new Map<string, string>();
  code = '';

  constructor(record: SourceRecord, tables: CodeWords) {
    this.record = record;
    this.#tables = tables;
  }

  list(field: string, expression: Expression | undefined, record: SourceRecord = this.record): string[] {
    if (!expression) return [];
    const { values, unknown, unmatched, original } = evaluate(expression, record, this.#tables);
    for (const value of unknown) this.keepText(field, value, 'unknown-value');
    for (const value of unmatched) this.keepText(field, value, 'pattern-unmatched');
    if (expression.keep && original !== '') this.keep(expression.keep, original);
    return [...values];
  }

  /** The one value of a field; a second one is noted. */
  text(field: string, expression: Expression | undefined, record?: SourceRecord): string | undefined {
    const [first, ...others] = this.list(field, expression, record);
    if (others.length > 0) this.keepText(field, others.join('；'), 'several-values');
    return first;
  }

  /** @throws RowRefused where nothing is said */
  required(field: string, expression: Expression): string {
    const value = this.text(field, expression);
    if (value === undefined) throw new RowRefused(field, '', 'required-empty');
    return value;
  }

  count(field: string, expression: Expression | undefined, record?: SourceRecord): number | undefined {
    const text = this.text(field, expression, record);
    if (text === undefined) return undefined;
    const match = /^(\d{1,4})\s*(次|份|个)?$/.exec(text.normalize('NFKC'));
    if (match) return Number(match[1]);
    this.keepText(field, text, 'number-unclear');
    return undefined;
  }

  find(reason: Reason, severity: Severity, field: string, value: string, detail?: string): void {
    this.findings.push({ row: this.record.row, code: this.code, field, value, reason, severity, detail });
  }

  /** Lists a value and keeps its text under 其他信息. */
  keepText(field: string, value: string, reason: Reason): void {
    this.find(reason, 'kept', field, value);
    this.keep(fieldNames[field.replace(/\[.*$/, '')] ?? elementOfPath(field)?.name.zh ?? field, value);
  }

  keep(name: string, value: string): void {
    const before = this.#kept.get(name);
    if (before === undefined) this.#kept.set(name, value);
    else if (!before.split('；').includes(value)) this.#kept.set(name, `${before}；${value}`);
  }

  get more(): { name: string; value: string }[] {
    return [...this.#kept].map(([name, value]) => ({ name, value }));
  }
}

/** The row cannot become an item. */
export class RowRefused extends Error {
  readonly field: string;
  readonly value: string;
  readonly reason: Reason;

  constructor(field: string, value: string, reason: Reason, detail?: string) {
    super(detail ?? reason);
    this.field = field;
    this.value = value;
    this.reason = reason;
  }
}

const fieldNames: Record<string, string> = {
  audience: '服务对象',
  topics: '主题分类',
  events: '人生或经营事件',
  type: '事项类型',
  kind: '办件类型',
  channels: '办理形式',
  statutoryLimit: '法定办结时限',
  promisedLimit: '承诺办结时限',
  consultPhones: '咨询方式',
  complaintPhones: '投诉方式',
  visits: '到办事现场次数',
  externalUrl: '在线办理地址',
  crossRegion: '通办范围',
  materials: '申请材料',
  agencyCreditCode: '实施主体编码',
  status: '事项状态',
};
