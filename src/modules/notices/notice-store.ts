import { sql } from 'kysely';
import type { MomentCursor } from '../../kernel/moment-cursor.ts';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Blank } from './fill-in.ts';
import type { Notice } from './notice.ts';
import type { PlannedDelivery } from './preference.ts';

export interface NewNotice {
  readonly eventId: Uuid;
  readonly accountId: Uuid;
  readonly template: string;
  readonly subject: Blank;
  readonly body: Blank;
  readonly short: Blank | undefined;
  readonly link: string;
  readonly locale: string;
  readonly deliveries: readonly PlannedDelivery[];
}

/** Writes a notice and the ways it goes in one statement; of an event that is heard again, nothing. */
export async function insertNotice(tx: Tx, notice: NewNotice, now: Date): Promise<void> {
  const deliveries = notice.deliveries.map((one) => ({ id: uuidv7(), ...one }));
  await sql`
    with written as (
      insert into notices.notice (id, event_id, account_id, template, subject, body, short, link, created_at)
      values (${uuidv7()}, ${notice.eventId}, ${notice.accountId}, ${notice.template},
        ${JSON.stringify(notice.subject)}::jsonb, ${JSON.stringify(notice.body)}::jsonb,
        ${notice.short ? JSON.stringify(notice.short) : null}::jsonb, ${notice.link}, ${now})
      on conflict (event_id, account_id) do nothing
      returning id
    )
    insert into notices.delivery (id, notice_id, channel, target, locale, next_at, created_at)
    select way.id, written.id, way.channel, way.target, ${notice.locale}, way."notBefore", ${now}
    from written, json_to_recordset(${JSON.stringify(deliveries)}::json)
      as way(id uuid, channel text, target text, "notBefore" timestamptz)
  `.execute(tx);
}

interface NoticeRow {
  id: Uuid;
  account_id: Uuid;
  subject: Blank;
  body: Blank;
  link: string;
  created_at: Date;
  read_at: Date | null;
}

const columns = sql`id, account_id, subject, body, link, created_at, read_at`;

/** What an account was told, the newest first. */
export async function readNotices(
  database: Database,
  accountId: Uuid,
  { after, size }: { after: MomentCursor | undefined; size: number },
): Promise<Notice[]> {
  const older = after ? sql`and (created_at, id) < (${after.at}, ${after.id})` : sql``;
  const found = await sql<NoticeRow>`
    select ${columns} from notices.notice where account_id = ${accountId} ${older}
    order by created_at desc, id desc limit ${size}
  `.execute(database);
  return found.rows.map(toNotice);
}

export async function findNotice(database: Database, id: Uuid): Promise<Notice | undefined> {
  const found = await sql<NoticeRow>`select ${columns} from notices.notice where id = ${id}`.execute(
    database,
  );
  return found.rows[0] && toNotice(found.rows[0]);
}

export async function countUnread(database: Database, accountId: Uuid): Promise<number> {
  const found = await sql<{ unread: number }>`
    select count(*)::int as unread from notices.notice where account_id = ${accountId} and read_at is null
  `.execute(database);
  return found.rows[0]?.unread ?? 0;
}

/** Marks one notice of the account as read, or all of them. */
export async function markRead(database: Database, accountId: Uuid, at: Date, id?: Uuid): Promise<void> {
  await sql`
    update notices.notice set read_at = ${at}
    where account_id = ${accountId} and read_at is null ${id ? sql`and id = ${id}` : sql``}
  `.execute(database);
}

function toNotice(row: NoticeRow): Notice {
  return {
    id: row.id,
    accountId: row.account_id,
    subject: row.subject,
    body: row.body,
    link: row.link,
    createdAt: row.created_at,
    readAt: row.read_at ?? undefined,
  };
}
