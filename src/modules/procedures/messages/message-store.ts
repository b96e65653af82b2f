import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CaseIdentity } from '../case-store.ts';
import { type MessageFile, MessageFiles } from './message-file.ts';

/** Who writes: whoever applied, with those who act for them, or the offices of the case. */
export type MessageSide = 'applicant' | 'office';

/** What one side of a case has written to the other (办件留言). */
export interface CaseMessage {
  readonly id: Uuid;
  readonly at: Date;
  readonly side: MessageSide;
  readonly account: Uuid;
  readonly name: string;
  /** Of an office. */
  readonly agency: string | null;
  readonly text: string;
  readonly files: readonly MessageFile[];
}

type Whose = Pick<CaseIdentity, 'region' | 'id'>;

export async function insertMessage(tx: Tx, { region, id }: Whose, message: CaseMessage): Promise<void> {
  await sql`
    insert into procedures.message (region, case_id, id, at, side, account, name, agency, text, files)
    values (${region}, ${id}, ${message.id}, ${message.at}, ${message.side}, ${message.account}, ${message.name},
      ${message.agency}, ${message.text}, ${JSON.stringify(message.files)}::jsonb)
  `.execute(tx);
}

/** In the order in which they were written, the last five hundred. */
export async function readMessages(database: Database, { region, id }: Whose): Promise<CaseMessage[]> {
  const found = await sql<CaseMessage>`
    select id, at, side, account, name, agency, text, files from procedures.message
    where region = ${region} and case_id = ${id} order by id desc limit 500
  `.execute(database);
  return found.rows.toReversed();
}

/** What came with one message of the case; nothing where the case has no such message. */
export async function readFilesOf(
  database: Database,
  { region, id }: Whose,
  message: Uuid,
): Promise<MessageFile[]> {
  const found = await sql<{ files: unknown }>`
    select files from procedures.message where region = ${region} and case_id = ${id} and id = ${message}
  `.execute(database);
  return MessageFiles.parse(found.rows[0]?.files ?? []);
}

/** How many one side has written since then; others who write to the case at once wait for the answer. */
export async function countSince(
  tx: Tx,
  { region, id }: Whose,
  side: MessageSide,
  since: Date,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`procedures.message/${id}`}, 0))`.execute(tx);
  const found = await sql<{ count: number }>`
    select count(*)::int as count from procedures.message
    where region = ${region} and case_id = ${id} and side = ${side} and at > ${since}
  `.execute(tx);
  return found.rows[0]?.count ?? 0;
}

export interface MessageCounts {
  readonly all: number;
  /** What the other side wrote and this one has not read. */
  readonly unread: number;
}

export async function countMessages(
  database: Database,
  { region, id }: Whose,
  side: MessageSide,
): Promise<MessageCounts> {
  const found = await sql<MessageCounts>`
    select count(*)::int as all, count(*) filter (where side <> ${side} and id > coalesce((
      select last_read from procedures.message_reading
      where region = ${region} and case_id = ${id} and side = ${side}
    ), '00000000-0000-0000-0000-000000000000'))::int as unread
    from procedures.message where region = ${region} and case_id = ${id}
  `.execute(database);
  return found.rows[0] ?? { all: 0, unread: 0 };
}

/** That a side has read up to a message; what was read before stays read. */
export async function saveReading(
  database: Database,
  { region, id }: Whose,
  side: MessageSide,
  last: Uuid,
): Promise<void> {
  await sql`
    insert into procedures.message_reading as reading (region, case_id, side, last_read)
    values (${region}, ${id}, ${side}, ${last})
    on conflict (region, case_id, side) do update set last_read = excluded.last_read
    where reading.last_read < excluded.last_read
  `.execute(database);
}
