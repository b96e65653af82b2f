import type { CaseDeliveries } from '../delivery-port.ts';
import type { CaseFees } from '../fee-port.ts';
import type { Inbox } from '../inbox-port.ts';
import type { MatterPort } from '../matter-port.ts';

/** What later modules say on these pages. */
export interface PagePorts {
  readonly matters: MatterPort;
  readonly inbox: Inbox;
  readonly fees: CaseFees;
  readonly deliveries: CaseDeliveries;
}
