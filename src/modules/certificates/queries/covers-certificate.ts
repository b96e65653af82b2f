import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { getCase } from '../../procedures/index.ts';
import type { Certificate } from '../certificate.ts';
import { certificatePolicy } from '../policy.ts';

/**
 * Whether the certificate is for this holder, and, where a power of attorney is limited to items, came from a case of
 * one of them.
 */
export async function coversCertificate(
  platform: Platform,
  actor: PersonActor,
  certificate: Certificate,
): Promise<boolean> {
  if (!certificatePolicy.can(actor, 'hold', certificate)) return false;
  if (!actor.power?.items) return true;
  if (certificate.caseNumber === undefined) return false;
  try {
    await getCase(platform, actor, 'read-as-applicant', certificate.caseNumber);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
