import type { FieldFault } from '../../kernel/refusal.ts';
import {
  type AnswerRow,
  type AnswerValue,
  applies,
  type FormAnswers,
  factsOf,
  factsOfRow,
} from './answers.ts';
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
export function checkForm(form: Form, typed: Typed): CheckedForm {
  let answers: FormAnswers = {};
  const pages: CheckedPage[] = [];
  for (const page of form.pages) {
    if (!applies(page, factsOf(form, answers))) continue;
    const read = page.repeat ? readGroup(form, page, typed, answers) : readPage(form, page, typed, answers);
    answers = read.answers;
    pages.push({ page, faults: read.faults, shown: read.shown });
  }
  return { answers, pages };
}

interface ReadPart {
  readonly answers: FormAnswers;
  readonly faults: readonly FieldFault[];
  readonly shown: readonly string[];
}

function readPage(form: Form, page: FormPage, typed: Typed, before: FormAnswers): ReadPart {
  const faults: FieldFault[] = [];
  const shown: string[] = [];
  let answers = before;
  for (const question of page.questions) {
    if (!applies(question, factsOf(form, answers))) continue;
    const name = fieldName(page, question.element.code);
    shown.push(name);
    const value = take(question, name, typed, faults);
    if (value !== undefined) answers = { ...answers, [question.element.code]: value };
  }
  return { answers, faults, shown };
}

function readGroup(form: Form, page: FormPage, typed: Typed, before: FormAnswers): ReadPart {
  const faults: FieldFault[] = [];
  const shown: string[] = [];
  const rows = Array.from({ length: rowCount(page, typed) }, (_, index) => {
    let row: AnswerRow = {};
    for (const question of page.questions) {
      if (!applies(question, factsOfRow(form, before, page, row))) continue;
      const name = fieldName(page, question.element.code, index);
      shown.push(name);
      const value = take(question, name, typed, faults);
      if (value !== undefined) row = { ...row, [question.element.code]: value };
    }
    return row;
  });
  return { answers: { ...before, [page.code]: rows }, faults, shown };
}

function take(
  question: FormQuestion,
  name: string,
  typed: Typed,
  faults: FieldFault[],
): AnswerValue | undefined {
  const read = readAnswer(question, typed[name] ?? []);
  if (read.fault) faults.push({ field: name, message: read.fault });
  return read.value;
}
