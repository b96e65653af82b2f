import { parseEmail } from '../../../kernel/email.ts';
import { parseMobilePhone } from '../../../kernel/phone.ts';
import { conflict, invalid, Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findTakenLogins, listLogins } from '../account-store.ts';
import type { PersonActor } from '../actor.ts';
import { contactByAccount } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { blindDigest } from '../session.ts';
import { deleteSentCode, saveEmail, savePhone, saveSentCode, trySentCode } from './contact-store.ts';
import type { ContactChannel, MessageSender } from './message-sender.ts';
import { codeMessage, codeMinutes, digestOfSentCode, isSentCode, makeSentCode } from './sent-code.ts';

/**
 * Sends a code to a phone or e-mail address that is to be confirmed, the present one or a new one.
 * @throws Refusal `phone-invalid`, `email-invalid`, `phone-taken`, `sending-failed`, `too-many-attempts`
 */
export async function sendContactCode(
  platform: Platform,
  sender: MessageSender,
  self: PersonActor,
  input: { channel: ContactChannel; target: string },
): Promise<void> {
  const { accountId } = self;
  identityPolicy.require(self, 'manage-account', { account: accountId });
  const { channel } = input;
  const target = readTarget(input);
  if (channel === 'sms') await requireFreePhone(platform, self, target);
  const now = platform.now();
  const key = blindDigest(platform.secret, 'contact-code', accountId);
  await countAttempt(platform.database, contactByAccount, { key, now });
  const code = makeSentCode();
  const digest = digestOfSentCode(platform.secret, `${accountId} ${target}`, code);
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
  await inTransaction(platform.database, (tx) =>
    saveSentCode(tx, { accountId, channel, target, digest, expiresAt }),
  );
  const text = codeMessage(code, { zh: '验证联系方式', en: 'confirm your contact' });
  if (!(await sender.send({ channel, target, text }))) throw sendingFailed();
}

/** The code has come back: the contact is confirmed. @throws Refusal `sent-code-wrong`, `phone-taken` */
export async function confirmContact(
  platform: Platform,
  self: PersonActor,
  input: { channel: ContactChannel; code: string },
): Promise<void> {
  const { accountId, personId } = self;
  identityPolicy.require(self, 'manage-account', { account: accountId });
  const { channel } = input;
  const at = platform.now();
  const sent = await trySentCode(platform.database, accountId, channel, at);
  const about = `${accountId} ${sent?.target}`;
  if (!sent || !isSentCode(platform.secret, about, input.code, sent.digest)) throw sentCodeWrong();
  if (channel === 'sms') await requireFreePhone(platform, self, sent.target);
  await inTransaction(platform.database, async (tx) => {
    await deleteSentCode(tx, accountId, channel);
    if (channel === 'sms') await savePhone(tx, { personId, accountId }, sent.target, at);
    else await saveEmail(tx, personId, sent.target, at);
    const kind = channel === 'sms' ? 'phone-confirmed' : 'email-confirmed';
    await appendSecurityEvent(tx, { at, kind, accountId, byAccount: accountId });
  });
}

function readTarget({ channel, target }: { channel: ContactChannel; target: string }): string {
  try {
    return channel === 'sms' ? parseMobilePhone(target) : parseEmail(target);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw invalid(error.code, error.text, [{ field: 'target', message: error.text }]);
  }
}

async function requireFreePhone(
  { database }: Platform,
  { accountId }: PersonActor,
  phone: string,
): Promise<void> {
  if ((await listLogins(database, accountId)).includes(phone)) return;
  if (!(await findTakenLogins(database, [phone])).has(phone)) return;
  const message = {
    zh: '这个手机号码已用于其他账号，请换用其他号码',
    en: 'This phone number belongs to another account; use another one',
  };
  throw conflict('phone-taken', message);
}

export function sentCodeWrong() {
  const message = {
    zh: '验证码不正确或已过期。连续输错5次后，请重新获取。',
    en: 'The code is not right or has expired. After five wrong tries, ask for a new one.',
  };
  return invalid('sent-code-wrong', message, [{ field: 'code', message }]);
}

export function sendingFailed() {
  return invalid('sending-failed', {
    zh: '验证码暂时发送不了，请稍后再试，或持身份证到政务服务大厅办理。',
    en: 'No code can be sent at the moment. Try again later, or bring your identity card to a service hall.',
  });
}
