import type { Coverage } from './cover-navigator.ts';
import { type FindingKind, type FindingSeverity, findingKinds, type NavigatorFinding } from './finding.ts';

export const severityNames: Readonly<Record<FindingSeverity, string>> = {
  error: '错误',
  warning: '提醒',
  advice: '建议',
};

export interface CoverageTotals {
  readonly navigators: number;
  readonly walks: number;
  readonly questions: Coverage['questions'];
  readonly branches: Coverage['branches'];
  readonly outcomes: Coverage['outcomes'];
}

export function totalsOf(coverages: readonly Coverage[]): CoverageTotals {
  const add = (part: 'questions' | 'branches' | 'outcomes') => ({
    visited: coverages.reduce((sum, coverage) => sum + coverage[part].visited, 0),
    all: coverages.reduce((sum, coverage) => sum + coverage[part].all, 0),
  });
  return {
    navigators: coverages.length,
    walks: coverages.reduce((sum, { walks }) => sum + walks, 0),
    questions: add('questions'),
    branches: add('branches'),
    outcomes: add('outcomes'),
  };
}

/** What the walks came to, for a person at a terminal. */
export function describeCoverage(coverages: readonly Coverage[]): string {
  const { navigators, walks, questions, branches, outcomes } = totalsOf(coverages);
  const findings = coverages.flatMap((coverage) => coverage.findings);
  const kinds = Object.keys(findingKinds) as FindingKind[];
  return [
    `导航 ${navigators} 个，走了 ${walks} 遍：问题 ${questions.visited}/${questions.all}，回答 ${branches.visited}/${branches.all}，结论 ${outcomes.visited}/${outcomes.all}`,
    ...kinds.flatMap((kind) =>
      linesOf(
        kind,
        findings.filter((finding) => finding.kind === kind),
      ),
    ),
    ...(findings.length === 0 ? ['没有发现问题'] : []),
  ].join('\n');
}

function linesOf(kind: FindingKind, findings: readonly NavigatorFinding[]): string[] {
  if (findings.length === 0) return [];
  const { severity, title, remedy } = findingKinds[kind];
  return [
    '',
    `${severityNames[severity]} ${findings.length} 处  ${kind}  ${title.zh}`,
    ...findings.map(
      ({ title: navigator, item, about }) => `    ${navigator.zh}${item ? `（${item}）` : ''}：${about.zh}`,
    ),
    `    → ${remedy.zh}`,
  ];
}

export function hasErrors(coverages: readonly Coverage[]): boolean {
  return coverages.some(({ findings }) =>
    findings.some(({ kind }) => findingKinds[kind].severity === 'error'),
  );
}
