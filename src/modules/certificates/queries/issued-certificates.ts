import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { Certificate } from '../certificate.ts';
import { type CertificateCursor, findCertificate, readCertificatesIssuedBy } from '../certificate-store.ts';
import { certificatePolicy } from '../policy.ts';
import { type CertificatePage, pageOf } from './list-held-certificates.ts';

/** What the agencies of the official have issued and the official may look into; the newest first. */
export async function listIssuedCertificates(
  platform: Platform,
  actor: OfficialActor,
  page: {
    readonly after: CertificateCursor | undefined;
    readonly size: number;
    readonly words: string | undefined;
  },
): Promise<CertificatePage> {
  const agencies = [...new Set(actor.posts.map((post) => post.agency))];
  const found = await readCertificatesIssuedBy(platform.database, agencies, { ...page, size: page.size + 1 });
  const { certificates, next } = pageOf(found, page.size);
  return { certificates: certificates.filter((one) => certificatePolicy.can(actor, 'inspect', one)), next };
}

/** A certificate for the organ that issued it. @throws Refusal `certificate-unknown` */
export async function getIssuedCertificate(
  platform: Platform,
  actor: OfficialActor,
  identifier: string,
): Promise<Certificate> {
  const certificate = await findCertificate(platform.database, { identifier });
  if (!certificate || !certificatePolicy.can(actor, 'inspect', certificate)) {
    throw notFound('certificate-unknown', {
      zh: '没有找到这个证照，或者它不是本机关颁发的。',
      en: 'There is no such certificate, or your agency did not issue it.',
    });
  }
  return certificate;
}
