import { dateIn } from '../../../kernel/date.ts';
import { conflict, notAllowed } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { unknownPower } from './get-power.ts';
import { stateOfPower } from './power.ts';
import { findPowerForUpdate, saveAnswer } from './power-store.ts';

/** The agent accepts the power, or declines it. @throws Refusal `power-unknown`, `power-closed`, `not-verified` */
export async function answerPower(
  platform: Platform,
  self: PersonActor,
  id: Uuid,
  isAccepted: boolean,
): Promise<void> {
  if (self.assurance !== 'verified') {
    throw notAllowed('not-verified', {
      zh: '接受委托前，请先在“账号与安全”完成实名核验。',
      en: 'Verify your identity under “Account and security” before you accept a power of attorney.',
    });
  }
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    const power = await findPowerForUpdate(tx, id);
    if (!power || power.agent.identityNumber !== self.identityNumber) throw unknownPower();
    if (stateOfPower(power, dateIn(at)) !== 'offered') throw closed();
    await saveAnswer(tx, id, { at, isAccepted });
    await appendSecurityEvent(tx, {
      at,
      kind: isAccepted ? 'power-accepted' : 'power-declined',
      accountId: self.accountId,
      byAccount: self.accountId,
      facts: { power: id, principal: power.principal.name, agent: power.agent.name },
    });
  });
}

function closed() {
  return conflict('power-closed', {
    zh: '这份委托已经答复过，或者已被撤销、已到期。',
    en: 'This power has been answered already, revoked, or has expired.',
  });
}
