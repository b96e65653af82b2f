import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type EnquirySummary, readOwnEnquiries } from '../enquiry-store.ts';

/** One page of somebody's own conversations, the newest first. */
export async function listOwnEnquiries(
  { database }: Pick<Platform, 'database'>,
  owner: { readonly account: Uuid } | { readonly tokenDigest: Buffer },
  page: { readonly after: string | undefined; readonly size: number },
): Promise<{ enquiries: readonly EnquirySummary[]; next: string | undefined }> {
  const found = await readOwnEnquiries(database, owner, {
    after: readCursor(page.after),
    size: page.size + 1,
  });
  const enquiries = found.slice(0, page.size);
  const last = enquiries.at(-1);
  return {
    enquiries,
    next: found.length > page.size && last ? writeCursor(last.startedAt, last.id) : undefined,
  };
}
