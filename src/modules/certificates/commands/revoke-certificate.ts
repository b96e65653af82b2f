import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findCertificate, revokeStored } from '../certificate-store.ts';
import { certificatePolicy } from '../policy.ts';

/**
 * Takes a certificate out of force; every verification says so from the commit on.
 * @throws Refusal `certificate-unknown`, `not-allowed`, `reason-missing`, `certificate-revoked-already`
 */
export async function revokeCertificate(
  platform: Platform,
  actor: OfficialActor,
  input: { identifier: string; reason: string },
): Promise<void> {
  const certificate = await findCertificate(platform.database, { identifier: input.identifier });
  if (!certificate) {
    throw notFound('certificate-unknown', { zh: '没有找到这个证照。', en: 'There is no such certificate.' });
  }
  certificatePolicy.require(actor, 'revoke', certificate);
  const reason = input.reason.trim();
  if (reason === '' || reason.length > 1000) throw reasonMissing();
  const by = { account: actor.accountId, name: actor.name };
  const done = await inTransaction(platform.database, (tx) =>
    revokeStored(tx, certificate.id, by, platform.now(), reason),
  );
  if (!done) {
    throw conflict('certificate-revoked-already', {
      zh: '这个证照已经撤销，无需重复操作。',
      en: 'This certificate has been revoked already.',
    });
  }
}

function reasonMissing(): Error {
  const message = {
    zh: '请写明撤销或注销的理由和依据，不超过1000字',
    en: 'Give the reason and legal basis, at most 1,000 characters',
  };
  return invalid('reason-missing', message, [{ field: 'reason', message }]);
}
