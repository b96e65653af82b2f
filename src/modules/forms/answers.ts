import type { CalendarDate } from '../../kernel/date.ts';
import type { Facts, FactValue } from '../../kernel/rule/index.ts';
import { evaluateRule, type Rule } from '../../kernel/rule/index.ts';
import type { Form, FormMaterial, FormPage, FormQuestion } from './form.ts';

/** The value of one answer, by its element's type: text and dates are strings, money is fen. */
export type AnswerValue = string | number | boolean | readonly string[];

export type AnswerRow = Readonly<Record<string, AnswerValue>>;

/** Checked answers by element code; a repeat group is a list below its page's code. */
export type FormAnswers = Readonly<Record<string, AnswerValue | readonly AnswerRow[]>>;

/** What the rules of a form look at: facts by Chinese name, choices by their Chinese words. */
export function factsOf(form: Form, answers: FormAnswers): Facts {
  const facts: Record<string, FactValue> = {};
  for (const page of form.pages) {
    const value = answers[page.code];
    if (page.repeat) {
      if (isRows(value)) addGroupFacts(facts, page, value);
    } else {
      addFacts(facts, page, answers);
    }
  }
  return facts;
}

/** A row of a repeat group sees its own answers beside those of the whole form. */
export function factsOfRow(form: Form, answers: FormAnswers, page: FormPage, row: AnswerRow): Facts {
  const facts: Record<string, FactValue> = { ...(factsOf(form, answers) as Record<string, FactValue>) };
  addFacts(facts, page, row);
  return facts;
}

/** A page, question or material without a rule always applies; an undecided rule does not yet. */
export function applies(
  part: { readonly when: Rule | undefined },
  facts: Facts,
  today?: CalendarDate,
): boolean {
  return part.when === undefined || evaluateRule(part.when, facts, today).value === true;
}

export function visiblePages(form: Form, answers: FormAnswers): FormPage[] {
  const facts = factsOf(form, answers);
  return form.pages.filter((page) => applies(page, facts));
}

export function visibleMaterials(form: Form, answers: FormAnswers): FormMaterial[] {
  const facts = factsOf(form, answers);
  return form.materials.filter((material) => applies(material, facts));
}

export function isRows(value: unknown): value is readonly AnswerRow[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}

/** A group is known as a whole by its title, and each question of it as the list of its answers. */
function addGroupFacts(facts: Record<string, FactValue>, page: FormPage, rows: readonly AnswerRow[]): void {
  const members = rows.map((row) => {
    const member: Record<string, FactValue> = {};
    addFacts(member, page, row);
    return member;
  });
  facts[page.title.zh] = members;
  for (const { element } of page.questions) {
    const values = members.map((member) => member[element.name.zh]);
    if (!values.includes(undefined)) facts[element.name.zh] = values;
  }
}

function addFacts(
  facts: Record<string, FactValue>,
  page: FormPage,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const question of page.questions) {
    const value = values[question.element.code];
    if (value !== undefined) addFact(facts, question, value as AnswerValue);
  }
}

/** Enters an answer as rules see it: choices by their words, money in yuan. */
export function addFact(facts: Record<string, FactValue>, question: FormQuestion, value: AnswerValue): void {
  facts[question.element.name.zh] = factOf(question, value);
}

function factOf(question: FormQuestion, value: AnswerValue): FactValue {
  const { type } = question.element;
  if (type === 'choice' && typeof value === 'string') return wordsOf(question, value);
  if (type === 'choices' && Array.isArray(value)) return value.map((code) => wordsOf(question, String(code)));
  if (type === 'money' && typeof value === 'number') return value / 100;
  return value;
}

function wordsOf({ choices }: FormQuestion, code: string): string {
  return choices.find((choice) => choice.code === code)?.name.zh ?? code;
}
