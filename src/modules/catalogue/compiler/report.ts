import { describeFinding, type Finding, type Severity, severities } from './check.ts';
import type { Compilation } from './compile.ts';
import { describePlace } from './describe-place.ts';
import { countByKind, countBySeverity, worstItems } from './summary.ts';

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  advice: '建议',
};

const worstShown = 10;

/** A compilation for a person at a terminal; with `severity`, nothing that matters less. */
export function describeCompilation(compilation: Compilation, severity: Severity = 'advice'): string {
  const shown = severities.slice(0, severities.indexOf(severity) + 1);
  const findings = compilation.findings.filter(({ kind }) => shown.includes(kind.severity));
  const counts = countBySeverity(compilation.findings);
  return [
    `事项 ${compilation.items} 项：错误 ${counts.error}，提醒 ${counts.warning}，建议 ${counts.advice}，已豁免 ${compilation.accepted.length}`,
    ...countByKind(findings).flatMap(({ kind, count, items, examples }) => [
      '',
      `${severityNames[kind.severity]} ${count} 处（${items} 项）  ${kind.code}  ${kind.title.zh}`,
      ...examples.map(exampleLine),
      `    → ${kind.remedy.zh}`,
    ]),
    ...worstLines(findings),
    ...acceptedLines(compilation),
  ].join('\n');
}

function exampleLine(finding: Finding): string {
  const { item, place } = finding;
  return `    ${item.name.zh}（${item.implementationCode}，${item.agencyName.zh}）${describePlace(place).zh}：${describeFinding(finding).why.zh}`;
}

function worstLines(findings: readonly Finding[]): string[] {
  const worst = worstItems(findings, worstShown);
  if (worst.length === 0) return [];
  return [
    '',
    '问题最多的事项',
    ...worst.map(
      ({ item, counts }) =>
        `    错误 ${counts.error}，提醒 ${counts.warning}，建议 ${counts.advice}  ${item.name.zh}（${item.implementationCode}）`,
    ),
  ];
}

function acceptedLines({ accepted }: Compilation): string[] {
  if (accepted.length === 0) return [];
  return [
    '',
    '已豁免',
    ...accepted.map(
      ({ kind, item, place, reason }) =>
        `    ${kind.code}  ${item.name.zh} ${describePlace(place).zh}：${reason}`,
    ),
  ];
}

/** For programs: everything in words, in both languages. */
export function compilationAsJson({ items, findings, accepted }: Compilation): object {
  return {
    items,
    counts: countBySeverity(findings),
    checks: countByKind(findings).map(({ kind, count, items: inItems }) => ({
      check: kind.code,
      severity: kind.severity,
      title: kind.title,
      findings: count,
      items: inItems,
    })),
    findings: findings.map(describeFinding),
    accepted: accepted.map((finding) => ({ ...describeFinding(finding), reason: finding.reason })),
  };
}
