import type { Platform } from '../../../platform/platform.ts';
import type { Certificate } from '../certificate.ts';
import { type CertificateUse, readUses } from '../reuse/use-store.ts';

/** The newest uses of a certificate in place of paper; the ledger of reads has all. */
export function listUses({ database }: Platform, { id }: Certificate): Promise<CertificateUse[]> {
  return readUses(database, id, 20);
}
