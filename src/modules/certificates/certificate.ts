import { addDays, addMonths, addYears, type CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { CertificateType } from './certificate-type.ts';
import type { TrustLevel } from './trust-level.ts';

/** One line on the face of a certificate. */
export interface CertificateField {
  readonly label: Text;
  readonly value: string;
  /** Shown only in part to those who verify. */
  readonly masked: boolean;
}

/** An issued certificate (电子证照). Its file says the same; only its status may change. */
export interface Certificate {
  readonly id: Uuid;
  readonly region: string;
  readonly identifier: string;
  readonly type: string;
  readonly number: string;
  readonly name: Text;
  readonly holder: {
    readonly kind: 'person' | 'company';
    readonly id: Uuid;
    readonly name: string;
    readonly code: string;
  };
  readonly issuerAgency: string;
  readonly issuerName: string;
  /** The case whose result it is; none where it was taken over from paper. */
  readonly caseNumber: string | undefined;
  readonly trust: TrustLevel;
  readonly fields: readonly CertificateField[];
  readonly issuedOn: CalendarDate;
  readonly validFrom: CalendarDate;
  /** Absent: 长期有效. */
  readonly validUntil: CalendarDate | undefined;
  readonly fileHash: string;
  readonly fileSize: number;
  readonly revoked: { readonly at: Date; readonly reason: string } | undefined;
  readonly suspended: { readonly at: Date; readonly reason: string } | undefined;
  /** By a later version, which its identifier names. */
  readonly replaced: { readonly at: Date; readonly by: string } | undefined;
}

export type Standing = 'valid' | 'not-yet' | 'expired' | 'suspended' | 'revoked' | 'replaced';

/** What a certificate is worth today. */
export function standingOf(
  certificate: Pick<Certificate, 'validFrom' | 'validUntil' | 'revoked' | 'suspended' | 'replaced'>,
  today: CalendarDate,
): Standing {
  if (certificate.revoked) return 'revoked';
  if (certificate.replaced) return 'replaced';
  if (today < certificate.validFrom) return 'not-yet';
  if (certificate.validUntil !== undefined && today > certificate.validUntil) return 'expired';
  return certificate.suspended ? 'suspended' : 'valid';
}

/** Last day of validity: five years from 22 November 2026 end on 21 November 2031. */
export function lastDay(from: CalendarDate, validity: CertificateType['validity']): CalendarDate | undefined {
  if (validity === 'long-term') return undefined;
  const next = 'years' in validity ? addYears(from, validity.years) : addMonths(from, validity.months);
  return addDays(next, -1);
}
