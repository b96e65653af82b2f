import { ageOn, type CalendarDate } from '../../kernel/date.ts';
import { parseIdentityNumber } from '../../kernel/identity-number.ts';
import { parseMobilePhone } from '../../kernel/phone.ts';
import { type FieldFault, invalid, Refusal } from '../../kernel/refusal.ts';
import { passwordFault } from './password/password-rules.ts';

/** What a person typed to register. */
export interface RegistrationInput {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly password: string;
  readonly again: string;
  readonly consent: boolean;
}

export interface Registration {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly password: string;
}

/** Below this age a guardian consents (个人信息保护法第三十一条), which is done at a window. */
export const registrationAge = 14;

/**
 * Checks every field and reports all faults at once.
 * @throws Refusal `registration-invalid`
 */
export function readRegistration(input: RegistrationInput, today: CalendarDate): Registration {
  const faults: FieldFault[] = [];
  const at = <T>(field: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ field, message: error.text });
      return undefined;
    }
  };
  const name = at('name', () => parseName(input.name));
  const identityNumber = at('identityNumber', () => parseOwnNumber(input.identityNumber, today));
  const phone = at('phone', () => parseMobilePhone(input.phone));
  at('password', () => checkPasswordChoice(input.password, [name, identityNumber, phone]));
  at('again', () => checkSame(input.password, input.again));
  at('consent', () => checkConsent(input.consent));
  if (name === undefined || identityNumber === undefined || phone === undefined || faults.length > 0) {
    throw invalid(
      'registration-invalid',
      { zh: '请更正以下内容后再提交。', en: 'Please mend the following.' },
      faults,
    );
  }
  return { name, identityNumber, phone, password: input.password };
}

/** Names of ethnic minorities may hold a middle dot; names of foreigners spaces and hyphens. */
export function parseName(text: string): string {
  const name = text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[•‧∙・]/g, '·');
  if (/^[\p{Script=Han}\p{L}][\p{Script=Han}\p{L}·'. -]{1,49}$/u.test(name)) return name;
  throw invalid('name-invalid', {
    zh: '请填写与身份证一致的姓名（2至50个字，不含数字和符号，少数民族姓名中间可用“·”）。',
    en: 'Enter your name as on your identity card (2 to 50 letters, no digits).',
  });
}

function parseOwnNumber(text: string, today: CalendarDate): string {
  const { number, birthDate } = parseIdentityNumber(text);
  const age = ageOn(birthDate, today);
  if (age < 0 || age > 130) {
    throw invalid('birth-date-implausible', {
      zh: '身份证号码中的出生日期不合理，请核对。',
      en: 'The date of birth in this identity number cannot be right. Please check it.',
    });
  }
  if (age < registrationAge) {
    throw invalid('too-young', {
      zh: `未满${registrationAge}周岁的，请由监护人用监护人的账号办理，或到政务服务大厅办理。`,
      en: `Below ${registrationAge} years of age, a guardian acts with the guardian's account or at a service hall.`,
    });
  }
  return number;
}

function checkPasswordChoice(password: string, known: readonly (string | undefined)[]): void {
  const fault = passwordFault(
    password,
    known.filter((fact) => fact !== undefined),
  );
  if (fault) throw invalid('password-weak', fault);
}

function checkSame(password: string, again: string): void {
  if (password === again) return;
  throw invalid('passwords-differ', { zh: '两次填写的密码不一致', en: 'The two passwords differ' });
}

function checkConsent(consent: boolean): void {
  if (consent) return;
  throw invalid('consent-missing', {
    zh: '请阅读并同意个人信息处理说明后再注册',
    en: 'Read and accept how your data are used before you register',
  });
}
