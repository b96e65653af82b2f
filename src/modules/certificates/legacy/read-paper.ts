import { makeCertificateIdentifier } from '../../../kernel/certificate-identifier.ts';
import { isCreditCode } from '../../../kernel/credit-code.ts';
import { type CalendarDate, parseDate } from '../../../kernel/date.ts';
import { isIdentityNumber } from '../../../kernel/identity-number.ts';
import type { Text } from '../../../kernel/messages.ts';
import { type FieldFault, Refusal } from '../../../kernel/refusal.ts';
import type { CertificateType } from '../certificate-type.ts';
import { type LegacyLevel, legacyLevels } from '../trust-level.ts';
import { copiedLines } from './legacy-face.ts';

/** What stands on a paper, as an official typed it. */
export interface TypedPaper {
  readonly number: string;
  readonly holderCode: string;
  readonly issuedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly trust: string;
  /** By the Chinese label of the line. */
  readonly values: Readonly<Record<string, string>>;
}

interface Paper {
  readonly number: string;
  readonly holder: { readonly kind: 'person' | 'company'; readonly code: string };
  readonly issuedOn: CalendarDate;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | undefined;
  readonly trust: LegacyLevel;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads what was typed; every fault names its field. */
export function readPaper(
  type: CertificateType,
  typed: TypedPaper,
  today: CalendarDate,
): { readonly paper: Paper | undefined; readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => {
    faults.push({ field, message: { zh, en } });
    return undefined;
  };
  const day = (field: 'issuedOn' | 'validFrom' | 'validUntil', name: Text) => {
    if (typed[field].trim() === '') return fault(field, `请填写${name.zh}`, `Enter ${name.en}`);
    try {
      return parseDate(typed[field]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ field, message: error.text });
      return undefined;
    }
  };
  const number = plain(typed.number);
  if (!serialOf(number)) {
    fault(
      'number',
      '请按证照填写编号，至少有一个字母或者数字，不超过60个字符',
      'Enter the number as printed: letters or digits, at most 60 characters',
    );
  }
  const holder = readHolder(type, plain(typed.holderCode));
  if ('zh' in holder) faults.push({ field: 'holderCode', message: holder });
  const issuedOn = day('issuedOn', { zh: '发证日期', en: 'the day it was issued' });
  if (issuedOn && issuedOn > today)
    fault('issuedOn', '发证日期不能晚于今天', 'The day it was issued cannot be after today');
  const validFrom =
    typed.validFrom.trim() === '' ? issuedOn : day('validFrom', { zh: '有效期起', en: 'the first day' });
  const isEndless = typed.validUntil.trim() === '' && type.validity === 'long-term';
  const validUntil = isEndless ? undefined : day('validUntil', { zh: '有效期至', en: 'the last day' });
  if (validFrom && validUntil && validUntil < validFrom)
    fault('validUntil', '有效期至不能早于有效期起', 'The last day cannot be before the first');
  const trust = legacyLevels.find((level) => level === typed.trust);
  if (!trust) fault('trust', '请选择录入前怎样核对过', 'Choose how it was compared');
  const values = readValues(type, typed.values, fault);
  if (faults.length > 0 || 'zh' in holder || !issuedOn || !validFrom || !trust)
    return { paper: undefined, faults };
  return { paper: { number, holder, issuedOn, validFrom, validUntil, trust, values }, faults };
}

/** The serial in its national identifier (GB/T 36904). */
export function identifierOfPaper(type: CertificateType, issuer: string, number: string): string {
  return makeCertificateIdentifier({
    type: type.typeCode,
    issuer,
    serial: serialOf(number) ?? '0',
    version: '001',
  });
}

function serialOf(number: string): string | undefined {
  const serial = number.replaceAll(/[^0-9A-Z]/g, '');
  return number.length <= 60 && serial !== '' && serial.length <= 40 ? serial : undefined;
}

function readHolder({ holder }: CertificateType, code: string): Paper['holder'] | Text {
  if (holder !== 'company' && isIdentityNumber(code)) return { kind: 'person', code };
  if (holder !== 'person' && isCreditCode(code)) return { kind: 'company', code };
  const names = {
    person: { zh: '公民身份号码', en: 'identity number' },
    company: { zh: '统一社会信用代码', en: 'unified social credit code' },
    either: { zh: '公民身份号码或者统一社会信用代码', en: 'identity number or unified social credit code' },
  }[holder];
  return {
    zh: `请填写持证人的${names.zh}，并核对每一位`,
    en: `Enter the ${names.en} of the holder, and check every digit`,
  };
}

function readValues(
  type: CertificateType,
  typed: TypedPaper['values'],
  fault: (field: string, zh: string, en: string) => undefined,
): Record<string, string> {
  const values: Record<string, string> = {};
  copiedLines(type).forEach(({ label }, position) => {
    const value = (typed[label.zh] ?? '').trim();
    if (value.length > 500)
      fault(
        `line-${position}`,
        `${label.zh}不能超过500个字符`,
        `${label.en ?? label.zh}: at most 500 characters`,
      );
    else if (value !== '') values[label.zh] = value;
  });
  return values;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
