import { invalid } from './refusal.ts';

export type EmailAddress = string;

/** The form that mail systems accept in practice (HTML standard, “valid e-mail address”), with a dotted domain. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && shape.test(text) && text.indexOf('@') <= 64;
}

/**
 * Trims, turns full-width characters into plain ones and the domain into small letters.
 * @throws Refusal `email-invalid`
 */
export function parseEmail(text: string): EmailAddress {
  const plain = text.normalize('NFKC').trim();
  const at = plain.lastIndexOf('@');
  const address = plain.slice(0, at) + plain.slice(at).toLowerCase();
  if (isEmail(address)) return address;
  throw invalid('email-invalid', {
    zh: '电子邮箱格式不正确，请按“name@example.com”的格式填写。',
    en: 'This is not an email address. Write it like name@example.com.',
  });
}

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const shape = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@(?:${label}\\.)+${label}$`);
