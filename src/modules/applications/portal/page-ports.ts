import type { CaseBurdens } from '../burden-port.ts';
import type { CaseDeliveries } from '../delivery-port.ts';
import type { CaseFees } from '../fee-port.ts';
import type { Inbox } from '../inbox-port.ts';
import type { SubmissionPorts } from '../submission-ports.ts';

/** What later modules say on these pages. */
export interface PagePorts extends SubmissionPorts {
  readonly burdens: CaseBurdens;
  readonly inbox: Inbox;
  readonly fees: CaseFees;
  readonly deliveries: CaseDeliveries;
}
