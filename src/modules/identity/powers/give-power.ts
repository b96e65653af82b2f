import { dateIn } from '../../../kernel/date.ts';
import { invalid } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, selfOf } from '../actor.ts';
import { claimByAccount } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import type { RealNameCheck } from '../real-name/register-checks.ts';
import { blindDigest } from '../session.ts';
import { findAccountOfNumber, insertPower } from './power-store.ts';
import { requirePrincipal } from './principal.ts';
import { type PowerInput, readPower } from './read-power.ts';

/**
 * Gives a power of attorney in the own name or for the company one represents. It takes effect when the agent has
 * accepted; whether the agent is registered is not told.
 * @throws Refusal `power-invalid`, `agent-unknown`, `no-principal`, `not-verified`, `not-of-age`, `too-many-attempts`
 */
export async function givePower(
  platform: Platform,
  check: RealNameCheck,
  actor: PersonActor,
  input: PowerInput,
): Promise<Uuid> {
  const now = platform.now();
  const today = dateIn(now);
  const principal = requirePrincipal(actor, today);
  const self = selfOf(actor);
  const read = readPower(input, { today, ownNumber: self.identityNumber });
  const key = blindDigest(platform.secret, 'claim', actor.accountId);
  await countAttempt(platform.database, claimByAccount, { key, now });
  if ((await check.person(read.agent)) === 'no-match') throw unknownAgent();
  const id = uuidv7();
  await inTransaction(platform.database, async (tx) => {
    await insertPower(tx, {
      ...read,
      items: read.items,
      id,
      principal,
      givenBy: self.personId,
      givenAt: now,
    });
    const facts = { power: id, principal: principal.name, agent: read.agent.name, until: read.until };
    await appendSecurityEvent(tx, {
      at: now,
      kind: 'power-given',
      accountId: actor.accountId,
      byAccount: actor.accountId,
      facts,
    });
    const agentAccount = await findAccountOfNumber(tx, read.agent.identityNumber);
    if (agentAccount) {
      await appendSecurityEvent(tx, {
        at: now,
        kind: 'power-received',
        accountId: agentAccount,
        byAccount: actor.accountId,
        facts,
      });
    }
  });
  return id;
}

function unknownAgent() {
  const message = {
    zh: '代理人的姓名和身份证号码不一致，请核对。',
    en: 'Name and identity number of the agent do not agree. Please check both.',
  };
  return invalid('agent-unknown', message, [{ field: 'agentNumber', message }]);
}
