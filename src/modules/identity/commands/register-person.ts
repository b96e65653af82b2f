import { dateIn } from '../../../kernel/date.ts';
import { type FieldFault, Refusal } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findTakenLogins, insertPerson } from '../account-store.ts';
import { registrationByAddress } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { hashPassword } from '../password/password.ts';
import { findPersonByNumber } from '../person-store.ts';
import type { RealNameCheck } from '../real-name/register-checks.ts';
import { noteAnswer } from '../real-name/verify-person.ts';
import { type Registration, type RegistrationInput, readRegistration } from '../registration.ts';
import type { SignInMethod } from '../session.ts';
import { addressKey } from '../sign-in/admit.ts';
import type { Client } from '../sign-in/client.ts';
import { type StartedSession, startSession } from '../sign-in/start-session.ts';

/**
 * Makes an account for a natural person and signs it in. Where the population register agrees, the person is verified;
 * otherwise what was typed is taken as declared.
 * @throws Refusal `registration-invalid`, `already-registered`, `too-many-attempts`
 */
export async function registerPerson(
  platform: Platform,
  check: RealNameCheck,
  input: RegistrationInput & { client: Client },
): Promise<StartedSession> {
  const now = platform.now();
  const registration = readRegistration(input, dateIn(now));
  const key = addressKey(platform.secret, input.client);
  await countAttempt(platform.database, registrationByAddress, { key, now });
  await requireFree(platform, registration);

  const answer = await check.person(registration);
  return openPerson(platform, { registration, client: input.client, method: 'password' }, (tx, opened) =>
    noteAnswer(platform, tx, { ...opened, name: registration.name, answer }),
  );
}

/**
 * Makes the person and the account and signs it in.
 * @param confirm what is known of the person besides what was typed, in the same transaction
 * @throws Refusal `already-registered`
 */
export async function openPerson(
  platform: Platform,
  { registration, client, method }: { registration: Registration; client: Client; method: SignInMethod },
  confirm: (tx: Tx, opened: { personId: Uuid; accountId: Uuid }) => Promise<void>,
): Promise<StartedSession> {
  const now = platform.now();
  const { password, ...named } = registration;
  const passwordHash = await hashPassword(password);
  const [personId, accountId] = [uuidv7(), uuidv7()];
  try {
    return await inTransaction(platform.database, async (tx) => {
      await insertPerson(tx, { id: personId, accountId, ...named, passwordHash, now });
      await appendSecurityEvent(tx, { at: now, kind: 'account-opened', accountId, byAccount: accountId });
      await confirm(tx, { personId, accountId });
      return startSession(tx, { accountId, channel: 'web', method, client, now });
    });
  } catch (error) {
    if (isUniqueViolation(error)) await requireFree(platform, registration);
    throw error;
  }
}

async function requireFree({ database }: Platform, { identityNumber, phone }: Registration): Promise<void> {
  const taken = await findTakenLogins(database, [identityNumber.toLowerCase(), phone]);
  const faults: FieldFault[] = [];
  if (taken.has(identityNumber.toLowerCase())) faults.push({ field: 'identityNumber', message: numberTaken });
  else if (await findPersonByNumber(database, identityNumber)) {
    faults.push({ field: 'identityNumber', message: numberOfWard });
  }
  if (taken.has(phone)) faults.push({ field: 'phone', message: phoneTaken });
  if (faults.length > 0) throw new Refusal('conflict', 'already-registered', alreadyRegistered, faults);
}

const alreadyRegistered = {
  zh: '已有账号使用这些信息，请直接登录。',
  en: 'There is an account with these details already. Please sign in.',
};
const numberTaken = {
  zh: '这个身份证号码已经注册，请直接登录；如非本人注册，请持身份证到政务服务大厅处理',
  en: 'This identity number is registered already. Sign in; if it was not you, bring your identity card to a service hall',
};
const numberOfWard = {
  zh: '监护人或者窗口已代您办理过事项。请持身份证到政务服务大厅开通本人账号，以前的办件都在其中',
  en: 'A guardian or a window has acted for you here. Bring your identity card to a service hall to open your own account; earlier cases stay yours',
};
const phoneTaken = {
  zh: '这个手机号码已经注册，请直接登录或换用其他号码',
  en: 'This phone number is registered already. Sign in, or use another number',
};

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
