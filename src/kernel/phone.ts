import { invalid } from './refusal.ts';

/** A telephone number of the mainland: 11-digit mobile, landline `020-83134173`, hotline `12345`, `400-700-0690`. */
export type PhoneNumber = string;

export type PhoneKind = 'mobile' | 'landline' | 'service';

export function isMobilePhone(text: string): boolean {
  return mobile.test(text);
}

/**
 * Reads a number as people type it (`+86 138-0013-8000`, `（020）83134173`) into digits, with a hyphen
 * after the area code and before an extension.
 * @throws Refusal `phone-invalid`
 */
export function parsePhone(text: string): PhoneNumber {
  const number = findPhone(text);
  if (number) return number;
  throw invalid('phone-invalid', {
    zh: '电话号码无效，请填写11位手机号码，或带区号的固定电话，例如020-83134173。',
    en: 'This is not a telephone number. Give an 11-digit mobile number, or a landline with its area code such as 020-83134173.',
  });
}

/**
 * Reads a mobile number, the one to which messages go.
 * @throws Refusal `mobile-phone-invalid`
 */
export function parseMobilePhone(text: string): PhoneNumber {
  const number = findPhone(text);
  if (number && isMobilePhone(number)) return number;
  throw invalid('mobile-phone-invalid', {
    zh: '手机号码应为11位数字，以1开头，例如13800138000。',
    en: 'A mobile number has 11 digits and begins with 1, for example 13800138000.',
  });
}

/** All numbers in a free text such as “020-86350683或拨打12348”, in order. */
export function findPhones(text: string): PhoneNumber[] {
  const candidates = withPlainHyphens(text).split(/[^\d+() -]+/);
  return candidates.flatMap((candidate) => findPhone(candidate) ?? []);
}

export function phoneKind(number: PhoneNumber): PhoneKind {
  if (isMobilePhone(number)) return 'mobile';
  return service.test(number.replaceAll('-', '')) ? 'service' : 'landline';
}

/** `138 0013 8000`; other kinds are grouped already. */
export function formatPhone(number: PhoneNumber): string {
  return isMobilePhone(number) ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}` : number;
}

const mobile = /^1[3-9]\d{9}$/;

/** Emergency numbers, hotlines of five digits, and numbers that are free or cheap for the caller. */
const service = /^(?:11[09]|12[02]|1[0-2]\d{3}|9[56]\d{3,4}|[48]00\d{7})$/;

/** Area code, subscriber or local hotline (020-12345), extension or keys to press. */
const landline = /^(010|02\d|0[3-9]\d\d)-?([2-9]\d{6,7}|1[0-2]\d{3}|9[56]\d{3})((?:-\d{1,6}){0,3})$/;

function findPhone(text: string): PhoneNumber | undefined {
  const plain = withPlainHyphens(text).replace(/[\s()]/g, '');
  const national = plain.replace(/^(?:\+86|0086|86(?=\d{10,}$))-?/, '');
  const digits = national.replaceAll('-', '');
  if (mobile.test(digits)) return digits;
  if (service.test(digits)) return digits.replace(/^([48]00)(\d{3})(\d{4})$/, '$1-$2-$3');
  const withTrunk = national === plain || national.startsWith('0') ? national : `0${national}`;
  const [, area, subscriber, extension = ''] = landline.exec(withTrunk) ?? [];
  return area && `${area}-${subscriber}${extension}`;
}

function withPlainHyphens(text: string): string {
  return text.normalize('NFKC').replace(/[‐-―−－-]+/g, '-');
}
