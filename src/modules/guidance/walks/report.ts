import type { Coverage, Lengths, Part } from './coverage.ts';
import { type FindingKind, type FindingSeverity, findingKinds, type NavigatorFinding } from './finding.ts';

export const severityNames: Readonly<Record<FindingSeverity, string>> = {
  error: '错误',
  warning: '提醒',
  advice: '建议',
};

export interface CoverageTotals {
  readonly navigators: number;
  readonly walks: number;
  readonly questions: Part;
  readonly branches: Part;
  readonly ends: Part;
  /** Navigators whose order is proven to ask the fewest questions. */
  readonly fewest: number;
}

export function totalsOf(coverages: readonly Coverage[]): CoverageTotals {
  const sum = (numberOf: (coverage: Coverage) => number) =>
    coverages.reduce((total, coverage) => total + numberOf(coverage), 0);
  const add = (part: (coverage: Coverage) => Part) => ({
    visited: sum((coverage) => part(coverage).visited),
    all: sum((coverage) => part(coverage).all),
  });
  return {
    navigators: coverages.length,
    walks: sum(({ walks }) => walks),
    questions: add(questionsIn),
    branches: add(branchesIn),
    ends: add(endsIn),
    fewest: coverages.filter(({ lengths }) => asksFewest(lengths)).length,
  };
}

export function questionsIn({ questions }: Coverage): Part {
  return { visited: questions.filter(({ asked }) => asked > 0).length, all: questions.length };
}

export function branchesIn({ questions }: Coverage): Part {
  return {
    visited: questions.reduce((sum, { answers }) => sum + answers.visited, 0),
    all: questions.reduce((sum, { answers }) => sum + answers.all, 0),
  };
}

export function endsIn({ ends }: Coverage): Part {
  return { visited: ends.filter(({ way }) => way).length, all: ends.length };
}

export function asksFewest({ mean, minimum }: Lengths): boolean {
  return minimum !== undefined && mean - minimum < 1e-6;
}

/** What the walks came to, for a person at a terminal. */
export function describeCoverage(coverages: readonly Coverage[]): string {
  const { navigators, walks, questions, branches, ends, fewest } = totalsOf(coverages);
  const findings = coverages.flatMap((coverage) => coverage.findings);
  const kinds = Object.keys(findingKinds) as FindingKind[];
  return [
    `导航 ${navigators} 个，走了 ${walks} 遍：问题 ${questions.visited}/${questions.all}，回答 ${branches.visited}/${branches.all}，结论 ${ends.visited}/${ends.all}`,
    `提问次数已证明最少的导航 ${fewest} 个`,
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
