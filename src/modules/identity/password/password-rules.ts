import type { Text } from '../../../kernel/messages.ts';
import { isCommonPassword } from './is-common-password.ts';

export const shortestPassword = 10;
export const longestPassword = 200;

/**
 * Why a password may not be chosen, or nothing when it may (NIST SP 800-63B: length and a list of what is guessed first,
 * no rules of composition, no change without a reason).
 * `known` are facts a guesser tries first: sign-in names, phone, identity number, name.
 */
export function passwordFault(password: string, known: readonly string[]): Text | undefined {
  const normal = password.normalize('NFKC');
  const length = [...normal].length;
  if (length < shortestPassword) return tooShort;
  if (length > longestPassword) return tooLong;
  if (isCommonPassword(normal)) return tooCommon;
  if (known.some((fact) => isBuiltOn(normal, fact))) return tooPersonal;
  return undefined;
}

const tooShort = {
  zh: `密码至少 ${shortestPassword} 个字符。可以用几个不相干的词连成一句，好记又难猜。`,
  en: `Use at least ${shortestPassword} characters. A few unrelated words in a row are easy to remember and hard to guess.`,
};
const tooLong = {
  zh: `密码不能超过 ${longestPassword} 个字符。`,
  en: `Use at most ${longestPassword} characters.`,
};
const tooCommon = {
  zh: '这个密码太常见，容易被猜中，请换一个。',
  en: 'This password is among the first that are guessed. Choose another.',
};
const tooPersonal = {
  zh: '密码里有您的登录名、手机号码或身份证号码，容易被猜中，请换一个。',
  en: 'This password is built on your sign-in name, phone or identity number. Choose another.',
};

/** The fact, or its last six characters or more, with little around it. */
function isBuiltOn(password: string, fact: string): boolean {
  const letters = password.toLowerCase();
  const word = fact.toLowerCase();
  const parts = word.length > 8 ? [word, word.slice(-8), word.slice(-6)] : [word];
  return parts.some((part) => part.length >= 2 && letters.includes(part) && letters.length - part.length < 6);
}
