import type { ReactNode } from 'react';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { RepeatGroup, useLocale } from '../../../web/ui/index.ts';
import type { CheckedPage } from '../check-form.ts';
import type { FormQuestion } from '../form.ts';
import { countField, fieldName, rowCount, type Typed } from '../typed.ts';
import { QuestionField, type RegionOption } from './question-field.tsx';

export interface PageFieldsProps {
  readonly checked: CheckedPage;
  readonly typed: Typed;
  /** Faults to show; none before the page has been sent once. */
  readonly faults: readonly FieldFault[];
  readonly regions: readonly RegionOption[];
  /** A line for each field that was filled in from a register. */
  readonly notes?: ReadonlyMap<string, ReactNode> | undefined;
  /** Fields that are shown and sent, and not changed. */
  readonly locked?: ReadonlySet<string> | undefined;
}

/** The questions of one page that apply. `_shown` tells which were on it: an unticked box sends nothing. */
export function PageFields(props: PageFieldsProps) {
  const { page, shown } = props.checked;
  return (
    <>
      {shown.map((name) => (
        <input key={name} type="hidden" name="_shown" value={name} />
      ))}
      {page.repeat ? <GroupFields {...props} /> : <PlainFields {...props} row={undefined} />}
    </>
  );
}

function PlainFields({ checked, row, ...props }: PageFieldsProps & { readonly row: number | undefined }) {
  const locale = useLocale();
  return checked.page.questions
    .map((question) => ({ question, name: fieldName(checked.page, question.element.code, row) }))
    .filter(({ name }) => checked.shown.includes(name))
    .map(({ question, name }) => <OneField key={name} {...{ question, name, locale }} {...props} />);
}

function OneField({
  question,
  name,
  typed,
  faults,
  regions,
  notes,
  locked,
  locale,
}: Omit<PageFieldsProps, 'checked'> & {
  readonly question: FormQuestion;
  readonly name: string;
  readonly locale: Locale;
}) {
  const fault = faults.find((candidate) => candidate.field === name);
  return (
    <QuestionField
      question={question}
      name={name}
      typed={typed[name] ?? []}
      error={fault && textIn(fault.message, locale)}
      note={notes?.get(name)}
      isLocked={locked?.has(name)}
      regions={regions}
    />
  );
}

function GroupFields(props: PageFieldsProps) {
  const locale = useLocale();
  const { page } = props.checked;
  const repeat = page.repeat;
  if (!repeat) return null;
  const count = rowCount(page, props.typed);
  const noun = textIn(repeat.noun, locale);
  return (
    <>
      <input type="hidden" name={countField(page)} value={count} />
      <RepeatGroup
        id={page.code}
        legend={textIn(page.title, locale)}
        rows={Array.from({ length: count }, (_, row) => ({
          key: String(row),
          title: rowTitle(noun, row, locale),
          children: <PlainFields {...props} row={row} />,
          removeValue: count > repeat.minimum ? String(row) : undefined,
        }))}
        removeName="_remove-row"
        add={
          count < repeat.maximum
            ? { name: '_add-row', value: page.code, label: addLabel(noun, locale) }
            : undefined
        }
      />
    </>
  );
}

function rowTitle(noun: string, row: number, locale: Locale): string {
  return locale === 'en' ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${row + 1}` : `${noun}${row + 1}`;
}

function addLabel(noun: string, locale: Locale): string {
  return locale === 'en' ? `Add another: ${noun}` : `添加一个${noun}`;
}
