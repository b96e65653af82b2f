import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import type { Certificate } from '../certificate.ts';
import { findCertificate } from '../certificate-store.ts';
import { coversCertificate } from './covers-certificate.ts';

/** A certificate for its holder; to everybody else it does not exist. @throws Refusal `certificate-unknown` */
export async function getHeldCertificate(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Certificate> {
  const certificate = isUuid(id) ? await findCertificate(platform.database, { id }) : undefined;
  if (!certificate || !(await coversCertificate(platform, actor, certificate))) {
    throw notFound('certificate-unknown', {
      zh: '没有找到这个证照，或者它不属于您现在的办事身份。',
      en: 'There is no such certificate, or it does not belong to the name you are acting in.',
    });
  }
  return certificate;
}
