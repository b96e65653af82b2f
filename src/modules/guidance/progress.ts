import type { FieldFault } from '../../kernel/refusal.ts';
import {
  checkForm,
  describeValue,
  type Form,
  type FormAnswers,
  type FormQuestion,
  factsOf,
  type KnownFacts,
  prefilled,
  type Typed,
} from '../forms/index.ts';
import type { Standing } from './interview/inquiry.ts';
import { type NextQuestion, nextQuestion } from './interview/next-question.ts';
import { outcomeOf, type SubjectOutcome } from './interview/outcome.ts';
import type { Journey } from './journey.ts';

/** What an address says of a journey. */
export interface Answered {
  /** In the order in which they were given. */
  readonly typed: Typed;
  /** Codes of questions the person could not answer. */
  readonly skipped: readonly string[];
  readonly isExhaustive: boolean;
}

/** Where a person stands. */
export interface Progress {
  readonly answered: Answered;
  readonly answers: FormAnswers;
  readonly standing: Standing;
  /** Questions whose answer came from the account. */
  readonly known: ReadonlySet<string>;
  readonly next: NextQuestion | undefined;
  readonly outcomes: readonly SubjectOutcome[];
}

/** Reads what has been answered; what cannot be read counts as not answered. */
export function progressOf({ interview }: Journey, answered: Answered, facts: KnownFacts = {}): Progress {
  const { form, problem } = interview;
  const fromAccount = prefilled(form, facts);
  const { answers } = checkForm(form, { ...fromAccount, ...answered.typed }, problem.today);
  const skipped = new Set(
    answered.skipped.flatMap((code) => findQuestion(form, code)?.element.name.zh ?? []),
  );
  const standing = { facts: factsOf(form, answers), skipped, isExhaustive: answered.isExhaustive };
  return {
    answered,
    answers,
    standing,
    known: new Set(
      Object.keys(fromAccount).filter((code) => !answered.typed[code] && answers[code] !== undefined),
    ),
    next: nextQuestion(problem, standing),
    outcomes: outcomeOf(problem, standing),
  };
}

export function findQuestion(form: Form, code: string): FormQuestion | undefined {
  return questionsOf(form).find(({ element }) => element.code === code);
}

export function findQuestionByName(form: Form, name: string): FormQuestion | undefined {
  return questionsOf(form).find(({ element }) => element.name.zh === name);
}

function questionsOf(form: Form): readonly FormQuestion[] {
  return form.pages.flatMap((page) => page.questions);
}

/** What is wrong with an answer to one question. */
export function faultsOf(
  form: Form,
  question: FormQuestion,
  values: readonly string[],
): readonly FieldFault[] {
  const pages = form.pages.map((page) => ({ ...page, questions: [question] }));
  const checked = checkForm({ pages, materials: [] }, { [question.element.code]: values });
  return checked.pages.flatMap((page) => page.faults);
}

/** A given answer in words; empty where there is none. */
export function answerIn(
  { answers }: Progress,
  question: FormQuestion,
  locale: Parameters<typeof describeValue>[2],
): string {
  const value = answers[question.element.code];
  return describeValue(question, value as Parameters<typeof describeValue>[1], locale);
}
