import { type CalendarDate, formatDate } from '../../kernel/date.ts';
import type { Dictionary } from '../elements/index.ts';
import { type AnswerValue, describeValue, type FormAnswers } from '../forms/index.ts';
import type { CertificateField } from './certificate.ts';
import type { CertificateType } from './certificate-type.ts';

/** What fills the fields that no answer fills. */
export interface FaceFacts {
  readonly holderName: string;
  readonly holderCode: string;
  readonly issuer: string;
  readonly number: string;
  readonly assignedCode: string | undefined;
  readonly issuedOn: CalendarDate;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | undefined;
}

/** The lines on the face, in the words people read. A field nobody answered is left out. */
export function faceOf(
  type: CertificateType,
  answers: FormAnswers,
  facts: FaceFacts,
  dictionary: Dictionary,
  nameRegion: (code: string) => string | undefined,
): CertificateField[] {
  return type.fields.flatMap((field) => {
    const value = field.fill
      ? filledField(field.fill, facts)
      : (field.value ?? answered(field.element, answers, dictionary, nameRegion));
    if (!value) return [];
    const masked = type.masked.includes(field.element ?? field.fill ?? '');
    return [{ label: field.label, value, masked }];
  });
}

type Fill = NonNullable<CertificateType['fields'][number]['fill']>;

/** A line that the platform fills. */
export function filledField(fill: Fill, facts: FaceFacts): string | undefined {
  switch (fill) {
    case 'holder-name':
      return facts.holderName;
    case 'holder-code':
      return facts.holderCode;
    case 'issuer':
      return facts.issuer;
    case 'number':
      return facts.number;
    case 'assigned-code':
      return facts.assignedCode;
    case 'issued-on':
      return formatDate(facts.issuedOn, 'zh-CN');
    case 'valid-from':
      return formatDate(facts.validFrom, 'zh-CN');
    case 'valid-until':
      return facts.validUntil ? formatDate(facts.validUntil, 'zh-CN') : '长期';
  }
}

function answered(
  code: string | undefined,
  answers: FormAnswers,
  dictionary: Dictionary,
  nameRegion: (code: string) => string | undefined,
): string {
  const element = code === undefined ? undefined : dictionary.findElement(code);
  if (!element) return '';
  const question = { element, choices: dictionary.choicesOf(element) };
  return describeValue(question, answers[element.code] as AnswerValue | undefined, 'zh-CN', nameRegion);
}
