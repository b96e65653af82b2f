import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findTakenLogins, savePasswordHash } from '../account-store.ts';
import type { OfficialActor } from '../actor.ts';
import { deleteRecoveryCodes, deleteSecret } from '../factors/factor-store.ts';
import { deletePasskeys } from '../factors/passkey-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { hashPassword } from '../password/password.ts';
import { makeTemporaryPassword } from '../password/temporary-password.ts';
import { saveVerified } from '../person-store.ts';
import { identityPolicy } from '../policy.ts';
import { isReason } from '../reason.ts';
import { deleteSessionsOf } from '../session-store.ts';
import { deletePendingOf } from '../sign-in/pending-store.ts';
import type { CounterRequest } from './counter-request.ts';
import { findCounterRequestForUpdate, openAccountOf, saveCounterDecision } from './counter-store.ts';
import { counterSubject } from './counter-subject.ts';

/**
 * The second official has checked too: what was asked for is done.
 * @returns a temporary password, where there is one; it is kept nowhere
 * @throws Refusal `counter-unknown`, `counter-decided`, `phone-taken`, `not-allowed`
 */
export async function doAtCounter(
  platform: Platform,
  actor: OfficialActor,
  id: Uuid,
): Promise<string | undefined> {
  const password = makeTemporaryPassword();
  const hash = await hashPassword(password);
  const at = platform.now();
  return inTransaction(platform.database, async (tx) => {
    const request = await getOpenRequest(platform, tx, actor, id);
    const accountId = await carryOut(platform, tx, request, hash);
    await saveCounterDecision(tx, id, { at, by: actor.officialId, outcome: 'done', answer: undefined });
    await appendSecurityEvent(tx, {
      at,
      kind: 'counter-done',
      accountId,
      byAccount: actor.accountId,
      reason: request.reason,
      facts: { acts: request.acts, asker: request.asker.name, request: id },
    });
    const hasPassword = request.acts.includes('password') || request.acts.includes('open');
    return hasPassword ? password : undefined;
  });
}

/** @throws Refusal `counter-unknown`, `counter-decided`, `answer-missing`, `not-allowed` */
export async function refuseAtCounter(
  platform: Platform,
  actor: OfficialActor,
  id: Uuid,
  typed: string,
): Promise<void> {
  const answer = typed.trim();
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    const request = await getOpenRequest(platform, tx, actor, id);
    if (!isReason(answer)) throw answerMissing();
    await saveCounterDecision(tx, id, { at, by: actor.officialId, outcome: 'refused', answer });
    await appendSecurityEvent(tx, {
      at,
      kind: 'counter-refused',
      accountId: request.subject.accountId,
      byAccount: actor.accountId,
      reason: answer,
      facts: { request: id },
    });
  });
}

async function carryOut(
  { now }: Platform,
  tx: Tx,
  { acts, subject, phone }: CounterRequest,
  hash: string,
): Promise<Uuid> {
  const at = now();
  if (acts.includes('open')) {
    if (subject.personId === undefined || phone === undefined) throw new Error('an account for nobody');
    if ((await findTakenLogins(tx, [phone])).has(phone)) throw phoneTaken();
    const id = uuidv7();
    await openAccountOf(tx, { id, personId: subject.personId, phone, passwordHash: hash, at });
    return id;
  }
  const { accountId } = subject;
  if (accountId === undefined) throw new Error('a counter request without an account');
  if (acts.includes('password'))
    await savePasswordHash(tx, accountId, { hash, changedAt: at, isTemporary: true });
  if (acts.includes('factors')) {
    await deleteSecret(tx, accountId);
    await deletePasskeys(tx, accountId);
    await deleteRecoveryCodes(tx, accountId);
  }
  if (acts.includes('verify') && subject.personId !== undefined) {
    await saveVerified(tx, subject.personId, { name: subject.name, at, by: 'counter' });
  }
  if (acts.includes('password') || acts.includes('factors')) {
    await deleteSessionsOf(tx, accountId);
    await deletePendingOf(tx, accountId);
  }
  return accountId;
}

async function getOpenRequest(
  platform: Platform,
  tx: Tx,
  actor: OfficialActor,
  id: Uuid,
): Promise<CounterRequest> {
  const request = await findCounterRequestForUpdate(tx, id);
  if (!request) throw unknownCounterRequest();
  identityPolicy.require(actor, 'confirm-at-counter', {
    ...(await counterSubject(platform, request.subject)),
    askedBy: request.asker.accountId,
    place: request.region,
  });
  if (!request.isDecided) return request;
  throw conflict('counter-decided', {
    zh: '这项申请已经由他人处理。',
    en: 'This request has been dealt with already.',
  });
}

export function unknownCounterRequest(): Error {
  return notFound('counter-unknown', { zh: '没有找到这项申请。', en: 'There is no such request.' });
}

function answerMissing() {
  const message = { zh: '请写明退回的理由（200字以内）', en: 'Say why it is refused, in 200 characters' };
  return invalid('answer-missing', message, [{ field: 'answer', message }]);
}

function phoneTaken() {
  return conflict('phone-taken', {
    zh: '这个手机号码已用于其他账号，请退回申请，换用其他号码。',
    en: 'This phone number belongs to another account; refuse the request and use another one.',
  });
}
