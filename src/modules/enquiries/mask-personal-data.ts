import { maskMiddle } from '../../kernel/mask.ts';

/**
 * Puts stars into what identifies a person, before anything is stored or searched: identity numbers, telephone and card
 * numbers, mail addresses, names that are introduced as such (个人信息保护法第六条：最小范围). Case numbers stay: they open nothing
 * by themselves.
 */
export function maskPersonalData(text: string): string {
  return patterns.reduce(
    (masked, [pattern, mask]) =>
      masked.replaceAll(pattern, (found: string, ...groups: unknown[]) => mask(found, groups)),
    halfWidth(text),
  );
}

/** Full-width digits and letters are read as well; punctuation stays as it was typed. */
function halfWidth(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ＠．－＋]/g, (character) => character.normalize('NFKC'));
}

type Mask = (found: string, groups: readonly unknown[]) => string;

const separated = String.raw`[\s-]?`;
const patterns: readonly (readonly [RegExp, Mask])[] = [
  // 18 characters, also typed in groups; the old number of 15 digits.
  [
    new RegExp(String.raw`(?<![0-9A-Za-z])[1-9](?:${separated}\d){16}${separated}[\dXx](?![0-9A-Za-z])`, 'g'),
    keep(4, 2),
  ],
  [/(?<!\d)[1-9]\d{14}(?!\d)/g, keep(4, 2)],
  // Bank cards of 16 to 19 digits, also in groups of four.
  [/(?<!\d)\d{4}(?:[\s-]?\d{4}){3}(?:[\s-]?\d{1,3})?(?!\d)/g, keep(0, 4)],
  [
    new RegExp(String.raw`(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d${separated}\d{4}${separated}\d{4}(?!\d)`, 'g'),
    keep(3, 2),
  ],
  [/(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)/g, keep(4, 2)],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, keep(1, 0)],
  // Passports and other papers of one or two letters and at least seven digits.
  [/(?<![0-9A-Za-z])[A-Z]{1,2}\d{7,9}(?![0-9A-Za-z])/g, keep(1, 2)],
  [
    /((?:我叫|我的名字(?:是|叫)|本人姓名[::]?|姓名[::]|名字叫)\s*)(\p{Script=Han}{2,4})(?=[,，.。;；!！、\s]|$)/gu,
    introduced,
  ],
];

function keep(first: number, last: number): Mask {
  return (found) => maskMiddle(found, first, last);
}

function introduced(_: string, [before, name]: readonly unknown[]): string {
  return `${String(before)}${maskMiddle(String(name), 1, 0)}`;
}
