import type { ReactNode } from 'react';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  CheckboxGroup,
  DateField,
  type FieldWidth,
  LockedField,
  MoneyField,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useLocale,
} from '../../../web/ui/index.ts';
import { describeValue } from '../describe-answers.ts';
import type { FormQuestion } from '../form.ts';
import { readAnswer } from '../read-answer.ts';

/** A choice of regions offered by the page that renders a form. */
export interface RegionOption {
  readonly code: string;
  readonly label: string;
}

export interface QuestionFieldProps {
  readonly question: FormQuestion;
  readonly name: string;
  readonly typed: readonly string[];
  readonly error: string | undefined;
  /** Where a filled-in value came from. */
  readonly note?: ReactNode | undefined;
  readonly regions: readonly RegionOption[];
  /** Shown and sent, and not changed. */
  readonly isLocked?: boolean | undefined;
}

/** The control that fits an element's type. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, name, typed, error, note, regions } = props;
  const locale = useLocale();
  const { element } = question;
  const field = {
    name,
    label: textIn(question.label, locale),
    hint: question.hint && textIn(question.hint, locale),
    optional: !question.required,
    error,
    note,
  };
  if (props.isLocked) return <LockedField {...field} values={typed} shown={shownAs(props, locale)} />;
  const value = typed[0];
  const autoComplete = element.autocomplete;
  switch (element.type) {
    case 'long-text':
      return <TextArea {...field} value={value} rows={5} />;
    case 'number':
    case 'integer':
      return (
        <NumberField
          {...field}
          value={value}
          unit={element.unit && textIn(element.unit, locale)}
          decimals={element.type === 'number'}
        />
      );
    case 'money':
      return <MoneyField {...field} value={value} />;
    case 'date':
      return <DateField {...field} value={value} autoComplete={autoComplete} />;
    case 'boolean':
      return <RadioGroup {...field} options={yesOrNo(locale)} value={value} inline />;
    case 'choice':
      return question.choices.length > 8 ? (
        <Select {...field} options={optionsOf(question, locale)} value={value} />
      ) : (
        <RadioGroup {...field} options={optionsOf(question, locale)} value={value} />
      );
    case 'choices':
      return <CheckboxGroup {...field} options={optionsOf(question, locale)} values={typed} />;
    case 'region':
      return (
        <Select
          {...field}
          options={regions.map(({ code, label }) => ({ value: code, label }))}
          value={value}
        />
      );
    case 'phone':
      return <TextField {...field} type="tel" value={value} autoComplete={autoComplete} width={18} />;
    case 'email':
      return <TextField {...field} type="email" value={value} autoComplete={autoComplete} />;
    case 'identity-number':
    case 'credit-code':
      return <TextField {...field} value={value} width={24} autoComplete="off" />;
    case 'text':
      return <TextField {...field} value={value} autoComplete={autoComplete} width={widthOf(question)} />;
  }
}

/** The answer in words. */
function shownAs({ question, typed, regions }: QuestionFieldProps, locale: Locale): string {
  const { value } = readAnswer(question, typed);
  return describeValue(
    question,
    value,
    locale,
    (code) => regions.find((region) => region.code === code)?.label,
  );
}

function yesOrNo(locale: Locale) {
  return locale === 'en'
    ? [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]
    : [
        { value: 'yes', label: '是' },
        { value: 'no', label: '否' },
      ];
}

function optionsOf(question: FormQuestion, locale: Locale) {
  return question.choices.map((choice) => ({
    value: choice.code,
    label: textIn(choice.name, locale),
    hint: choice.hint && textIn(choice.hint, locale),
  }));
}

function widthOf(question: FormQuestion): FieldWidth | undefined {
  const longest = question.element.maximumLength;
  return longest !== undefined && longest <= 20 ? 18 : undefined;
}
