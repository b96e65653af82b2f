import type { Text } from '../../kernel/messages.ts';
import type { FieldFault } from '../../kernel/refusal.ts';
import type { Form, FormPage } from './form.ts';

/**
 * What is wrong with answers that a program sends, before they are read one by one: names the form does not know,
 * and values that nobody could have typed. A wrong value of the right shape is kept, as a person's would be.
 */
export function shapeFaults(form: Form, answers: Readonly<Record<string, unknown>>): FieldFault[] {
  const groups = new Map(form.pages.filter((page) => page.repeat).map((page) => [page.code, page]));
  const plain = form.pages.filter((page) => !page.repeat);
  const known = new Set(plain.flatMap((page) => codesOf(page)));
  return Object.entries(answers).flatMap(([code, value]) => {
    const group = groups.get(code);
    if (group) return groupFaults(group, value);
    return known.has(code) ? valueFaults(code, value) : [fault(code, says.unknown)];
  });
}

function groupFaults(page: FormPage, value: unknown): FieldFault[] {
  if (!Array.isArray(value)) return [fault(page.code, says.notRows)];
  if (value.length > (page.repeat?.maximum ?? 0)) return [fault(page.code, says.tooMany)];
  const known = new Set(codesOf(page));
  return value.flatMap((row: unknown, index) => {
    const name = `${page.code}[${index}]`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [fault(name, says.notRows)];
    return Object.entries(row).flatMap(([code, answer]) =>
      known.has(code) ? valueFaults(`${name}.${code}`, answer) : [fault(`${name}.${code}`, says.unknown)],
    );
  });
}

function valueFaults(name: string, value: unknown): FieldFault[] {
  const isPlain = (one: unknown) => ['string', 'number', 'boolean'].includes(typeof one);
  const isAnswer = isPlain(value) || (Array.isArray(value) && value.length <= 100 && value.every(isPlain));
  return isAnswer ? [] : [fault(name, says.notAValue)];
}

function codesOf(page: FormPage): string[] {
  return page.questions.map(({ element }) => element.code);
}

function fault(field: string, message: Text): FieldFault {
  return { field, message };
}

const says = {
  unknown: { zh: '表单中没有这个字段', en: 'The form has no such field' },
  notRows: { zh: '应为对象的列表', en: 'Must be a list of objects' },
  tooMany: { zh: '超过允许的最多项数', en: 'More entries than the form allows' },
  notAValue: {
    zh: '应为文本、数字、是否或者它们的列表',
    en: 'Must be text, a number, a boolean or a list of these',
  },
} satisfies Record<string, Text>;
