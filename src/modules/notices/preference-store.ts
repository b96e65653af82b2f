import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Preference, usualPreference } from './preference.ts';

export async function readPreference(database: Database, accountId: Uuid): Promise<Preference> {
  const found = await sql<Preference>`
    select channels, locale, is_quiet_at_night as "isQuietAtNight" from notices.preference
    where account_id = ${accountId}
  `.execute(database);
  return found.rows[0] ?? usualPreference;
}

export async function savePreference(
  database: Database,
  accountId: Uuid,
  { channels, locale, isQuietAtNight }: Preference,
  at: Date,
): Promise<void> {
  await sql`
    insert into notices.preference (account_id, channels, locale, is_quiet_at_night, changed_at)
    values (${accountId}, ${[...channels]}::text[], ${locale}, ${isQuietAtNight}, ${at})
    on conflict (account_id) do update set channels = excluded.channels, locale = excluded.locale,
      is_quiet_at_night = excluded.is_quiet_at_night, changed_at = excluded.changed_at
  `.execute(database);
}
