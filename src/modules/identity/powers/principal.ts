import { ageOn, type CalendarDate } from '../../../kernel/date.ts';
import { notAllowed } from '../../../kernel/refusal.ts';
import type { PersonActor } from '../actor.ts';
import type { Power, Principal } from './power.ts';

/**
 * For whom the actor may give and revoke powers in this capacity: for himself, or as legal representative for the
 * company. An agent does not pass the power on (民法典第一百六十九条), and a guardian acts in person.
 */
export function findPrincipal(actor: PersonActor): Principal | undefined {
  if (actor.power || actor.representedBy) return undefined;
  const { actsFor } = actor;
  return actsFor
    ? { kind: 'company', id: actsFor.companyId, name: actsFor.name, code: actsFor.creditCode }
    : { kind: 'person', id: actor.personId, name: actor.name, code: actor.identityNumber };
}

/** @throws Refusal `no-principal`, `not-verified`, `not-of-age` */
export function requirePrincipal(actor: PersonActor, today: CalendarDate): Principal {
  const principal = findPrincipal(actor);
  if (!principal) {
    throw notAllowed('no-principal', {
      zh: '受托人不能转委托他人。请切换到本人名义，或者以法定代表人身份办理。',
      en: 'An agent cannot pass a power on. Switch to your own name, or act as legal representative.',
    });
  }
  if (actor.assurance !== 'verified') {
    throw notAllowed('not-verified', {
      zh: '办理委托前，请先在“账号与安全”完成实名核验。',
      en: 'Verify your identity under “Account and security” before you give a power of attorney.',
    });
  }
  if (ageOn(actor.birthDate, today) < 18) {
    throw notAllowed('not-of-age', {
      zh: '未满18周岁的，由监护人代为办理，不能委托他人。',
      en: 'Below 18 years of age a guardian acts; no power of attorney can be given.',
    });
  }
  return principal;
}

/** Whether this is the principal of the power, in the present capacity. */
export function isPrincipalOf(actor: PersonActor, { principal }: Pick<Power, 'principal'>): boolean {
  const own = findPrincipal(actor);
  return own?.kind === principal.kind && own.id === principal.id;
}
