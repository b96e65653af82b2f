import type { CalendarDate } from '../../kernel/date.ts';
import { evaluateRule, type Facts, parseRule, type Rule } from '../../kernel/rule/index.ts';
import type { Directory } from '../agencies/index.ts';
import { type Procedure, stagePlaces } from './engine/procedure.ts';

/** What the rules of a procedure come to over what was handed in; one that nobody can answer yet is left out. */
export function conditionsOf(
  procedure: Procedure,
  facts: Facts,
  today: CalendarDate,
): Readonly<Record<string, boolean>> {
  const answered = [...rulesOf(procedure)].flatMap(([text, rule]): [string, boolean][] => {
    const { value } = evaluateRule(rule, facts, today);
    return typeof value === 'boolean' ? [[text, value]] : [];
  });
  return Object.fromEntries(answered);
}

/** The agencies of the departments that a procedure names, nearest to the region of the case. */
export function departmentsOf(
  procedure: Procedure,
  directory: Pick<Directory, 'findDepartment'>,
  region: string,
): Readonly<Record<string, string>> | undefined {
  const named = [...stagePlaces(procedure).values()].flatMap(({ stage }) =>
    stage.tasks.flatMap(({ at }) => (typeof at === 'object' && 'department' in at ? [at.department] : [])),
  );
  const found = [...new Set(named)].flatMap((department) => {
    const agency = directory.findDepartment(department, region);
    return agency ? [[department, agency.code] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const known = new WeakMap<Procedure, ReadonlyMap<string, Rule>>();

function rulesOf(procedure: Procedure): ReadonlyMap<string, Rule> {
  const rules = known.get(procedure) ?? readRules(procedure);
  known.set(procedure, rules);
  return rules;
}

function readRules(procedure: Procedure): ReadonlyMap<string, Rule> {
  const texts = [...stagePlaces(procedure).values()].flatMap(({ stage }) => [
    stage.when,
    ...stage.tasks.map(({ when }) => when),
    ...stage.branches.map(({ when }) => when),
  ]);
  return new Map(texts.flatMap((text) => (text === undefined ? [] : [[text, parseRule(text)]])));
}
