import type { CalendarDate } from '../../../kernel/date.ts';
import { namesIn, parseRule, type Rule, type RuleTerms } from '../../../kernel/rule/index.ts';
import type { Item } from '../../catalogue/index.ts';
import { type Dictionary, ruleTermsOf, ruleTypes } from '../../elements/index.ts';
import { type Form, type FormQuestion, formOf } from '../../forms/index.ts';
import type { Scenario, ScenarioQuestion } from '../scenario.ts';
import type { SubCases } from '../situations.ts';
import { type AnswerSpace, likelyAnswers } from './likely-answers.ts';
import { type AskedQuestion, type Problem, type Requirement, rulesOf, type Subject } from './problem.ts';

/** An item as an interview looks at it. */
export interface GuidedItem {
  readonly item: Item;
  readonly subCases: SubCases;
  /** Whom of the scenario it concerns. */
  readonly when: string | undefined;
}

/** What is to be found out, and the form that reads the answers. */
export interface Interview {
  readonly problem: Problem;
  /** One page with every question there may be; answers are read and described by it. */
  readonly form: Form;
  /** What the words of its rules are called. */
  readonly terms: RuleTerms;
}

/** Conditions, and the rules of materials and sub-cases, make the set of questions. */
export function makeInterview(
  items: readonly GuidedItem[],
  scenario: Pick<Scenario, 'questions'> | undefined,
  dictionary: Dictionary,
  today: CalendarDate,
): Interview {
  const subjects = items.map((guided) => subjectOf(guided, dictionary));
  const rules = subjects.flatMap(rulesOf);
  const needed = new Set(rules.flatMap(namesIn));
  const questions = questionsOf(items, scenario, dictionary).filter(({ element }) =>
    needed.has(element.name.zh),
  );
  return {
    problem: {
      subjects,
      questions: new Map(
        questions.map((question, place) => [question.element.name.zh, asked(question, place, rules, today)]),
      ),
      today,
    },
    form: {
      pages: [
        {
          code: 'guidance',
          title: { zh: '智能导航' },
          introduction: undefined,
          when: undefined,
          repeat: undefined,
          questions,
        },
      ],
      materials: [],
    },
    terms: ruleTermsOf(questions),
  };
}

function subjectOf({ item, subCases, when }: GuidedItem, dictionary: Dictionary): Subject {
  return {
    code: item.basicCode,
    include: when === undefined ? undefined : parseRule(when),
    conditions: item.conditions.flatMap(({ rule }, index) =>
      rule === undefined ? [] : [requirement('condition', String(index), rule)],
    ),
    details: [
      ...item.materials.flatMap(({ code, when: rule }) =>
        rule === undefined ? [] : [requirement('material', code, rule)],
      ),
      ...item.fees.flatMap(({ when: rule }, index) =>
        rule === undefined ? [] : [requirement('fee', String(index), rule)],
      ),
      ...subCases.situations.map((situation) => requirement('situation', situation.code, situation.when)),
      ...subCases.units.flatMap(({ code, when: rule }) =>
        rule === undefined ? [] : [requirement('unit', code, rule)],
      ),
    ],
    guards: guardsOf(formOf(item, dictionary)),
  };
}

function requirement(kind: Requirement['kind'], code: string, rule: string): Requirement {
  return { kind, code, rule: parseRule(rule) };
}

function guardsOf(form: Form): Map<string, Rule[]> {
  const guards = new Map<string, Rule[]>();
  for (const page of form.pages) {
    if (page.repeat) continue;
    for (const question of page.questions) {
      const rules = [page.when, question.when].filter((rule) => rule !== undefined);
      if (rules.length > 0) guards.set(question.element.name.zh, rules);
    }
  }
  return guards;
}

/** In authored order: those of the scenario, those of the forms, then what rules name beside them; each name once. */
function questionsOf(
  items: readonly GuidedItem[],
  scenario: Pick<Scenario, 'questions'> | undefined,
  dictionary: Dictionary,
): FormQuestion[] {
  const pages = items.flatMap(({ item }) => formOf(item, dictionary).pages);
  const repeated = new Set(
    pages.filter(({ repeat }) => repeat).flatMap((page) => page.questions.map(nameOf)),
  );
  const plain = pages.filter(({ repeat }) => !repeat).flatMap((page) => page.questions);
  const unrepeated = dictionary.elements.filter(({ name }) => !repeated.has(name.zh));
  const all = [
    ...(scenario?.questions ?? []).map(ownQuestion),
    ...plain.map((question) => ({ ...question, required: true, when: undefined })),
    ...unrepeated.map((element) => ({
      element,
      label: element.question ?? element.name,
      hint: element.hint,
      required: true,
      when: undefined,
      minimum: element.minimum,
      maximum: element.maximum,
      choices: dictionary.choicesOf(element),
    })),
  ];
  const first = new Map<string, FormQuestion>();
  for (const question of all) if (!first.has(nameOf(question))) first.set(nameOf(question), question);
  return [...first.values()];
}

function nameOf({ element }: FormQuestion): string {
  return element.name.zh;
}

function ownQuestion({ code, name, question, hint, type, choices }: ScenarioQuestion): FormQuestion {
  return {
    element: { code, name, type, when: 'any', sensitivity: 'public' },
    label: question,
    hint,
    required: true,
    when: undefined,
    minimum: undefined,
    maximum: undefined,
    choices,
  };
}

function asked(
  question: FormQuestion,
  place: number,
  rules: readonly Rule[],
  today: CalendarDate,
): AskedQuestion {
  return { name: nameOf(question), place, answers: likelyAnswers(spaceOf(question), rules, today) };
}

function spaceOf({ element, choices, minimum, maximum }: FormQuestion): AnswerSpace {
  return {
    name: element.name.zh,
    type: ruleTypes[element.type],
    choices: choices.map(({ name }) => name.zh),
    minimum,
    maximum,
    isWhole: element.type === 'integer',
    when: element.when,
  };
}
