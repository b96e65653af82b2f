import { sql } from 'kysely';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { SecurityEvent } from './security-event.ts';

export async function appendSecurityEvent(tx: Database, event: SecurityEvent): Promise<void> {
  await sql`
    insert into identity.security_event (id, at, kind, account_id, by_account, reason, facts, place)
    values (${uuidv7()}, ${event.at}, ${event.kind}, ${event.accountId ?? null}, ${event.byAccount ?? null},
      ${event.reason ?? null}, ${JSON.stringify(event.facts ?? {})}::jsonb, ${event.place ?? null})
  `.execute(tx);
}
