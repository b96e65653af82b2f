import { namesIn } from '../../../kernel/rule/index.ts';
import type { Problem } from '../interview/problem.ts';
import type { CoveredQuestion } from './coverage.ts';
import { findPersonAsked } from './find-person.ts';
import type { FindingList } from './finding-list.ts';
import type { NavigatorNames } from './navigator-names.ts';
import type { Visits } from './visits.ts';

interface Around {
  readonly visits: Visits;
  readonly names: NavigatorNames;
  readonly findings: FindingList;
}

/** Every question that rules name or a walk came by; for those nobody was asked yet somebody is looked for. */
export function coverQuestions(problem: Problem, around: Around): CoveredQuestion[] {
  const { visits, names, findings } = around;
  const named = new Set(
    problem.subjects.flatMap(({ include, conditions, details }) =>
      [...(include ? [include] : []), ...[...conditions, ...details].map(({ rule }) => rule)].flatMap(
        namesIn,
      ),
    ),
  );
  for (const name of named) if (problem.questions.has(name)) lookForSomebody(problem, name, around);
  return [...problem.questions.values()].flatMap(({ name, answers }) => {
    const asking = visits.askingOf(name);
    if (!asking && !named.has(name)) return [];
    if (asking && answers.length === 1) findings.addAboutQuestion('answers-alike', name);
    const reasons = asking?.purposes ?? [];
    if (asking && reasons.length === 0) findings.addAboutQuestion('question-without-reason', name);
    return [
      {
        name,
        label: names.questionLabel(name),
        asked: asking?.times ?? 0,
        answers: { visited: asking?.answers.size ?? 0, all: answers.length },
        reasons: reasons.map(({ subject, requirement }) => {
          const item = names.itemOf(subject).name;
          return {
            item,
            requirement,
            about: requirement ? names.requirement(subject, requirement) : item,
          };
        }),
      },
    ];
  });
}

/** Somebody who cannot but be asked, where no walk has come by the question yet. */
function lookForSomebody(problem: Problem, name: string, { visits, findings }: Around): void {
  for (const subject of problem.subjects) {
    if (visits.askingOf(name)) return;
    const found = findPersonAsked(problem, subject, name);
    if (typeof found === 'object') visits.walk(found);
  }
  if (!visits.askingOf(name)) findings.addAboutQuestion('question-never-asked', name);
}
