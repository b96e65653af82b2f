import { z } from 'zod';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { announce, declareTopic, eventOf } from '../../platform/outbox/index.ts';
import type { Certificate } from './certificate.ts';

/** What later modules are told when a certificate stands otherwise than before. */
export const CertificateHappening = z.object({
  happened: z.enum(['suspended', 'resumed', 'revoked', 'replaced', 'to-renew']),
  id: z.string(),
  number: z.string(),
  name: z.object({ zh: z.string(), en: z.string().optional() }),
  issuerAgency: z.string(),
  holder: z.object({ id: z.string() }),
  /** Where it is to be renewed: its last day, and the last day to ask in time. */
  renewal: z.object({ until: z.string(), askBy: z.string() }).optional(),
});
export type CertificateHappening = z.infer<typeof CertificateHappening>;

/** Its key is the certificate. */
export const certificateTopic = declareTopic('certificates.standing', CertificateHappening);

export async function tellStanding(
  tx: Tx,
  certificate: Certificate,
  happened: Exclude<CertificateHappening['happened'], 'to-renew'>,
  at: Date,
): Promise<void> {
  await tell(tx, { happened, ...factsOf(certificate) }, at);
}

/** Tells that it ends soon and can be renewed. @param askBy last day to ask in time */
export async function tellRenewal(
  tx: Tx,
  certificate: Certificate,
  askBy: CalendarDate,
  at: Date,
): Promise<void> {
  const renewal = { until: certificate.validUntil ?? askBy, askBy };
  await tell(tx, { happened: 'to-renew', ...factsOf(certificate), renewal }, at);
}

function factsOf({ id, number, name, issuerAgency, holder }: Certificate) {
  return { id, number, name, issuerAgency, holder: { id: holder.id } };
}

async function tell(tx: Tx, data: CertificateHappening, at: Date): Promise<void> {
  await announce(tx, eventOf(certificateTopic, { key: data.id, at, data }));
}
