import { parseCreditCode } from '../../kernel/credit-code.ts';
import { dateIn, parseDate } from '../../kernel/date.ts';
import { parseEmail } from '../../kernel/email.ts';
import { parseIdentityNumber } from '../../kernel/identity-number.ts';
import type { Text } from '../../kernel/messages.ts';
import { parseYuan } from '../../kernel/money.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { parseRegionCode } from '../../kernel/region-code.ts';
import type { AnswerValue } from './answers.ts';
import { type FaultWords, faultWords } from './fault-words.ts';
import type { FormQuestion } from './form.ts';

export type ReadAnswer =
  | { readonly value: AnswerValue | undefined; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: Text };

/** Turns what was typed into the value of the question's element, or says what to do about it. */
export function readAnswer(question: FormQuestion, typed: readonly string[]): ReadAnswer {
  const given = typed.map(clean).filter((text) => text !== '');
  const [first] = given;
  if (first === undefined)
    return question.required ? { fault: say(question).missing(isChosen(question)) } : { value: undefined };
  try {
    return readTyped(question, first, given);
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.text };
    throw error;
  }
}

function readTyped(question: FormQuestion, first: string, given: readonly string[]): ReadAnswer {
  switch (question.element.type) {
    case 'text':
    case 'long-text':
      return readText(question, first);
    case 'number':
    case 'integer':
      return readNumber(question, first);
    case 'money':
      return checkRange(question, parseYuan(first), 100);
    case 'date':
      return readDate(question, first);
    case 'boolean':
      return first === 'yes' || first === 'no'
        ? { value: first === 'yes' }
        : { fault: say(question).notAChoice() };
    case 'choice':
      return isChoice(question, first) ? { value: first } : { fault: say(question).notAChoice() };
    case 'choices':
      return given.every((code) => isChoice(question, code))
        ? { value: [...new Set(given)] }
        : { fault: say(question).notAChoice() };
    case 'phone':
      return { value: parsePhone(first) };
    case 'email':
      return { value: parseEmail(first) };
    case 'identity-number':
      return { value: parseIdentityNumber(first).number };
    case 'credit-code':
      return { value: parseCreditCode(first) };
    case 'region':
      return { value: parseRegionCode(first) };
  }
}

/** Line ends become one kind; what a database cannot keep is left out. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
}

function readText(question: FormQuestion, text: string): ReadAnswer {
  const longest = question.element.maximumLength ?? (question.element.type === 'long-text' ? 4000 : 200);
  if ([...text].length > longest) return { fault: say(question).tooLong(longest, [...text].length) };
  const pattern = question.element.pattern;
  if (pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(text))
    return { fault: say(question).wrongShape(question.hint) };
  return { value: text };
}

function readNumber(question: FormQuestion, text: string): ReadAnswer {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return { fault: say(question).notANumber() };
  const value = Number(plain);
  if (question.element.type === 'integer' && !Number.isInteger(value))
    return { fault: say(question).notWhole() };
  return checkRange(question, value, 1);
}

function checkRange(question: FormQuestion, value: number, scale: number): ReadAnswer {
  const unit = question.element.type === 'money' ? { zh: '元', en: 'yuan' } : question.element.unit;
  if (question.minimum !== undefined && value < question.minimum * scale) {
    return { fault: say(question).tooSmall(question.minimum, unit) };
  }
  if (question.maximum !== undefined && value > question.maximum * scale) {
    return { fault: say(question).tooLarge(question.maximum, unit) };
  }
  return { value };
}

function readDate(question: FormQuestion, text: string): ReadAnswer {
  const date = parseDate(text);
  const today = dateIn(new Date());
  if (question.element.when === 'past' && date > today) return { fault: say(question).notPast() };
  if (question.element.when === 'future' && date < today) return { fault: say(question).notFuture() };
  return { value: date };
}

function isChoice(question: FormQuestion, code: string): boolean {
  return question.choices.some((choice) => choice.code === code);
}

function isChosen(question: FormQuestion): boolean {
  return ['boolean', 'choice', 'choices', 'region'].includes(question.element.type);
}

function say(question: FormQuestion): FaultWords {
  return faultWords(question.label);
}
