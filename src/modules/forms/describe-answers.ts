import { type CalendarDate, formatDate, isCalendarDate } from '../../kernel/date.ts';
import { type Locale, textIn } from '../../kernel/messages.ts';
import { formatYuan } from '../../kernel/money.ts';
import {
  type AnswerValue,
  applies,
  type FormAnswers,
  factsOf,
  factsOfRow,
  isRows,
  visiblePages,
} from './answers.ts';
import type { Form, FormPage, FormQuestion } from './form.ts';

/** The answers of a page as a person reads them back. */
export interface DescribedPage {
  readonly page: FormPage;
  readonly title: string;
  /** One list, or one for each member of a group. */
  readonly groups: readonly {
    readonly title: string | undefined;
    readonly rows: readonly DescribedAnswer[];
  }[];
}

export interface DescribedAnswer {
  readonly code: string;
  readonly label: string;
  /** Empty where an optional question was left open. */
  readonly value: string;
}

/** Names a region code; forms know none of their own. */
export type NameRegion = (code: string) => string | undefined;

export function describeAnswers(
  form: Form,
  answers: FormAnswers,
  locale: Locale,
  nameRegion: NameRegion = () => undefined,
): DescribedPage[] {
  return visiblePages(form, answers).map((page) => ({
    page,
    title: textIn(page.title, locale),
    groups: groupsOf(form, page, answers, locale, nameRegion),
  }));
}

function groupsOf(
  form: Form,
  page: FormPage,
  answers: FormAnswers,
  locale: Locale,
  nameRegion: NameRegion,
): DescribedPage['groups'] {
  const describe = (question: FormQuestion, value: unknown): DescribedAnswer => ({
    code: question.element.code,
    label: textIn(question.label, locale),
    value: describeValue(question, value as AnswerValue | undefined, locale, nameRegion),
  });
  if (!page.repeat) {
    const facts = factsOf(form, answers);
    const shown = page.questions.filter((question) => applies(question, facts));
    return [
      { title: undefined, rows: shown.map((question) => describe(question, answers[question.element.code])) },
    ];
  }
  const noun = textIn(page.repeat.noun, locale);
  const members = answers[page.code];
  return (isRows(members) ? members : []).map((row, index) => {
    const facts = factsOfRow(form, answers, page, row);
    const shown = page.questions.filter((question) => applies(question, facts));
    return {
      title: locale === 'en' ? `${noun} ${index + 1}` : `${noun}${index + 1}`,
      rows: shown.map((question) => describe(question, row[question.element.code])),
    };
  });
}

export function describeValue(
  question: Pick<FormQuestion, 'element' | 'choices'>,
  value: AnswerValue | undefined,
  locale: Locale,
  nameRegion: NameRegion = () => undefined,
): string {
  if (value === undefined) return '';
  const choice = (code: string) => {
    const found = question.choices.find((candidate) => candidate.code === code);
    return found ? textIn(found.name, locale) : code;
  };
  switch (question.element.type) {
    case 'boolean':
      return locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
    case 'choice':
      return choice(String(value));
    case 'choices':
      return Array.isArray(value) ? value.map(choice).join(locale === 'en' ? ', ' : '、') : String(value);
    case 'date':
      return isCalendarDate(String(value)) ? formatDate(value as CalendarDate, locale) : String(value);
    case 'money':
      return typeof value === 'number' ? formatYuan(value, locale) : String(value);
    case 'number':
    case 'integer': {
      const unit = question.element.unit;
      return unit ? `${value}${locale === 'en' ? ' ' : ''}${textIn(unit, locale)}` : String(value);
    }
    case 'region':
      return nameRegion(String(value)) ?? String(value);
    default:
      return String(value);
  }
}
