import { type Finding, type Reason, reasons, type Severity } from './finding.ts';

/** What an import did: every row and every column is accounted for. */
export interface ImportReport {
  readonly source: string;
  readonly title: string;
  readonly file: string;
  readonly fileDigest: string;
  /** rows = created + updated + unchanged + refused + skipped */
  readonly counts: ImportCounts;
  readonly newAgencies: number;
  readonly newRegions: number;
  /** Codes of this source that the file no longer names. */
  readonly missing: readonly string[];
  readonly columns: {
    readonly mapped: readonly string[];
    readonly ignored: Readonly<Record<string, string>>;
    readonly unmapped: readonly UnmappedColumn[];
  };
  readonly reasons: readonly ReasonCount[];
  readonly findings: readonly Finding[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly skipped: number;
}

/** A column the mapping does not name; its texts are kept under 其他信息. */
export interface UnmappedColumn {
  readonly column: string;
  readonly rows: number;
  readonly example: string;
}

export interface ReasonCount {
  readonly reason: Reason;
  readonly explanation: string;
  readonly severity: Severity;
  readonly field: string;
  readonly count: number;
}

export function countReasons(findings: readonly Finding[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { reason, severity, field } of findings) {
    const name = field.replace(/\[\d+\]/g, '[]');
    const key = `${severity} ${reason} ${name}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { reason, explanation: reasons[reason], severity, field: name, count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** The report for a person at a terminal. */
export function describeReport(report: ImportReport): string {
  const { counts, columns } = report;
  const lines = [
    `${report.title}（${report.source}）  ${report.file}`,
    `读入 ${counts.rows} 行 = 新增 ${counts.created} + 更新 ${counts.updated} + 未变 ${counts.unchanged} + 拒绝 ${counts.refused} + 按映射跳过 ${counts.skipped}`,
    `新机构 ${report.newAgencies}，新区划 ${report.newRegions}，文件中已没有的事项 ${report.missing.length}`,
    `列：已映射 ${columns.mapped.length}，说明理由后忽略 ${Object.keys(columns.ignored).length}，未说明 ${columns.unmapped.length}`,
    ...columns.unmapped.map(
      ({ column, rows, example }) =>
        `  未说明的列 ${column}：${rows} 行有内容，例如“${example}”（按原文保留）`,
    ),
    ...report.reasons.map(
      ({ severity, explanation, field, count }) =>
        `  ${severityNames[severity]} ${count}  ${field}  ${explanation}`,
    ),
  ];
  return lines.join('\n');
}

const severityNames: Record<Severity, string> = {
  refused: '拒绝整行',
  skipped: '跳过整行',
  kept: '保留原文',
  noted: '请核对　',
};
