import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import type { Certificate } from '../certificate.ts';
import { type CertificateCursor, readCertificatesOf } from '../certificate-store.ts';
import { coversCertificate } from './covers-certificate.ts';

export interface CertificatePage {
  readonly certificates: readonly Certificate[];
  /** Where the next page goes on; nothing on the last one. */
  readonly next: CertificateCursor | undefined;
}

/** What the person, or whoever the person acts for, holds; the newest first. */
export async function listHeldCertificates(
  platform: Platform,
  actor: PersonActor,
  page: { readonly after: CertificateCursor | undefined; readonly size: number },
): Promise<CertificatePage> {
  const holderId = actor.actsFor?.companyId ?? actor.personId;
  const found = await readCertificatesOf(platform.database, holderId, { ...page, size: page.size + 1 });
  const { certificates, next } = pageOf(found, page.size);
  const covered = await Promise.all(certificates.map((one) => coversCertificate(platform, actor, one)));
  return { certificates: certificates.filter((_, index) => covered[index]), next };
}

/** Cuts off the one row that was read to see whether more follows. */
export function pageOf(found: readonly Certificate[], size: number): CertificatePage {
  const last = found.length > size ? found[size - 1] : undefined;
  return { certificates: found.slice(0, size), next: last && { issuedOn: last.issuedOn, id: last.id } };
}
