import { invalid } from './refusal.ts';

/** Unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters of an entity or organ. */
export type CreditCode = string;

export interface CreditCodeParts {
  /** The registering department: 1 staffing office (organs), 5 civil affairs, 9 market regulation … */
  readonly authority: string;
  /** The kind of entity within the department: 91 is an enterprise, 92 an individual business. */
  readonly category: string;
  /** The six digits of the place of registration (GB/T 2260). */
  readonly region: string;
  /** The nine characters of the organisation code 组织机构代码 (GB 11714). */
  readonly organisationCode: string;
  readonly checkCharacter: string;
}

/** True for 18 characters whose own check character and inner organisation code are both right. */
export function isCreditCode(text: string): boolean {
  return (
    /^[1-9ANY][1-9A-Z]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text) &&
    text[17] === checkCharacter(text.slice(0, 17)) &&
    text[16] === organisationCheck(text.slice(8, 16))
  );
}

/**
 * Reads a code as people type it: full-width, lower case, with spaces.
 * @throws Refusal `credit-code-invalid`
 */
export function parseCreditCode(text: string): CreditCode {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (isCreditCode(code)) return code;
  const wrongLength = code.length !== 18;
  throw invalid('credit-code-invalid', {
    zh: wrongLength
      ? `统一社会信用代码应为18位，您填写了${code.length}位，请对照营业执照或登记证书填写。`
      : '统一社会信用代码校验不通过，请核对是否输错（代码中不使用字母I、O、Z、S、V）。',
    en: wrongLength
      ? `A unified social credit code has 18 characters; this one has ${code.length}. Copy it from the business licence.`
      : 'This unified social credit code does not check. Look for a mistyped character (I, O, Z, S and V are never used).',
  });
}

export function creditCodeParts(code: CreditCode): CreditCodeParts {
  return {
    authority: code.slice(0, 1),
    category: code.slice(0, 2),
    region: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    checkCharacter: code.slice(17),
  };
}

/** A valid code from department, category and region (8 characters) and 8 characters of one's own. */
export function makeCreditCode(first8: string, serial8: string): CreditCode {
  const body = `${first8}${serial8}${organisationCheck(serial8)}`;
  const code = `${body}${checkCharacter(body)}`;
  if (!isCreditCode(code)) throw new TypeError(`cannot make a credit code of ${first8} and ${serial8}`);
  return code;
}

/** In groups for reading aloud: `11440000 006939756 B`. */
export function formatCreditCode(code: CreditCode): string {
  return `${code.slice(0, 8)} ${code.slice(8, 17)} ${code.slice(17)}`;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Weights are the powers of 3 modulo 31. */
function checkCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714: modulo 11 over eight characters, letters counting from 10; ten is written X. */
function organisationCheck(first8: string): string {
  const sum = organisationWeights.reduce((total, weight, index) => {
    return total + weight * Number.parseInt(first8.charAt(index), 36);
  }, 0);
  return '0X987654321'.charAt(sum % 11);
}
