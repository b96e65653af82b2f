import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import { EntryContent, type PublishedEntry } from './entry.ts';

/** Every entry that answers, in its published version. */
export async function readPublishedEntries(database: Database): Promise<PublishedEntry[]> {
  const found = await sql<Omit<PublishedEntry, 'content'> & { content: unknown }>`
    select e.id, e.code, e.owner, v.version, v.content
    from enquiries.entry e
    join enquiries.entry_version v on v.region = e.region and v.entry = e.id and v.version = e.published_version
    where e.published_version is not null order by e.code
  `.execute(database);
  return found.rows.map((row) => ({ ...row, content: EntryContent.parse(row.content) }));
}
