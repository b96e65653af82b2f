import { parseDate } from '../../../kernel/date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Choice, Reply } from '../reply.ts';
import { plainText } from '../understanding/plain-text.ts';

/**
 * Typed words as the reply to what the machine has asked: the values of its choices or field, `unsure`, or undefined
 * where they are rather a new question.
 */
export function readTypedAnswer(
  typed: string,
  asked: Pick<Reply, 'choices' | 'field' | 'isMultiple'>,
): readonly string[] | 'unsure' | undefined {
  const text = plainText(typed)
    .replaceAll(/[。.!！?？\s]/g, '')
    .trim();
  if (unsure.test(text)) return 'unsure';
  if (asked.field) return readField(typed, asked.field.type);
  const values = asked.choices.filter(({ value }) => value.startsWith('answer:'));
  const isYesOrNo = values.some(({ value }) => value === 'answer:yes');
  if (isYesOrNo) {
    const answer = readYesOrNo(text);
    return answer === undefined ? undefined : [answer ? 'yes' : 'no'];
  }
  const named = values.filter((choice) => isNamed(text, choice));
  if (named.length === 0 || (!asked.isMultiple && named.length > 1)) return undefined;
  return named.map(({ value }) => value.slice('answer:'.length));
}

const unsure = /^(?:我)?(?:不清楚|不知道|不确定|跳过|说不准|不好说|idon'?tknow|skip|notsure)/;
const yes = /^(?:是的?|对的?|有的?|会的?|要的?|能|可以|嗯+|行|没错|当然|yes|yeah|ido|iam)(?:呀|啊|了)?$/;
const no = /^(?:不是?|不会|不要|不能|没有?|否|无|不|还没有?|不用|no|nope|idonot|idon'?t)(?:的|呀|啊)?$/;

function readField(typed: string, type: 'number' | 'date' | 'text'): readonly string[] | undefined {
  if (type === 'number') {
    const [number] = /-?\d+(?:\.\d+)?/.exec(typed.normalize('NFKC').replaceAll(/[,\s]/g, '')) ?? [];
    return number === undefined ? undefined : [number];
  }
  if (type === 'date') {
    try {
      return [parseDate(typed)];
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
  return [typed];
}

/** “是的”: true, “不是”: false, anything else: neither. @param text plain, without blanks */
export function readYesOrNo(text: string): boolean | undefined {
  if (no.test(text)) return false;
  return yes.test(text) ? true : undefined;
}

/** @param text plain, without blanks */
export function isNamed(text: string, { label }: Choice): boolean {
  const names = [label.zh, label.en ?? ''].map((name) => plainText(name).replaceAll(/\s/g, ''));
  return names.some(
    (name) =>
      text === name || (name.length >= 2 && text.includes(name)) || (text.length >= 2 && name.includes(text)),
  );
}
