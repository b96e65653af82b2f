import { type CalendarDate, dateIn } from '../../kernel/date.ts';
import type { FieldFault } from '../../kernel/refusal.ts';
import type { FactValue } from '../../kernel/rule/index.ts';
import { type AnswerRow, type AnswerValue, addFact, applies, type FormAnswers } from './answers.ts';
import type { Form, FormPage, FormQuestion } from './form.ts';
import { readAnswer } from './read-answer.ts';
import { fieldName, rowCount, type Typed } from './typed.ts';

/** Answers that could be read, and what is wrong with the others, by page. */
export interface CheckedForm {
  readonly answers: FormAnswers;
  readonly pages: readonly CheckedPage[];
}

export interface CheckedPage {
  readonly page: FormPage;
  readonly faults: readonly FieldFault[];
  /** Field names of the questions that apply, in order. */
  readonly shown: readonly string[];
}

/**
 * Reads everything that was typed, page by page in order: an answer decides which later questions apply,
 * and an answer to a question that does not apply is left out.
 */
export function checkForm(form: Form, typed: Typed, today: CalendarDate = dateIn(new Date())): CheckedForm {
  const reading: Reading = { typed, today, answers: {}, facts: {} };
  const pages: CheckedPage[] = [];
  for (const page of form.pages) {
    if (!applies(page, reading.facts, today)) continue;
    pages.push(page.repeat ? readGroup(page, reading) : readPage(page, reading));
  }
  return { answers: reading.answers, pages };
}

/** What has been read so far; it grows with each answer, because every rule looks at those before it. */
interface Reading {
  readonly typed: Typed;
  readonly today: CalendarDate;
  readonly answers: Record<string, AnswerValue | readonly AnswerRow[]>;
  readonly facts: Record<string, FactValue>;
}

function readPage(page: FormPage, { typed, today, answers, facts }: Reading): CheckedPage {
  const checked = { page, faults: [] as FieldFault[], shown: [] as string[] };
  for (const question of page.questions) {
    if (!applies(question, facts, today)) continue;
    const value = take(question, fieldName(page, question.element.code), typed, checked);
    if (value === undefined) continue;
    answers[question.element.code] = value;
    addFact(facts, question, value);
  }
  return checked;
}

function readGroup(page: FormPage, { typed, today, answers, facts }: Reading): CheckedPage {
  const checked = { page, faults: [] as FieldFault[], shown: [] as string[] };
  const rows: AnswerRow[] = [];
  for (let index = 0; index < rowCount(page, typed); index += 1) {
    const row: Record<string, AnswerValue> = {};
    const rowFacts = { ...facts };
    for (const question of page.questions) {
      if (!applies(question, rowFacts, today)) continue;
      const value = take(question, fieldName(page, question.element.code, index), typed, checked);
      if (value === undefined) continue;
      row[question.element.code] = value;
      addFact(rowFacts, question, value);
    }
    rows.push(row);
  }
  answers[page.code] = rows;
  facts[page.title.zh] = rows;
  return checked;
}

function take(
  question: FormQuestion,
  name: string,
  typed: Typed,
  checked: { readonly faults: FieldFault[]; readonly shown: string[] },
): AnswerValue | undefined {
  checked.shown.push(name);
  const read = readAnswer(question, typed[name] ?? []);
  if (read.fault) checked.faults.push({ field: name, message: read.fault });
  return read.value;
}
