import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Locale } from '../../kernel/messages.ts';
import type { MomentCursor } from '../../kernel/moment-cursor.ts';
import { conflict } from '../../kernel/refusal.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { QueueTab } from './desk/queue-tab.ts';
import type { EnquiryIdentity, EnquiryState, EnquiryStatus } from './enquiry.ts';
import { type Message, Said } from './message.ts';

/** Whose a conversation is: an account's, or that of whoever has the token. */
export interface EnquiryOwner {
  readonly account: Uuid | undefined;
  readonly tokenDigest: Buffer;
}

export interface StoredEnquiry extends EnquiryIdentity, EnquiryOwner {
  readonly messages: readonly Message[];
}

interface EnquiryRow {
  region: string;
  id: Uuid;
  locale: Locale;
  started_at: Date;
  title: string;
  account: Uuid | null;
  token_digest: Buffer;
}

interface MessageRow {
  sequence: number;
  at: Date;
  author: Message['author'];
  account: Uuid | null;
  name: string | null;
  agency: string | null;
  content: unknown;
}

/** A conversation with all that has been said. */
export async function findEnquiry(database: Database, id: Uuid): Promise<StoredEnquiry | undefined> {
  const found = await sql<EnquiryRow>`
    select region, id, locale, started_at, title, account, token_digest from enquiries.enquiry where id = ${id}
  `.execute(database);
  const row = found.rows[0];
  if (!row) return undefined;
  const said = await sql<MessageRow>`
    select sequence, at, author, account, name, agency, content from enquiries.message
    where region = ${row.region} and enquiry = ${id} order by sequence
  `.execute(database);
  return {
    region: row.region,
    id: row.id,
    locale: row.locale,
    startedAt: row.started_at,
    title: row.title,
    account: row.account ?? undefined,
    tokenDigest: row.token_digest,
    messages: said.rows.map(toMessage),
  };
}

function toMessage(row: MessageRow): Message {
  const { account, name, agency } = row;
  return {
    sequence: row.sequence,
    at: row.at,
    author: row.author,
    officer: account && name && agency ? { account, name, agency } : undefined,
    said: Said.parse(row.content),
  };
}

/** Writes a new conversation with its first messages. */
export async function insertEnquiry(
  tx: Database,
  { identity, owner, state }: { identity: EnquiryIdentity; owner: EnquiryOwner; state: EnquiryState },
  messages: readonly Message[],
): Promise<void> {
  await sql`
    insert into enquiries.enquiry (region, id, token_digest, account, locale, started_at, last_at, sequence, status,
      agency, title, item_name, waiting_since, due_on, officer, officer_name)
    values (${identity.region}, ${identity.id}, ${owner.tokenDigest}, ${owner.account}, ${identity.locale},
      ${identity.startedAt}, ${state.lastAt}, ${state.sequence}, ${state.status}, ${state.agency}, ${identity.title},
      ${state.itemName}, ${state.waitingSince}, ${state.dueOn}, ${state.officer?.account}, ${state.officer?.name})
  `.execute(tx);
  await insertMessages(tx, identity, messages);
}

/**
 * Adds messages to a conversation that stands as it was read.
 * @throws Refusal `enquiry-changed` where somebody has written in the meantime
 */
export async function appendMessages(
  tx: Database,
  identity: Pick<EnquiryIdentity, 'region' | 'id'>,
  { before, state, account }: { before: number; state: EnquiryState; account: Uuid | undefined },
  messages: readonly Message[],
): Promise<void> {
  const updated = await sql`
    update enquiries.enquiry set last_at = ${state.lastAt}, sequence = ${state.sequence}, status = ${state.status},
      agency = ${state.agency}, item_name = ${state.itemName}, waiting_since = ${state.waitingSince},
      due_on = ${state.dueOn}, officer = ${state.officer?.account}, officer_name = ${state.officer?.name},
      account = coalesce(account, ${account}::uuid)
    where region = ${identity.region} and id = ${identity.id} and sequence = ${before}
    returning id
  `.execute(tx);
  if (updated.rows.length === 0) {
    throw conflict('enquiry-changed', {
      zh: '对话刚刚有新的内容，请看过以后再操作。',
      en: 'Something new has just been said. Read it first.',
    });
  }
  await insertMessages(tx, identity, messages);
}

async function insertMessages(
  tx: Database,
  { region, id }: Pick<EnquiryIdentity, 'region' | 'id'>,
  messages: readonly Message[],
): Promise<void> {
  const rows = messages.map(({ sequence, at, author, officer, said }) => ({
    sequence,
    at: at.toISOString(),
    author,
    account: officer?.account,
    name: officer?.name,
    agency: officer?.agency,
    content: said,
    ...figuresOf(said),
  }));
  await sql`
    insert into enquiries.message (region, enquiry, sequence, author, at, account, name, agency, content, topic,
      topic_name, result)
    select ${region}, ${id}, sequence, author, at, account, name, agency, content, topic, topic_name, result
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(sequence int, author text, at timestamptz, account uuid,
      name text, agency text, content jsonb, topic text, topic_name text, result text)
  `.execute(tx);
}

/** What the figures count of a message. */
function figuresOf(said: Said): { topic?: string; topic_name?: string; result?: string } {
  switch (said.kind) {
    case 'reply': {
      const { about, understood, result } = said.reply;
      if (result === 'social') return {};
      if (about) return { topic: about.basicCode, topic_name: about.name.zh, result };
      return understood.entry ? { topic: `entry:${understood.entry}`, result } : { result };
    }
    case 'handed-over':
      return { result: 'handed-over' };
    case 'rated':
      return { result: said.isHelpful ? 'helpful' : 'not-helpful' };
    default:
      return {};
  }
}

/** A conversation as lists show it. */
export interface EnquirySummary {
  readonly id: Uuid;
  readonly title: string;
  readonly itemName: string;
  readonly status: EnquiryStatus;
  readonly agency: string;
  readonly startedAt: Date;
  readonly lastAt: Date;
  readonly waitingSince: Date | undefined;
  readonly dueOn: CalendarDate | undefined;
  readonly officerName: string | undefined;
  readonly officer: Uuid | undefined;
}

interface SummaryRow {
  id: Uuid;
  title: string;
  item_name: string;
  status: EnquiryStatus;
  agency: string;
  started_at: Date;
  last_at: Date;
  waiting_since: Date | null;
  due_on: CalendarDate | null;
  officer: Uuid | null;
  officer_name: string | null;
}

const columns = sql`id, title, item_name, status, agency, started_at, last_at, waiting_since, due_on, officer, officer_name`;

function toSummary(row: SummaryRow): EnquirySummary {
  return {
    id: row.id,
    title: row.title,
    itemName: row.item_name,
    status: row.status,
    agency: row.agency,
    startedAt: row.started_at,
    lastAt: row.last_at,
    waitingSince: row.waiting_since ?? undefined,
    dueOn: row.due_on ?? undefined,
    officer: row.officer ?? undefined,
    officerName: row.officer_name ?? undefined,
  };
}

/** Those of an account, or those begun with a token and owned by no account; the newest first. */
export async function readOwnEnquiries(
  database: Database,
  owner: { readonly account: Uuid } | { readonly tokenDigest: Buffer },
  page: { readonly after?: MomentCursor | undefined; readonly size: number },
): Promise<EnquirySummary[]> {
  const own =
    'account' in owner
      ? sql`account = ${owner.account}`
      : sql`token_digest = ${owner.tokenDigest} and account is null`;
  const found = await sql<SummaryRow>`
    select ${columns} from enquiries.enquiry
    where ${own} ${page.after ? sql`and (started_at, id) < (${page.after.at}, ${page.after.id}::uuid)` : sql``}
    order by started_at desc, id desc limit ${page.size}
  `.execute(database);
  return found.rows.map(toSummary);
}

/** What is at the desks of agencies: who has waited longest first, or the latest first. */
export async function readQueue(
  database: Database,
  { agencies, tab }: { readonly agencies: readonly string[]; readonly tab: QueueTab },
  page: { readonly after?: MomentCursor | undefined; readonly size: number },
): Promise<EnquirySummary[]> {
  const { after, size } = page;
  const [order, beyond] =
    tab === 'waiting'
      ? [
          sql`waiting_since, id`,
          after ? sql`and (waiting_since, id) > (${after.at}, ${after.id}::uuid)` : sql``,
        ]
      : [
          sql`last_at desc, id desc`,
          after ? sql`and (last_at, id) < (${after.at}, ${after.id}::uuid)` : sql``,
        ];
  const found = await sql<SummaryRow>`
    select ${columns} from unnest(${agencies as string[]}::text[]) as mine(code)
    cross join lateral (
      select * from enquiries.enquiry
      where agency = mine.code and status = ${tab} ${beyond} order by ${order} limit ${size}
    ) as picked
    order by ${order} limit ${size}
  `.execute(database);
  return found.rows.map(toSummary);
}

/** How many wait and how many are claimed at these desks, and since when the first one waits. */
export async function countQueue(
  database: Database,
  agencies: readonly string[],
): Promise<{ waiting: number; claimed: number; latest: string }> {
  const found = await sql<{ waiting: number; claimed: number; latest: string }>`
    select count(*) filter (where status = 'waiting') as waiting, count(*) filter (where status = 'claimed') as claimed,
      coalesce(to_char(max(last_at), 'YYYYMMDDHH24MISSUS'), '') as latest
    from enquiries.enquiry where agency = any(${agencies as string[]}::text[]) and status in ('waiting', 'claimed')
  `.execute(database);
  return found.rows[0] ?? { waiting: 0, claimed: 0, latest: '' };
}

/** How many wait at a desk since before a moment. */
export async function countAhead(database: Database, agency: string, since: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from enquiries.enquiry
    where agency = ${agency} and status = 'waiting' and waiting_since < ${since}
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

export async function findSequence(database: Database, id: Uuid): Promise<number | undefined> {
  const found = await sql<{
    sequence: number;
  }>`select sequence from enquiries.enquiry where id = ${id}`.execute(database);
  return found.rows[0]?.sequence;
}
