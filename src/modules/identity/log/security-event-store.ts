import { sql } from 'kysely';
import type { MomentCursor } from '../../../kernel/moment-cursor.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { SecurityEvent, SecurityEventKind } from './security-event.ts';

export async function appendSecurityEvent(tx: Database, event: SecurityEvent): Promise<void> {
  await sql`
    insert into identity.security_event (id, at, kind, account_id, by_account, reason, facts, place)
    values (${uuidv7()}, ${event.at}, ${event.kind}, ${event.accountId ?? null}, ${event.byAccount ?? null},
      ${event.reason ?? null}, ${JSON.stringify(event.facts ?? {})}::jsonb, ${event.place ?? null})
  `.execute(tx);
}

/** A line of the log with the names that belong to it. */
export interface LoggedEvent {
  readonly id: Uuid;
  readonly at: Date;
  readonly kind: SecurityEventKind;
  readonly accountName: string | undefined;
  readonly byName: string | undefined;
  readonly reason: string | undefined;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  readonly place: string | undefined;
}

export interface LogFilter {
  readonly accountId?: Uuid | undefined;
  readonly kind?: SecurityEventKind | undefined;
}

/** The latest first, by keyset. */
export async function readSecurityEvents(
  database: Database,
  filter: LogFilter,
  page: { after?: MomentCursor | undefined; size: number },
): Promise<LoggedEvent[]> {
  const found = await sql<EventRow>`
    select e.id, e.at, e.kind, e.reason, e.facts, e.place, coalesce(p.name, o.name) as account_name,
      coalesce(bp.name, bo.name) as by_name
    from identity.security_event e
    left join identity.account a on a.id = e.account_id
    left join identity.person p on p.id = a.person_id
    left join identity.official o on o.id = a.official_id
    left join identity.account b on b.id = e.by_account
    left join identity.person bp on bp.id = b.person_id
    left join identity.official bo on bo.id = b.official_id
    where true
      ${filter.accountId ? sql`and e.account_id = ${filter.accountId}` : sql``}
      ${filter.kind ? sql`and e.kind = ${filter.kind}` : sql``}
      ${page.after ? sql`and (e.at, e.id) < (${page.after.at}, ${page.after.id}::uuid)` : sql``}
    order by e.at desc, e.id desc limit ${page.size}
  `.execute(database);
  return found.rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    accountName: row.account_name ?? undefined,
    byName: row.by_name ?? undefined,
    reason: row.reason ?? undefined,
    facts: row.facts,
    place: row.place ?? undefined,
  }));
}

interface EventRow {
  id: Uuid;
  at: Date;
  kind: SecurityEventKind;
  account_name: string | null;
  by_name: string | null;
  reason: string | null;
  facts: LoggedEvent['facts'];
  place: string | null;
}
