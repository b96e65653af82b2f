import { definePolicy } from '../../kernel/policy.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, holdsPost, mayAct } from '../identity/index.ts';

export type PaymentAction = 'pay' | 'see-charge' | 'collect' | 'exempt' | 'see-differences';

export interface ChargeSubject {
  readonly applicantId?: Uuid | undefined;
  readonly implementationCode?: string | undefined;
  readonly agency?: string | undefined;
}

/** Who pays, who takes money at a window, who waives it, and who looks whether the accounts agree. */
export const paymentPolicy = definePolicy<Actor | undefined, PaymentAction, ChargeSubject>([
  {
    action: 'pay',
    says: '申请人、监护人、法定代表人，以及受托提交该事项的代理人，可以缴费、查看缴费凭证',
    holds: (actor, { applicantId, implementationCode }) =>
      actor?.kind === 'person' &&
      (actor.actsFor?.companyId ?? actor.personId) === applicantId &&
      mayAct(actor, 'submit', implementationCode),
  },
  {
    action: 'see-charge',
    says: '办件机关的受理岗、决定岗、制证发证岗和效能监督岗可以查看缴费情况',
    holds: (actor, { agency }) =>
      holdsPost(actor, 'supervisor') ||
      (['acceptor', 'decider', 'issuer'] as const).some((role) => holdsPost(actor, role, agency)),
  },
  {
    action: 'collect',
    says: '办件机关的受理岗可以登记窗口收款、窗口退付',
    holds: (actor, { agency, implementationCode }) =>
      holdsPost(actor, 'acceptor', agency, { item: implementationCode }),
  },
  {
    action: 'exempt',
    says: '办件机关的决定岗可以依规定减免收费',
    holds: (actor, { agency, implementationCode }) =>
      holdsPost(actor, 'decider', agency, { item: implementationCode }),
  },
  {
    action: 'see-differences',
    says: '效能监督岗可以查看对账差异',
    holds: (actor) => holdsPost(actor, 'supervisor'),
  },
]);
