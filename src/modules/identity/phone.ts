import { invalid } from '../../kernel/refusal.ts';

/**
 * Mobile number of the mainland: eleven digits from 1; separators and +86 are dropped.
 * @throws Refusal `phone-invalid`
 */
export function parseMobilePhone(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  throw invalid('phone-invalid', {
    zh: '手机号码应为11位数字，以1开头，例如 19000000000。',
    en: 'A mobile number has 11 digits and begins with 1, for example 19000000000.',
  });
}
