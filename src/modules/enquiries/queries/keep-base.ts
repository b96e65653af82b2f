import { addDays, dateIn } from '../../../kernel/date.ts';
import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  handlingRoles,
  holdsPost,
  type OfficialActor,
  ownAgencies,
  type Role,
} from '../../identity/index.ts';
import { countEntries, findEntryRecord, readEntries } from '../base/entry-desk-store.ts';
import type { EntryRecord, EntryStatus, EntrySummary } from '../base/entry-record.ts';
import { type EntrySubject, entryPolicy } from '../policy.ts';

/** Days before the review of an entry is due in which it is listed. */
const dueWithinDays = 30;

export type EntryTab = EntryStatus | 'due' | 'all';

export interface EntryList {
  readonly entries: readonly EntrySummary[];
  readonly next: string | undefined;
  readonly counts: Partial<Record<EntryStatus, number>>;
}

export async function listEntries(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  { tab, after, size }: { readonly tab: EntryTab; readonly after: string | undefined; readonly size: number },
): Promise<EntryList> {
  const filter =
    tab === 'due' ? { dueBy: addDays(dateIn(now()), dueWithinDays) } : tab === 'all' ? {} : { status: tab };
  const found = await readEntries(database, filter, { after: readCursor(after), size: size + 1 });
  const entries = found.slice(0, size);
  const last = entries.at(-1);
  return {
    entries,
    next: tab !== 'due' && found.length > size && last ? writeCursor(last.changedAt, last.id) : undefined,
    counts: await countEntries(database),
  };
}

/** @throws Refusal `entry-unknown`, `not-allowed` */
export async function getEntryRecord(
  { database }: Pick<Platform, 'database'>,
  actor: OfficialActor,
  id: string,
): Promise<EntryRecord> {
  const entry = isUuid(id) ? await findEntryRecord(database, id) : undefined;
  if (!entry) {
    throw notFound('entry-unknown', { zh: '没有这条问答。', en: 'There is no such entry.' });
  }
  entryPolicy.require(actor, 'read-entry', entrySubject(entry));
  return entry;
}

export function entrySubject(entry: Pick<EntrySummary, 'owner' | 'writtenBy' | 'source'>): EntrySubject {
  return { owner: entry.owner, writtenBy: entry.writtenBy, isDeclared: entry.source === 'content' };
}

const writers: readonly Role[] = [...handlingRoles, 'steward'];

/** Agencies for which an official may write entries. */
export function ownersFor(actor: OfficialActor): string[] {
  return ownAgencies(actor).filter((agency) => writers.some((role) => holdsPost(actor, role, agency)));
}
