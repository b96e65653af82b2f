import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import {
  type Expression,
  evaluateRule,
  explain,
  type FactValue,
  namesIn,
  parseRule,
  type Rule,
  type RuleTerms,
  visit,
} from '../../../kernel/rule/index.ts';
import { Inquiry, type Standing } from './inquiry.ts';
import type { Problem, Subject } from './problem.ts';

/** An answer that would have to be another. */
export interface Change {
  readonly name: string;
  /** What it would have to be, as the failing conditions say it. */
  readonly to: readonly Text[];
}

export interface WhatHelps {
  /** Smallest sets of changes after which no condition fails, fewest first; empty where none was found. */
  readonly ways: readonly (readonly Change[])[];
  /** The day on which no condition fails any more although nothing else changes. */
  readonly from: CalendarDate | undefined;
}

const maximumChanges = 3;
const maximumWays = 6;
const maximumTried = 3_000;

/** What would have to be otherwise for an item whose conditions fail. */
export function whatHelps(
  problem: Problem,
  subject: Subject,
  standing: Standing,
  terms: RuleTerms,
): WhatHelps {
  const failing = failingIn(problem, subject, standing);
  const fixed = new Set(failing.flatMap(birthDatesIn));
  const names = [...new Set(failing.flatMap(namesIn))].filter(
    (name) => standing.facts[name] !== undefined && !fixed.has(name),
  );
  const sets = new ChangeSearch(problem, subject, standing).smallest(names);
  const ways = sets.map((facts) =>
    Object.keys(facts).map((name) => ({
      name,
      to: conditionsOn(name, failing, problem, standing, facts, terms),
    })),
  );
  return { ways: ways.slice(0, maximumWays), from: firstDay(problem, subject, standing) };
}

type Facts = Readonly<Record<string, FactValue>>;

function failingIn(problem: Problem, subject: Subject, standing: Standing): Rule[] {
  const inquiry = new Inquiry(problem, subject, standing);
  return subject.conditions.map(({ rule }) => rule).filter((rule) => inquiry.verdict(rule) === false);
}

/** Tries answers that the rules tell apart, one question at first, then two, then three. */
class ChangeSearch {
  readonly #problem: Problem;
  readonly #subject: Subject;
  readonly #standing: Standing;
  #tried = 0;

  constructor(problem: Problem, subject: Subject, standing: Standing) {
    this.#problem = problem;
    this.#subject = subject;
    this.#standing = standing;
  }

  smallest(names: readonly string[]): Facts[] {
    const found: Facts[] = [];
    for (let size = 1; size <= maximumChanges && found.length === 0; size += 1) {
      for (const chosen of setsOf(names, size)) {
        const fitting = this.#fitting(chosen, {});
        if (fitting) found.push(fitting);
      }
    }
    return found;
  }

  /** The first answers to these questions with which nothing fails. */
  #fitting([name, ...others]: readonly string[], facts: Facts): Facts | undefined {
    if (name === undefined) return this.#helps(facts) ? facts : undefined;
    for (const { value } of this.#problem.questions.get(name)?.answers ?? []) {
      const fitting = this.#fitting(others, { ...facts, [name]: value });
      if (fitting) return fitting;
    }
    return undefined;
  }

  #helps(facts: Facts): boolean {
    this.#tried += 1;
    if (this.#tried > maximumTried) return false;
    const changed = { ...this.#standing, facts: { ...this.#standing.facts, ...facts } };
    return failingIn(this.#problem, this.#subject, changed).length === 0;
  }
}

function setsOf(names: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return names.flatMap((name, place) =>
    setsOf(names.slice(place + 1), size - 1).map((rest) => [name, ...rest]),
  );
}

/** The single conditions about the name that did not hold before and hold now. */
function conditionsOn(
  name: string,
  failing: readonly Rule[],
  { today }: Problem,
  { facts }: Standing,
  changed: Facts,
  terms: RuleTerms,
): Text[] {
  const said = new Map<string, Text>();
  for (const rule of failing) {
    const before = explain(rule, facts, { today, terms }).conditions;
    const after = explain(rule, { ...facts, ...changed }, { today, terms }).conditions;
    for (const [place, condition] of after.entries()) {
      const turned = condition.state === 'holds' && before[place]?.state !== 'holds';
      if (turned && namesIn(parseRule(condition.text)).includes(name))
        said.set(condition.sentence.zh, condition.sentence);
    }
  }
  return [...said.values()];
}

/** Some conditions come to hold by themselves, as those about age do. */
function firstDay(problem: Problem, subject: Subject, standing: Standing): CalendarDate | undefined {
  const failing = failingIn(problem, subject, standing);
  if (!failing.every(dependsOnToday)) return undefined;
  const { facts } = new Inquiry(problem, subject, standing);
  for (let days = 1; days <= longestWait; days += 1) {
    const today = addDays(problem.today, days);
    if (failing.some((rule) => evaluateRule(rule, facts, today).value === false)) continue;
    if (failingIn({ ...problem, today }, subject, standing).length === 0) return today;
  }
  return undefined;
}

/** Who has to wait longer is not told a day. */
const longestWait = 20 * 366;

function dependsOnToday(rule: Rule): boolean {
  let found = false;
  visit(rule.expression, (part) => {
    if (part.op === 'call' && (part.function === 'age' || part.function === 'today')) found = true;
  });
  return found;
}

/** Nobody can change when somebody was born. */
function birthDatesIn(rule: Rule): string[] {
  const names: string[] = [];
  visit(rule.expression, (part) => {
    if (part.op === 'call' && part.function === 'age') names.push(...part.arguments.flatMap(namesInPart));
  });
  return names;
}

function namesInPart(expression: Expression): string[] {
  return expression.op === 'name' ? [expression.name] : [];
}
