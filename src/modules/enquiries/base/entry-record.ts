import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { EntryContent } from './entry.ts';

export const entryStatuses = ['draft', 'in-review', 'published', 'retired'] as const;
/** A published entry whose next version is being written is a draft again; what was published goes on answering. */
export type EntryStatus = (typeof entryStatuses)[number];

export const entryActs = ['written', 'submitted', 'returned', 'published', 'retired'] as const;
export type EntryActKind = (typeof entryActs)[number];

export interface EntryAct {
  readonly act: EntryActKind;
  readonly version: number;
  readonly at: Date;
  readonly name: string;
  readonly reason: string | undefined;
}

/** An entry as its keepers see it. */
export interface EntrySummary {
  readonly region: string;
  readonly id: Uuid;
  readonly code: string;
  readonly source: 'content' | 'workbench';
  readonly owner: string;
  readonly status: EntryStatus;
  readonly version: number;
  readonly publishedVersion: number | undefined;
  readonly question: string;
  readonly reviewBy: CalendarDate;
  readonly changedAt: Date;
  readonly writtenBy: Uuid | undefined;
  readonly fromEnquiry: Uuid | undefined;
}

export interface EntryRecord extends EntrySummary {
  /** The latest version. */
  readonly content: EntryContent;
  /** The first act first. */
  readonly acts: readonly EntryAct[];
}

/** What an act leaves of an entry; undefined where it cannot be done now. */
export function statusAfter(status: EntryStatus, act: EntryActKind): EntryStatus | undefined {
  switch (act) {
    case 'written':
      return status === 'in-review' ? undefined : 'draft';
    case 'submitted':
      return status === 'draft' ? 'in-review' : undefined;
    case 'returned':
      return status === 'in-review' ? 'draft' : undefined;
    case 'published':
      return status === 'in-review' ? 'published' : undefined;
    case 'retired':
      return status === 'retired' ? undefined : 'retired';
  }
}
