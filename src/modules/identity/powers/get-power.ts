import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, selfOf } from '../actor.ts';
import { type Power, type PowerState, stateOfPower } from './power.ts';
import { findPower, listPowersGiven, listPowersReceived } from './power-store.ts';
import { findPrincipal, isPrincipalOf } from './principal.ts';

export interface PowerView {
  readonly power: Power;
  readonly state: PowerState;
  /** As which of the two the person sees it. */
  readonly as: 'principal' | 'agent';
}

/** A power for its principal or its agent; to everybody else it does not exist. @throws Refusal `power-unknown` */
export async function getPower(platform: Platform, actor: PersonActor, id: string): Promise<PowerView> {
  const power = isUuid(id) ? await findPower(platform.database, id) : undefined;
  const self = selfOf(actor);
  if (power && (isPrincipalOf(actor, power) || isPrincipalOf(self, power))) {
    return viewOf(power, 'principal', dateIn(platform.now()));
  }
  if (power?.agent.identityNumber !== self.identityNumber || self.assurance !== 'verified')
    throw unknownPower();
  return viewOf(power, 'agent', dateIn(platform.now()));
}

export interface Powers {
  /** For whom the person gives powers in this capacity; nobody, as an agent. */
  readonly given: readonly PowerView[];
  readonly received: readonly PowerView[];
}

/** What was given in this capacity, and what was received by the person. */
export async function listPowers({ database, now }: Platform, actor: PersonActor): Promise<Powers> {
  const today = dateIn(now());
  const principal = findPrincipal(actor);
  const self = selfOf(actor);
  const given = principal ? await listPowersGiven(database, principal) : [];
  // Only the register says that the number is the person's own.
  const received =
    self.assurance === 'verified' ? await listPowersReceived(database, self.identityNumber) : [];
  return {
    given: given.map((power) => viewOf(power, 'principal', today)),
    received: received.map((power) => viewOf(power, 'agent', today)),
  };
}

function viewOf(power: Power, as: PowerView['as'], today: CalendarDate): PowerView {
  return { power, as, state: stateOfPower(power, today) };
}

export function unknownPower(): Error {
  return notFound('power-unknown', {
    zh: '没有找到这份委托，或者它与您现在的办理身份无关。',
    en: 'There is no such power of attorney, or it does not concern you in this capacity.',
  });
}
