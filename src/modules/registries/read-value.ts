import { isCreditCode, parseCreditCode } from '../../kernel/credit-code.ts';
import { isCalendarDate } from '../../kernel/date.ts';
import { isIdentityNumber } from '../../kernel/identity-number.ts';
import type { CodeTable, Element } from '../elements/index.ts';
import type { RecordValue } from './record-value.ts';

/** What a value breaks: its form, the code table it is chosen from, or its check character. */
export type ValueRule = 'format' | 'code-table' | 'check-digit';

/** A value as read from a text, or the rule it breaks. */
export type ReadValue = { readonly value: RecordValue } | { readonly breaks: ValueRule };

/** Reads texts of files and of other systems as values of an element; made once for a column, called for every row. */
export function valueReader(element: Element, choices: CodeTable['values']): (text: string) => ReadValue {
  switch (element.type) {
    case 'identity-number':
      return readIdentityNumber;
    case 'credit-code':
      return readCreditCode;
    case 'date':
      return readDate;
    case 'boolean':
      return readBoolean;
    case 'number':
    case 'money':
    case 'integer':
      return numberReader(element);
    case 'choice':
      return choiceReader(choices);
    case 'choices':
      return choicesReader(choices);
    case 'phone':
      return byPattern(/^[\d+()（） -]{5,30}$/);
    case 'email':
      return byPattern(/^[^@\s]+@[^@\s]+$/);
    case 'region':
      return byPattern(/^[1-9]\d{5}(?:\d{3}){0,3}$/);
    default:
      return textReader(element);
  }
}

const format: ReadValue = { breaks: 'format' };
const checkDigit: ReadValue = { breaks: 'check-digit' };
const codeTable: ReadValue = { breaks: 'code-table' };

function readIdentityNumber(text: string): ReadValue {
  const number = text.charCodeAt(17) === 120 ? text.toUpperCase() : text;
  if (isIdentityNumber(number)) return { value: number };
  return /^[1-9]\d{16}[\dX]$/.test(number) ? checkDigit : format;
}

function readCreditCode(text: string): ReadValue {
  if (isCreditCode(text)) return { value: text };
  const upper = text.toUpperCase();
  if (isCreditCode(upper)) return { value: parseCreditCode(upper) };
  return /^[0-9A-Z]{18}$/.test(upper) ? checkDigit : format;
}

/** `2026-11-23`, `20261123`, `2026/11/23`, `2026年11月23日`. */
function readDate(text: string): ReadValue {
  if (isCalendarDate(text)) return { value: text };
  const parts =
    text.match(/^(\d{4})(\d{2})(\d{2})$/) ??
    text.match(/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]00:00(?::00)?)?$/) ??
    text.match(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/);
  const [, year = '', month = '', day = ''] = parts ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? { value: date } : format;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['true', true],
  ['1', true],
  ['t', true],
  ['Y', true],
  ['否', false],
  ['false', false],
  ['0', false],
  ['f', false],
  ['N', false],
]);

function readBoolean(text: string): ReadValue {
  const value = truths.get(text);
  return value === undefined ? format : { value };
}

function numberReader({ type, minimum = -1e15, maximum = 1e15 }: Element): (text: string) => ReadValue {
  const pattern = type === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(?:\.\d{1,6})?$/;
  return (text) => {
    const plain = text.includes(',') ? text.replaceAll(',', '') : text;
    if (!pattern.test(plain)) return format;
    const value = Number(plain);
    return value < minimum || value > maximum ? format : { value };
  };
}

/** By code or by Chinese name; records keep the code. */
function choiceReader(choices: CodeTable['values']): (text: string) => ReadValue {
  const values = new Map<string, ReadValue>();
  for (const { code, name } of choices) values.set(name.zh, { value: code });
  for (const { code } of choices) values.set(code, { value: code });
  return (text) => values.get(text) ?? codeTable;
}

function choicesReader(choices: CodeTable['values']): (text: string) => ReadValue {
  const readOne = choiceReader(choices);
  return (text) => {
    const codes: string[] = [];
    for (const part of text.split(/[、;；|]/)) {
      const read = readOne(part.trim());
      if ('breaks' in read) return read;
      codes.push(String(read.value));
    }
    return { value: codes };
  };
}

function textReader({ type, pattern, maximumLength }: Element): (text: string) => ReadValue {
  const most = maximumLength ?? (type === 'long-text' ? 5000 : 300);
  const shape = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  return (text) =>
    text.length > most || text.includes('\u0000') || (shape && !shape.test(text)) ? format : { value: text };
}

function byPattern(pattern: RegExp): (text: string) => ReadValue {
  return (text) => (pattern.test(text) ? { value: text } : format);
}
