import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Signatory } from '../certificate-store.ts';
import type { LegacyLevel } from '../trust-level.ts';

/** A paper certificate (存量证照) that one official entered and another compares with its scan. */
export interface LegacyEntry {
  readonly id: Uuid;
  readonly agency: string;
  readonly type: string;
  readonly number: string;
  readonly holder: { readonly kind: 'person' | 'company'; readonly id: Uuid };
  readonly trust: LegacyLevel;
  readonly issuedOn: CalendarDate;
  readonly validFrom: CalendarDate;
  /** Absent: 长期有效. */
  readonly validUntil: CalendarDate | undefined;
  /** What stands on the paper, by the Chinese label of the line. */
  readonly values: Readonly<Record<string, string>>;
  readonly scan: Scan;
  readonly status: 'waiting' | 'confirmed' | 'refused';
  readonly entered: { readonly by: Signatory; readonly at: Date };
  readonly decided:
    | { readonly by: string; readonly at: Date; readonly reason: string | undefined }
    | undefined;
}

export interface Scan {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}
