import { sql } from 'kysely';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { CalendarDate } from '../../../kernel/date.ts';
import { sha256 } from '../../../kernel/hash-chain.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { EntryContent } from './entry.ts';
import type { EntryAct, EntryActKind, EntryRecord, EntryStatus, EntrySummary } from './entry-record.ts';

interface Row {
  region: string;
  id: Uuid;
  code: string;
  source: EntrySummary['source'];
  owner: string;
  status: EntryStatus;
  version: number;
  published_version: number | null;
  question: string;
  review_by: CalendarDate;
  changed_at: Date;
  written_by: Uuid | null;
  from_enquiry: Uuid | null;
}

const columns = sql`region, id, code, source, owner, status, version, published_version, question, review_by,
  changed_at, written_by, from_enquiry`;

function toSummary(row: Row): EntrySummary {
  return {
    region: row.region,
    id: row.id,
    code: row.code,
    source: row.source,
    owner: row.owner,
    status: row.status,
    version: row.version,
    publishedVersion: row.published_version ?? undefined,
    question: row.question,
    reviewBy: row.review_by,
    changedAt: row.changed_at,
    writtenBy: row.written_by ?? undefined,
    fromEnquiry: row.from_enquiry ?? undefined,
  };
}

export interface EntryFilter {
  readonly status?: EntryStatus | undefined;
  /** Those that answer and whose review is due by this day. */
  readonly dueBy?: CalendarDate | undefined;
}

/** Entries, the last changed first; those to be reviewed, the longest overdue first. */
export async function readEntries(
  database: Database,
  { status, dueBy }: EntryFilter,
  page: { readonly after?: { readonly at: Date; readonly id: Uuid } | undefined; readonly size: number },
): Promise<EntrySummary[]> {
  const { after, size } = page;
  const found = dueBy
    ? await sql<Row>`
        select ${columns} from enquiries.entry where published_version is not null and review_by <= ${dueBy}
        order by review_by, id limit ${size}
      `.execute(database)
    : await sql<Row>`
        select ${columns} from enquiries.entry
        where ${status ? sql`status = ${status}` : sql`true`}
          ${after ? sql`and (changed_at, id) < (${after.at}, ${after.id}::uuid)` : sql``}
        order by changed_at desc, id desc limit ${size}
      `.execute(database);
  return found.rows.map(toSummary);
}

export async function countEntries(database: Database): Promise<Partial<Record<EntryStatus, number>>> {
  const found = await sql<{ status: EntryStatus; count: number }>`
    select status, count(*) as count from enquiries.entry group by status
  `.execute(database);
  return Object.fromEntries(found.rows.map(({ status, count }) => [status, count]));
}

export async function findEntryRecord(database: Database, id: Uuid): Promise<EntryRecord | undefined> {
  const found = await sql<Row & { content: unknown }>`
    select e.*, v.content from enquiries.entry e
    join enquiries.entry_version v on v.region = e.region and v.entry = e.id and v.version = e.version
    where e.id = ${id}
  `.execute(database);
  const row = found.rows[0];
  if (!row) return undefined;
  const acts = await sql<Omit<EntryAct, 'reason'> & { reason: string | null }>`
    select act, version, at, name, reason from enquiries.entry_act
    where region = ${row.region} and entry = ${id} order by sequence
  `.execute(database);
  return {
    ...toSummary(row),
    content: EntryContent.parse(row.content),
    acts: acts.rows.map((act) => ({ ...act, reason: act.reason ?? undefined })),
  };
}

/** Who acts. */
export interface EntryActor {
  readonly account: Uuid;
  readonly name: string;
  readonly at: Date;
}

/** A new entry with its first version. */
export async function insertEntry(
  tx: Tx,
  entry: Pick<EntrySummary, 'region' | 'id' | 'code' | 'owner' | 'fromEnquiry'>,
  content: EntryContent,
  by: EntryActor,
): Promise<void> {
  await sql`
    insert into enquiries.entry (region, id, code, source, owner, status, version, question, review_by, changed_at,
      written_by, from_enquiry)
    values (${entry.region}, ${entry.id}, ${entry.code}, 'workbench', ${entry.owner}, 'draft', 1,
      ${content.question.zh}, ${content.reviewBy}, ${by.at}, ${by.account}, ${entry.fromEnquiry})
  `.execute(tx);
  await insertVersion(tx, { ...entry, version: 1 }, content, by);
  await insertAct(tx, { ...entry, version: 1 }, { act: 'written', reason: undefined }, by);
}

/** The next version of an entry that stands as it was read. @throws Refusal `entry-changed` */
export async function addEntryVersion(
  tx: Tx,
  entry: EntrySummary,
  content: EntryContent,
  by: EntryActor,
): Promise<void> {
  const version = entry.version + 1;
  const updated = await sql`
    update enquiries.entry set version = ${version}, status = 'draft', question = ${content.question.zh},
      review_by = ${content.reviewBy}, changed_at = ${by.at}, written_by = ${by.account}
    where region = ${entry.region} and id = ${entry.id} and version = ${entry.version} and status = ${entry.status}
    returning id
  `.execute(tx);
  if (updated.rows.length === 0) throw changed();
  await insertVersion(tx, { ...entry, version }, content, by);
  await insertAct(tx, { ...entry, version }, { act: 'written', reason: undefined }, by);
}

/** Moves an entry on. @throws Refusal `entry-changed` */
export async function moveEntry(
  tx: Tx,
  entry: EntrySummary,
  to: { readonly status: EntryStatus; readonly publishedVersion: number | undefined },
  act: { readonly act: EntryActKind; readonly reason: string | undefined },
  by: EntryActor,
): Promise<void> {
  const updated = await sql`
    update enquiries.entry set status = ${to.status}, published_version = ${to.publishedVersion}, changed_at = ${by.at}
    where region = ${entry.region} and id = ${entry.id} and version = ${entry.version} and status = ${entry.status}
    returning id
  `.execute(tx);
  if (updated.rows.length === 0) throw changed();
  await insertAct(tx, entry, act, by);
}

type Versioned = Pick<EntrySummary, 'region' | 'id' | 'version'>;

async function insertVersion(tx: Tx, entry: Versioned, content: EntryContent, by: EntryActor): Promise<void> {
  await sql`
    insert into enquiries.entry_version (region, entry, version, content, digest, written_at, account, name)
    values (${entry.region}, ${entry.id}, ${entry.version}, ${JSON.stringify(content)},
      ${sha256(canonicalJson(content))}, ${by.at}, ${by.account}, ${by.name})
  `.execute(tx);
}

async function insertAct(
  tx: Tx,
  entry: Versioned,
  { act, reason }: { readonly act: EntryActKind; readonly reason: string | undefined },
  by: EntryActor,
): Promise<void> {
  await sql`
    insert into enquiries.entry_act (region, entry, sequence, act, version, at, account, name, reason)
    select ${entry.region}, ${entry.id}, coalesce(max(sequence), 0) + 1, ${act}, ${entry.version}::int,
      ${by.at}::timestamptz, ${by.account}::uuid, ${by.name}, ${reason}::text
    from enquiries.entry_act where region = ${entry.region} and entry = ${entry.id}
  `.execute(tx);
}

function changed() {
  return conflict('entry-changed', {
    zh: '这条问答刚刚被别人改过，请看过最新的内容再操作。',
    en: 'Somebody has just changed this entry. Look at it again first.',
  });
}
