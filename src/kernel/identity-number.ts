import { type CalendarDate, isCalendarDate } from './date.ts';
import { invalid } from './refusal.ts';

/** Citizen identification number 公民身份号码 (GB 11643-1999), 18 characters. */
export type IdentityNumber = string;

export interface IdentityNumberParts {
  readonly number: IdentityNumber;
  /** The six digits of the place of first registration, not of the present residence. */
  readonly region: string;
  readonly birthDate: CalendarDate;
  readonly sex: 'male' | 'female';
}

export function isIdentityNumber(text: string): boolean {
  return faultOf(text) === undefined;
}

/**
 * Reads a number as people type it: full-width digits, spaces, a small x.
 * @throws Refusal `identity-number-invalid`, saying what is wrong with it
 */
export function parseIdentityNumber(text: string): IdentityNumberParts {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const fault = faultOf(number);
  if (fault) throw invalid('identity-number-invalid', faultTexts[fault]);
  return {
    number,
    region: number.slice(0, 6),
    birthDate: birthDateIn(number) as CalendarDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}

/** A valid number from region (6 digits), birth date and sequence (1 to 999, odd for men). */
export function makeIdentityNumber(
  region: string,
  birthDate: CalendarDate,
  sequence: number,
): IdentityNumber {
  const first17 = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const number = `${first17}${checkDigit(first17)}`;
  if (!isIdentityNumber(number)) throw new TypeError(`cannot make an identity number of ${first17}`);
  return number;
}

const faultTexts = {
  shape: {
    zh: '公民身份号码应为18位，前17位是数字，最后一位是数字或X。',
    en: 'An identity number has 18 characters: 17 digits and a last digit or X.',
  },
  birthDate: {
    zh: '公民身份号码第7至14位不是有效的出生日期，请核对。',
    en: 'Digits 7 to 14 of the identity number are not a date of birth. Please check them.',
  },
  check: {
    zh: '公民身份号码校验不通过，请核对是否有数字输错。',
    en: 'This identity number does not check. Please look for a mistyped digit.',
  },
};

function faultOf(number: string): keyof typeof faultTexts | undefined {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'shape';
  if (!isCalendarDate(birthDateIn(number))) return 'birthDate';
  return number.charAt(17) === checkDigit(number.slice(0, 17)) ? undefined : 'check';
}

function birthDateIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** ISO 7064 MOD 11-2. */
function checkDigit(first17: string): string {
  let remainder = 0;
  for (let place = 0; place < 17; place += 1) {
    remainder = ((remainder + first17.charCodeAt(place) - 48) * 2) % 11;
  }
  return '10X98765432'.charAt(remainder);
}
