import type { Text } from '../../../kernel/messages.ts';
import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { changeStored, findCertificate } from '../certificate-store.ts';
import { certificatePolicy } from '../policy.ts';
import type { StandingChange } from '../standing-change.ts';
import { tellStanding } from '../standing-topic.ts';

interface Order {
  readonly identifier: string;
  readonly change: StandingChange;
  readonly reason: string;
}

/**
 * Takes a certificate out of force, for good or for a time, or puts it back in force; every verification says so from the
 * commit on.
 * @throws Refusal `certificate-unknown`, `not-allowed`, `reason-missing`, `certificate-revoked-already`,
 * `certificate-replaced-already`,
 * `certificate-not-suspended`, `certificate-suspended-already`
 */
export async function changeStanding(platform: Platform, actor: OfficialActor, order: Order): Promise<void> {
  const certificate = await findCertificate(platform.database, { identifier: order.identifier });
  if (!certificate) {
    throw notFound('certificate-unknown', { zh: '没有找到这个证照。', en: 'There is no such certificate.' });
  }
  certificatePolicy.require(actor, order.change === 'revoked' ? 'revoke' : 'suspend', certificate);
  const reason = order.reason.trim();
  if (reason === '' || reason.length > 1000) throw reasonMissing(order.change);
  const by = { account: actor.accountId, name: actor.name };
  const at = platform.now();
  const done = await inTransaction(platform.database, async (tx) => {
    const changed = await changeStored(tx, { id: certificate.id, change: order.change, by, at, reason });
    if (changed) await tellStanding(tx, certificate, order.change, at);
    return changed;
  });
  if (done) return;
  if (certificate.replaced) throw conflict(...replacedAlready);
  throw conflict(...(certificate.revoked ? revokedAlready : notPossible[order.change]));
}

const revokedAlready: [string, Text] = [
  'certificate-revoked-already',
  {
    zh: '这个证照已经撤销，不能再变更状态。',
    en: 'This certificate has been revoked already; its status changes no more.',
  },
];

const replacedAlready: [string, Text] = [
  'certificate-replaced-already',
  {
    zh: '这个证照已经换发新的版本，请对新的版本办理。',
    en: 'A newer version has taken the place of this certificate; change that one.',
  },
];

/** What it says where somebody else was faster. */
const notPossible: Record<StandingChange, [string, Text]> = {
  revoked: revokedAlready,
  suspended: [
    'certificate-suspended-already',
    { zh: '这个证照已经暂停，无需重复操作。', en: 'This certificate has been suspended already.' },
  ],
  resumed: [
    'certificate-not-suspended',
    { zh: '这个证照没有被暂停，无需恢复。', en: 'This certificate is not suspended.' },
  ],
};

function reasonMissing(change: StandingChange): Error {
  const zh = { revoked: '撤销或注销', suspended: '暂停', resumed: '恢复' }[change];
  const message = {
    zh: `请写明${zh}的理由和依据，不超过1000字`,
    en: 'Give the reason and legal basis, at most 1,000 characters',
  };
  return invalid('reason-missing', message, [{ field: 'reason', message }]);
}
