import type { CalendarDate } from '../../../kernel/date.ts';
import { namesIn, parseRule, type RuleType } from '../../../kernel/rule/index.ts';
import { likelyAnswers } from './likely-answers.ts';
import { type Problem, type Requirement, rulesOf, type Subject } from './problem.ts';

/** An item in the words of its rules. */
export interface Sketch {
  readonly include?: string;
  readonly conditions?: readonly string[];
  readonly materials?: readonly string[];
  readonly guards?: Readonly<Record<string, string>>;
}

/** A problem over yes-or-no questions, but for those whose type is named. */
export function sketchedProblem(
  sketches: readonly Sketch[],
  {
    types = {},
    today,
  }: { readonly types?: Readonly<Record<string, RuleType>>; readonly today: CalendarDate },
): Problem {
  const requirements = (kind: Requirement['kind'], rules: readonly string[] = []) =>
    rules.map((rule, index) => ({ kind, code: String(index), rule: parseRule(rule) }));
  const subjects = sketches.map(
    (sketch, index): Subject => ({
      code: String(index),
      include: sketch.include === undefined ? undefined : parseRule(sketch.include),
      conditions: requirements('condition', sketch.conditions),
      details: requirements('material', sketch.materials),
      guards: new Map(Object.entries(sketch.guards ?? {}).map(([name, rule]) => [name, [parseRule(rule)]])),
    }),
  );
  const rules = subjects.flatMap(rulesOf);
  const names = [...new Set(rules.flatMap(namesIn))];
  const answersTo = (name: string) => likelyAnswers({ name, type: types[name] ?? 'boolean' }, rules, today);
  return {
    subjects,
    questions: new Map(names.map((name, place) => [name, { name, place, answers: answersTo(name) }])),
    today,
  };
}
