import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

/** A case that the rules look at again. */
export interface WatchedCase {
  readonly region: string;
  readonly caseId: Uuid;
  readonly number: string;
}

/** Has the rules look at a case on that day at the latest. */
export async function watchCase(
  database: Database,
  { region, caseId, number }: WatchedCase,
  on: CalendarDate,
): Promise<void> {
  await sql`
    insert into monitoring.watch (region, case_id, number, check_on) values (${region}, ${caseId}, ${number}, ${on})
    on conflict (region, case_id) do update set check_on = least(watch.check_on, excluded.check_on)
  `.execute(database);
}

/** Cases whose day has come; nobody else takes them meanwhile, and an act on one of them waits to be noted. */
export async function takeDueCases(tx: Tx, today: CalendarDate, most: number): Promise<WatchedCase[]> {
  const found = await sql<WatchedCase>`
    select region, case_id as "caseId", number from monitoring.watch
    where check_on <= ${today} order by check_on, case_id limit ${most} for update skip locked
  `.execute(tx);
  return found.rows;
}

/** When the rules look at a case again; never where only an act can change what they find. */
export async function settleWatch(
  tx: Tx,
  { region, caseId }: WatchedCase,
  nextOn: CalendarDate | undefined,
): Promise<void> {
  if (nextOn === undefined) {
    await sql`delete from monitoring.watch where region = ${region} and case_id = ${caseId}`.execute(tx);
  } else {
    await sql`
      update monitoring.watch set check_on = ${nextOn} where region = ${region} and case_id = ${caseId}
    `.execute(tx);
  }
}
