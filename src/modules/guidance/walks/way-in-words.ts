import { formatDate, isCalendarDate } from '../../../kernel/date.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { FactValue } from '../../../kernel/rule/index.ts';
import type { FormQuestion } from '../../forms/index.ts';
import type { Interview } from '../interview/make-problem.ts';
import { findQuestionByName } from '../progress.ts';
import type { Way } from './coverage.ts';

export interface AnswerInWords {
  readonly question: string;
  readonly answer: string;
}

/** Questions and answers as a person would read them. */
export function wayInWords({ form }: Interview, way: Way, locale: Locale): AnswerInWords[] {
  return way.map(({ name, value }) => {
    const question = findQuestionByName(form, name);
    return {
      question: question ? textIn(question.element.name, locale) : name,
      answer: question ? valueInWords(question, value, locale) : String(value),
    };
  });
}

/** Rules know a choice by its Chinese name. */
function valueInWords(question: FormQuestion, value: FactValue, locale: Locale): string {
  const { choices, element } = question;
  if (Array.isArray(value))
    return value
      .map((one) => valueInWords(question, one as FactValue, locale))
      .join(locale === 'en' ? ', ' : '、');
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否';
  if (typeof value === 'number') {
    const unit = element.unit ? textIn(element.unit, locale) : '';
    return `${value}${locale === 'en' && unit ? ' ' : ''}${unit}`;
  }
  const text = String(value);
  if (isCalendarDate(text)) return formatDate(text, locale);
  const choice = choices.find((one) => one.name.zh === text);
  return choice ? textIn(choice.name, locale) : text;
}
