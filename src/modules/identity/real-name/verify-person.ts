import { invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { realNameByAccount } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { saveVerified } from '../person-store.ts';
import { identityPolicy } from '../policy.ts';
import { parseName } from '../registration.ts';
import { blindDigest } from '../session.ts';
import type { CheckAnswer, RealNameCheck } from './register-checks.ts';

/**
 * Compares the person with the population register; with a match the account is verified. The name may be mended here
 * as long as it is not: it is the number that says who somebody is.
 * @throws Refusal `real-name-different`, `register-unavailable`, `too-many-attempts`, `name-invalid`
 */
export async function verifyPerson(
  platform: Platform,
  check: RealNameCheck,
  self: PersonActor,
  typedName: string,
): Promise<void> {
  identityPolicy.require(self, 'manage-account', { account: self.accountId });
  if (self.assurance === 'verified') return;
  const name = readName(typedName);
  const key = blindDigest(platform.secret, 'real-name', self.accountId);
  await countAttempt(platform.database, realNameByAccount, { key, now: platform.now() });
  const answer = await check.person({ name, identityNumber: self.identityNumber });
  await inTransaction(platform.database, (tx) =>
    noteAnswer(platform, tx, { personId: self.personId, accountId: self.accountId, name, answer }),
  );
  if (answer === 'no-match') throw different();
  if (answer === 'unavailable') throw unavailable();
}

/** Keeps what the register has answered. */
export async function noteAnswer(
  { now }: Platform,
  tx: Tx,
  {
    personId,
    accountId,
    name,
    answer,
  }: { personId: string; accountId: string; name: string; answer: CheckAnswer },
): Promise<void> {
  const at = now();
  if (answer === 'match') await saveVerified(tx, personId, { name, at, by: 'register' });
  await appendSecurityEvent(tx, {
    at,
    kind: 'real-name-checked',
    accountId,
    byAccount: accountId,
    facts: { answer },
  });
}

function readName(text: string): string {
  try {
    return parseName(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw invalid(error.code, error.text, [{ field: 'name', message: error.text }]);
  }
}

function different() {
  const message = {
    zh: '姓名与身份证号码对应的人口登记信息不一致。请按身份证上的姓名更正后再核验；仍不一致的，请持身份证到政务服务大厅办理。',
    en: 'Name and number do not agree with the population register. Write the name as on your identity card and try again, or bring the card to a service hall.',
  };
  return invalid('real-name-different', message, [{ field: 'name', message }]);
}

export function unavailable() {
  return invalid('register-unavailable', {
    zh: '登记部门的核验服务暂时无法使用，请稍后再试，或持身份证到政务服务大厅办理。',
    en: 'The register cannot be asked at the moment. Try again later, or bring your identity card to a service hall.',
  });
}
