import { addDays, addYears, type CalendarDate } from '../../../kernel/date.ts';
import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { EntryContent, type EntrySource } from './entry.ts';

/** Fields of the form in which an entry is written. */
export const entryFields = [
  'question',
  'questionEn',
  'variants',
  'answer',
  'answerEn',
  'items',
  'sources',
  'department',
  'validFrom',
  'validUntil',
  'reviewBy',
] as const;
export type EntryField = (typeof entryFields)[number];
export type EntryTyped = Readonly<Record<EntryField, string>>;

/** @throws Refusal `entry-invalid` with a fault at each field */
export function readEntryForm(
  typed: EntryTyped,
  known: { readonly items: ReadonlySet<string>; readonly departments: ReadonlySet<string> },
): EntryContent {
  const items = wordsOf(typed.items);
  const department = typed.department.trim();
  const faults = [
    ...required(typed, 'question', { zh: '请写问题。', en: 'Write the question.' }),
    ...required(typed, 'answer', { zh: '请写答复。', en: 'Write the answer.' }),
    ...required(typed, 'validFrom', { zh: '请写从哪天起适用。', en: 'Say from which day it holds.' }),
    ...required(typed, 'reviewBy', { zh: '请写最晚哪天复核。', en: 'Say by which day it is reviewed.' }),
    ...items.flatMap((code) =>
      known.items.has(code)
        ? []
        : [fault('items', { zh: `没有基本编码为“${code}”的事项。`, en: `There is no item ${code}.` })],
    ),
    ...(department === '' || known.departments.has(department)
      ? []
      : [
          fault('department', {
            zh: `没有部门“${department}”。`,
            en: `There is no department ${department}.`,
          }),
        ]),
    ...(typed.validUntil !== '' && typed.validUntil < typed.validFrom
      ? [fault('validUntil', { zh: '停用日期早于开始日期。', en: 'It ends before it begins.' })]
      : []),
  ];
  if (faults.length > 0) throw refusal(faults);
  const parsed = EntryContent.safeParse({
    question: textOf(typed.question, typed.questionEn),
    variants: linesOf(typed.variants),
    answer: textOf(typed.answer, typed.answerEn),
    items,
    sources: linesOf(typed.sources).map(sourceOf),
    ...(department === '' ? {} : { department }),
    validFrom: typed.validFrom,
    ...(typed.validUntil === '' ? {} : { validUntil: typed.validUntil }),
    reviewBy: typed.reviewBy,
  });
  if (parsed.success) return parsed.data;
  throw refusal(
    parsed.error.issues.map(({ path, message }) =>
      fault(fieldOf(path), { zh: `不符合要求：${message}`, en: message }),
    ),
  );
}

/** An entry as the form shows it. */
export function typedOf(content: EntryContent): EntryTyped {
  return {
    question: content.question.zh,
    questionEn: content.question.en ?? '',
    variants: content.variants.join('\n'),
    answer: content.answer.zh,
    answerEn: content.answer.en ?? '',
    items: content.items.join('\n'),
    sources: content.sources.map(lineOf).join('\n'),
    department: content.department ?? '',
    validFrom: content.validFrom,
    validUntil: content.validUntil ?? '',
    reviewBy: content.reviewBy,
  };
}

/** An empty form: it holds from today and is looked at again in a year. */
export function emptyEntry(today: CalendarDate): EntryTyped {
  const empty = Object.fromEntries(entryFields.map((field) => [field, ''])) as Record<EntryField, string>;
  return { ...empty, validFrom: today, reviewBy: addDays(addYears(today, 1), -1) };
}

function required(typed: EntryTyped, field: EntryField, message: { zh: string; en: string }): FieldFault[] {
  return typed[field].trim() === '' ? [fault(field, message)] : [];
}

function fault(field: EntryField, message: { zh: string; en: string }): FieldFault {
  return { field, message };
}

function refusal(faults: readonly FieldFault[]) {
  return invalid('entry-invalid', { zh: '请改正后再保存。', en: 'Please mend what is marked.' }, faults);
}

function fieldOf(path: readonly PropertyKey[]): EntryField {
  const [first, second] = path.map(String);
  if (second === 'en' && (first === 'question' || first === 'answer')) return `${first}En`;
  return entryFields.find((field) => field === first) ?? 'question';
}

function textOf(zh: string, en: string) {
  return { zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,，、;；]+/).filter((word) => word !== '');
}

/** `《行政许可法》第三十二条（国令第…号）` */
function sourceOf(line: string): EntrySource {
  const [, bracketed, plain, rest = ''] = /^(?:《([^》]+)》|([^第（(]+))(.*)$/.exec(line) ?? [];
  const number = /[（(]([^）)]+)[）)]\s*$/.exec(rest)?.[1];
  const article = rest.replace(/[（(][^）)]*[）)]\s*$/, '').trim();
  return {
    law: (bracketed ?? plain ?? line).trim(),
    ...(article === '' ? {} : { article }),
    ...(number ? { documentNumber: number } : {}),
  };
}

function lineOf({ law, article, documentNumber }: EntrySource): string {
  return `《${law}》${article ?? ''}${documentNumber ? `（${documentNumber}）` : ''}`;
}
