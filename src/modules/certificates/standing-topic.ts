import { z } from 'zod';
import type { Tx } from '../../platform/database/index.ts';
import { announce, declareTopic, eventOf } from '../../platform/outbox/index.ts';
import type { Certificate } from './certificate.ts';

/** What later modules are told when a certificate stands otherwise than before. */
export const CertificateHappening = z.object({
  happened: z.enum(['suspended', 'resumed', 'revoked', 'replaced']),
  id: z.string(),
  number: z.string(),
  name: z.object({ zh: z.string(), en: z.string().optional() }),
  issuerAgency: z.string(),
  holder: z.object({ id: z.string() }),
});
export type CertificateHappening = z.infer<typeof CertificateHappening>;

/** Its key is the certificate. */
export const certificateTopic = declareTopic('certificates.standing', CertificateHappening);

export async function tellStanding(
  tx: Tx,
  { id, number, name, issuerAgency, holder }: Certificate,
  happened: CertificateHappening['happened'],
  at: Date,
): Promise<void> {
  const data = { happened, id, number, name, issuerAgency, holder: { id: holder.id } };
  await announce(tx, eventOf(certificateTopic, { key: id, at, data }));
}
