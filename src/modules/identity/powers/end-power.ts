import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, selfOf } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { unknownPower } from './get-power.ts';
import { isLive, stateOfPower } from './power.ts';
import { findAccountOfNumber, findPowerForUpdate, saveEnd } from './power-store.ts';
import { isPrincipalOf } from './principal.ts';

/**
 * The principal revokes a power, or the agent gives it up (民法典第一百七十三条). It counts from the next request on,
 * also where the agent is at work under it.
 * @throws Refusal `power-unknown`, `power-ended`
 */
export async function endPower(platform: Platform, actor: PersonActor, id: Uuid): Promise<void> {
  const at = platform.now();
  const self = selfOf(actor);
  await inTransaction(platform.database, async (tx) => {
    const power = await findPowerForUpdate(tx, id);
    const isPrincipal = power !== undefined && (isPrincipalOf(actor, power) || isPrincipalOf(self, power));
    const isAgent = power?.agent.identityNumber === self.identityNumber;
    if (!power || !(isPrincipal || isAgent)) throw unknownPower();
    if (!isLive(stateOfPower(power, dateIn(at)))) throw ended();
    const kind = isPrincipal ? 'revoked' : 'renounced';
    await saveEnd(tx, id, { at, by: self.personId, kind });
    const agentAccount = await findAccountOfNumber(tx, power.agent.identityNumber);
    for (const accountId of new Set([self.accountId, agentAccount ?? self.accountId])) {
      await appendSecurityEvent(tx, {
        at,
        kind: `power-${kind}`,
        accountId,
        byAccount: self.accountId,
        facts: { power: id, principal: power.principal.name, agent: power.agent.name },
      });
    }
  });
}

function ended() {
  return conflict('power-ended', {
    zh: '这份委托已经结束。',
    en: 'This power has ended already.',
  });
}
