import type { MessageSender } from './contact/message-sender.ts';
import type { OpenWork } from './posts/get-official-view.ts';
import type { ItemDirectory } from './powers/item-directory.ts';
import type { CompanyCheck, RealNameCheck } from './real-name/register-checks.ts';

/** What this module asks of others; wired in `app.ts`. */
export interface IdentityPorts {
  /** The registers of population and enterprises. */
  readonly registers: RealNameCheck & CompanyCheck;
  /** Brings codes to phones and mailboxes. */
  readonly sender: MessageSender;
  /** Names of service items; the catalogue answers. */
  readonly items: ItemDirectory;
  /** Tasks that wait for the holder of a post; the engine of cases answers. */
  readonly openWork: OpenWork;
}
