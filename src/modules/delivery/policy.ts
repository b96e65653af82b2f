import { definePolicy } from '../../kernel/policy.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Actor, holdsPost, mayAct } from '../identity/index.ts';

export type DeliveryAction = 'choose' | 'see-consignment' | 'send' | 'hand-out';

export interface ConsignmentSubject {
  readonly applicantId?: Uuid | undefined;
  readonly implementationCode?: string | undefined;
  readonly agency?: string | undefined;
  /** Whether the official sits at a window of the hall where it waits. */
  readonly isAtHall?: boolean | undefined;
}

/** Who says how a result comes, who sends it, and who hands it out. */
export const deliveryPolicy = definePolicy<Actor | undefined, DeliveryAction, ConsignmentSubject>([
  {
    action: 'choose',
    says: '申请人、监护人、法定代表人，以及受托领取办理结果的代理人，可以选择领取方式、查看送达进度',
    holds: (actor, { applicantId, implementationCode }) =>
      actor?.kind === 'person' &&
      (actor.actsFor?.companyId ?? actor.personId) === applicantId &&
      mayAct(actor, 'collect', implementationCode),
  },
  {
    action: 'see-consignment',
    says: '办件机关的受理岗、决定岗、制证发证岗和效能监督岗可以查看送达情况',
    holds: (actor, { agency }) =>
      holdsPost(actor, 'supervisor') ||
      (['acceptor', 'decider', 'issuer'] as const).some((role) => holdsPost(actor, role, agency)),
  },
  {
    action: 'see-consignment',
    says: '领取大厅窗口的受理岗可以查看在本大厅待领取的送达件',
    holds: (actor, { isAtHall }) => isAtHall === true && holdsPost(actor, 'acceptor'),
  },
  {
    action: 'send',
    says: '办件机关的制证发证岗可以交寄',
    holds: (actor, { agency, implementationCode }) =>
      holdsPost(actor, 'issuer', agency, { item: implementationCode }),
  },
  {
    action: 'hand-out',
    says: '办件机关的制证发证岗、受理岗可以核对身份后发放',
    holds: (actor, { agency, implementationCode }) =>
      (['issuer', 'acceptor'] as const).some((role) =>
        holdsPost(actor, role, agency, { item: implementationCode }),
      ),
  },
  {
    action: 'hand-out',
    says: '领取大厅窗口的受理岗可以核对身份后发放',
    holds: (actor, { isAtHall }) => isAtHall === true && holdsPost(actor, 'acceptor'),
  },
]);
