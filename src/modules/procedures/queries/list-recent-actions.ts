import type { Platform } from '../../../platform/platform.ts';
import { type AuditCursor, type AuditEntry, readRecentActions } from '../audit-store.ts';
import { holdsAlone } from '../check-history.ts';

export interface CheckedEntry extends AuditEntry {
  /** The row still says what its hash covers. */
  readonly holds: boolean;
}

export interface RecentActions {
  readonly entries: readonly CheckedEntry[];
  /** The entry after which the next page begins; undefined on the last. */
  readonly last: AuditEntry | undefined;
}

/** Actions of all cases, the newest first, each computed again. */
export async function listRecentActions(
  platform: Platform,
  page: { readonly after?: AuditCursor | undefined; readonly size: number },
): Promise<RecentActions> {
  const found = await readRecentActions(platform.database, { after: page.after, size: page.size + 1 });
  const entries = found
    .slice(0, page.size)
    .map((entry) => ({ ...entry, holds: holdsAlone(entry.region, entry.caseId, entry) }));
  return { entries, last: found.length > page.size ? entries.at(-1) : undefined };
}
