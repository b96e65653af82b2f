import Engine from 'publicodes';
import { type CalendarDate, daysBetween, isCalendarDate } from '../../src/kernel/date.ts';
import {
  type Expression,
  evaluateRule,
  type FactValue,
  namesIn,
  type Rule,
} from '../../src/kernel/rule/index.ts';
import type { Frame, Subject } from '../../src/modules/guidance/index.ts';
import type { Answered, Order } from './walk.ts';

/**
 * The same rules as a publicodes model, and its own order of questions: the missing variable with the highest score over
 * all targets, as its form builder takes it.
 *
 * Every answer is a number: itself, a date as its day, a choice by its place; publicodes has no lists and no ages, so a
 * single condition becomes one comparison or a few. A question that a form puts only in a case is a value that applies in
 * that case. Whether an item concerns the person, whether no condition fails, and each material and sub-case are targets.
 */
export class PublicodesOrder {
  readonly #engine: Engine<string>;
  readonly #model: Model;

  constructor(frame: Frame) {
    this.#model = new Model(frame);
    this.#engine = new Engine(this.#model.rules as ConstructorParameters<typeof Engine>[0]);
  }

  readonly order: Order = (_position, answered) => {
    this.#tell(answered);
    const { missingVariables } = this.#engine.evaluate({ somme: [...this.#model.targets] });
    let best: { question: number; score: number } | undefined;
    for (const [name, score] of Object.entries(missingVariables)) {
      if (name.startsWith('q') && (!best || score > best.score))
        best = { question: Number(name.slice(1)), score };
    }
    return best?.question;
  };

  /** What it has decided: the targets that apply. */
  decided(answered: Answered): string[] {
    this.#tell(answered);
    return this.#model.targets.filter((target) => this.#engine.evaluate(target).nodeValue === 1);
  }

  #tell(answered: Answered): void {
    const situation = [...answered].map(([question, answer]) => [
      `q${question}`,
      this.#model.numberOf(question, answer),
    ]);
    this.#engine.setSituation(Object.fromEntries(situation));
  }
}

type Condition = string | { readonly [mechanism: string]: readonly Condition[] };

class Model {
  readonly rules: Record<string, object> = {};
  readonly targets: string[] = [];
  readonly #frame: Frame;
  /** By question and answer. */
  readonly #numbers: readonly (readonly number[])[];

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#numbers = frame.questions.map(({ answers }) =>
      answers.map(({ value }, place) => numberFor(value, place)),
    );
    for (const { place } of frame.questions)
      this.rules[`q${place}`] = { question: `${place}`, type: 'nombre' };
    for (const [number, subject] of frame.problem.subjects.entries()) this.#addSubject(number, subject);
  }

  numberOf(question: number, answer: number): number {
    return this.#numbers[question]?.[answer] ?? -1;
  }

  #addSubject(number: number, subject: Subject): void {
    const { include } = subject;
    const nameOf = (name: string) => this.#answerOf(number, subject, name);
    const met: Condition[] = subject.conditions.map(({ rule }, index) => {
      this.rules[`s${number} fails ${index}`] = ruleSaying(this.#condition(rule.expression, false, nameOf));
      return `s${number} fails ${index} = non`;
    });
    if (include) {
      const concerned = this.#condition(include.expression, true, (name) => this.#plain(name));
      this.rules[`s${number} concerned`] = ruleSaying(concerned);
      met.unshift(`s${number} concerned`);
      this.#addTarget(`s${number} include`, [`s${number} concerned`]);
    }
    this.rules[`s${number} met`] = ruleSaying(all(met));
    this.#addTarget(`s${number} eligible`, [`s${number} met`]);
    for (const { kind, code, rule } of subject.details) {
      const holds = this.#condition(rule.expression, true, nameOf);
      this.#addTarget(`s${number} ${kind} ${code}`, [`s${number} met`, holds]);
    }
  }

  #addTarget(name: string, conditions: readonly Condition[]): void {
    this.rules[name] = { 'applicable si': all(conditions), valeur: 1 };
    this.targets.push(name);
  }

  #plain(name: string): string {
    return `q${this.#frame.problem.questions.get(name)?.place}`;
  }

  /** The answer as the item's form takes it. */
  #answerOf(number: number, subject: Subject, name: string): string {
    const guards = subject.guards.get(name);
    if (!guards) return this.#plain(name);
    const own = `s${number} ${this.#plain(name)}`;
    if (this.rules[own] === undefined) {
      this.rules[own] = {};
      const applies = guards.map(({ expression }) =>
        this.#condition(expression, true, (other) => this.#answerOf(number, subject, other)),
      );
      this.rules[own] = { 'applicable si': all(applies), valeur: this.#plain(name) };
    }
    return own;
  }

  /** That the expression is true, or false. */
  #condition(expression: Expression, holds: boolean, nameOf: (name: string) => string): Condition {
    switch (expression.op) {
      case 'and':
      case 'or': {
        const parts = expression.operands.map((operand) => this.#condition(operand, holds, nameOf));
        return (expression.op === 'and') === holds ? all(parts) : any(parts);
      }
      case 'not':
        return this.#condition(expression.operand, !holds, nameOf);
      default:
        return this.#single({ text: '', expression }, holds, nameOf);
    }
  }

  #single(rule: Rule, holds: boolean, nameOf: (name: string) => string): Condition {
    const { expression } = rule;
    const names = namesIn(rule);
    const [name = ''] = names;
    if (names.length === 1) return among(nameOf(name), this.#fitting(rule, name, holds));
    if (expression.op !== 'compare' || expression.left.op !== 'name' || expression.right.op !== 'name')
      throw new Error(`no translation for a condition over ${names.join('、')}`);
    const { left, right, operator } = expression;
    return `${nameOf(left.name)} ${holds ? operator : opposites[operator]} ${nameOf(right.name)}`;
  }

  /** The answers by size, and whether they make it so. */
  #fitting(rule: Rule, name: string, holds: boolean): { readonly number: number; readonly fits: boolean }[] {
    const { today, questions } = this.#frame.problem;
    const question = questions.get(name);
    const answers = question?.answers.map(({ value }, answer) => ({
      number: this.numberOf(question.place, answer),
      fits: evaluateRule(rule, { [name]: value }, today).value === holds,
    }));
    return (answers ?? []).sort((one, other) => one.number - other.number);
  }
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/** Comparisons that tell the fitting numbers from the others. */
function among(
  name: string,
  answers: readonly { readonly number: number; readonly fits: boolean }[],
): Condition {
  const runs: Condition[] = [];
  for (let start = 0; start < answers.length; start += 1) {
    const low = answers[start];
    if (!low?.fits) continue;
    let end = start;
    while (answers[end + 1]?.fits) end += 1;
    const high = answers[end] ?? low;
    const bounds = [
      ...(start > 0 ? [`${name} >= ${low.number}`] : []),
      ...(end < answers.length - 1 ? [`${name} <= ${high.number}`] : []),
    ];
    runs.push(start === end ? `${name} = ${low.number}` : all(bounds));
    start = end;
  }
  return any(runs);
}

function numberFor(value: FactValue, place: number): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && isCalendarDate(value)
    ? daysBetween('2000-01-01' as CalendarDate, value)
    : place;
}

function all(conditions: readonly Condition[]): Condition {
  return joined('toutes ces conditions', conditions, 'oui', 'non');
}

function any(conditions: readonly Condition[]): Condition {
  return joined('une de ces conditions', conditions, 'non', 'oui');
}

function joined(
  mechanism: string,
  conditions: readonly Condition[],
  idle: string,
  decisive: string,
): Condition {
  const rest = conditions.filter((condition) => condition !== idle);
  const [only] = rest;
  if (rest.includes(decisive)) return decisive;
  if (only === undefined) return idle;
  return rest.length === 1 ? only : { [mechanism]: rest };
}

function ruleSaying(condition: Condition): object {
  return typeof condition === 'string' ? { valeur: condition } : condition;
}
