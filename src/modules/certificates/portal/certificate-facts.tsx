import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { maskMiddle, maskName } from '../../../kernel/mask.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  Link,
  SummaryList,
  type SummaryRow,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Certificate, CertificateField, Standing } from '../certificate.ts';
import { certificateWords } from '../words.ts';

const tones: Record<Standing, Tone> = {
  valid: 'success',
  'not-yet': 'warning',
  expired: 'warning',
  suspended: 'danger',
  revoked: 'danger',
  replaced: 'warning',
};

export function StandingTag({ standing }: { standing: Standing }) {
  const words = useMessages(certificateWords);
  return <Tag tone={tones[standing]}>{words.standings[standing]}</Tag>;
}

/** What stands on a certificate. The public sees a person's name and codes only in part. */
export function CertificateFacts({
  certificate,
  audience,
}: {
  certificate: Certificate;
  audience: 'public' | 'party';
}) {
  const locale = useLocale();
  const words = useMessages(certificateWords);
  const covered = audience === 'public';
  const rows: SummaryRow[] = [
    { key: words.name, value: textIn(certificate.name, locale) },
    { key: words.holder, value: covered ? publicName(certificate) : certificate.holder.name },
    ...certificate.fields
      .filter((field) => !['发证机关', '发证日期', '有效期起', '有效期至'].includes(field.label.zh))
      .map((field) => ({
        key: textIn(field.label, locale),
        value: covered ? publicValue(certificate, field) : field.value,
      })),
    { key: words.issuer, value: certificate.issuerName },
    { key: words.issuedOn, value: formatDate(certificate.issuedOn, locale) },
    { key: words.validity, value: <Validity certificate={certificate} /> },
    ...suspensionRows(certificate, locale, words),
    ...revocationRows(certificate, locale, words),
    ...replacementRows(certificate, locale, words),
    { key: words.identifier, value: <span className="code">{certificate.identifier}</span> },
    { key: words.digest, value: <span className="code">{certificate.fileHash}</span> },
  ];
  return <SummaryList rows={rows} />;
}

export function Validity({ certificate }: { certificate: Pick<Certificate, 'validFrom' | 'validUntil'> }) {
  const locale = useLocale();
  const words = useMessages(certificateWords);
  const { validFrom, validUntil } = certificate;
  return validUntil
    ? words.validityOf(formatDate(validFrom, locale), formatDate(validUntil, locale))
    : words.longTerm;
}

function suspensionRows(
  certificate: Certificate,
  locale: Locale,
  words: { suspendedOn: string; suspendedReason: string },
): SummaryRow[] {
  if (!certificate.suspended) return [];
  return [
    { key: words.suspendedOn, value: formatDateTime(certificate.suspended.at, locale) },
    { key: words.suspendedReason, value: certificate.suspended.reason },
  ];
}

function revocationRows(
  certificate: Certificate,
  locale: Locale,
  words: { revokedOn: string; revokedReason: string },
): SummaryRow[] {
  if (!certificate.revoked) return [];
  return [
    { key: words.revokedOn, value: formatDateTime(certificate.revoked.at, locale) },
    { key: words.revokedReason, value: certificate.revoked.reason },
  ];
}

function replacementRows(
  { replaced }: Certificate,
  locale: Locale,
  words: { replacedOn: string; replacedBy: string },
): SummaryRow[] {
  if (!replaced) return [];
  return [
    { key: words.replacedOn, value: formatDateTime(replaced.at, locale) },
    { key: words.replacedBy, value: <Link to={`/verify/${replaced.by}`}>{replaced.by}</Link> },
  ];
}

function publicName({ holder }: Certificate): string {
  return holder.kind === 'person' ? maskName(holder.name) : holder.name;
}

/** Beside the fields the type masks, whatever repeats a person's name or number. */
function publicValue({ holder }: Certificate, field: CertificateField): string {
  if (holder.kind === 'person' && field.value === holder.name) return maskName(field.value);
  const personal = holder.kind === 'person' && field.value === holder.code;
  return field.masked || personal ? maskMiddle(field.value, 3, 2) : field.value;
}
