import type { HeldDocuments } from './document-port.ts';
import type { MatterPort } from './matter-port.ts';
import type { Registers } from './register-port.ts';

/** What other modules do for an application and at its submission. */
export interface SubmissionPorts {
  readonly matters: MatterPort;
  readonly documents: HeldDocuments;
  readonly registers: Registers;
}
