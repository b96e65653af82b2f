import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Message } from './message-sender.ts';

export interface DemoMessage extends Message {
  readonly id: Uuid;
  readonly at: Date;
}

export async function insertDemoMessage(database: Database, message: Message & { at: Date }): Promise<void> {
  await sql`
    insert into identity.demo_message (id, at, channel, target, text)
    values (${uuidv7()}, ${message.at}, ${message.channel}, ${message.target}, ${JSON.stringify(message.text)}::jsonb)
  `.execute(database);
}

export async function listDemoMessages(database: Database): Promise<DemoMessage[]> {
  const found = await sql<DemoMessage>`
    select id, at, channel, target, text from identity.demo_message order by at desc, id desc limit 50
  `.execute(database);
  return found.rows;
}

export async function deleteOldMessages(database: Database, before: Date): Promise<void> {
  await sql`delete from identity.demo_message where at < ${before}`.execute(database);
}
