import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { HandedFile } from '../procedures/index.ts';
import type { Applicant } from './draft.ts';

/** A certificate that the applicant holds and that may take the place of a material. */
export interface HeldDocument {
  readonly identifier: string;
  readonly type: string;
  readonly number: string;
  readonly name: Text;
  readonly issuer: string;
  readonly issuedOn: CalendarDate;
  /** Absent: 长期有效. */
  readonly validUntil: CalendarDate | undefined;
  /** Why it cannot be used today; nothing where it is in force. */
  readonly obstacle: Text | undefined;
}

/** What an application has taken in place of a material. */
export interface DocumentUse {
  /** Number of the case or of the matter. */
  readonly number: string;
  readonly implementationCode: string;
  readonly itemName: string;
  readonly agency: string;
  readonly material: string;
  readonly identifier: string;
}

/** Who keeps certificates; wired by `app.ts`. */
export interface HeldDocuments {
  /** Of these types, those in force first. */
  listHeld(platform: Platform, holder: Uuid, types: readonly string[]): Promise<readonly HeldDocument[]>;
  /** Proves that it is genuine, the holder's and in force. @throws Refusal `certificate-not-in-force` */
  take(platform: Platform, holder: Uuid, identifier: string): Promise<HandedFile>;
  /** Counts the uses and notes them in the ledger of the holder. */
  noteUses(
    platform: Platform,
    tx: Database,
    applicant: Applicant,
    uses: readonly DocumentUse[],
  ): Promise<void>;
}
