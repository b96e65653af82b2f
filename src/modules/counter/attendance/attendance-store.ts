import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** A clerk at a window. */
export interface Attendance {
  readonly id: Uuid;
  readonly hall: string;
  /** Number of the window. */
  readonly number: string;
  readonly account: Uuid;
  readonly clerk: string;
  readonly beganAt: Date;
}

/** @returns false where somebody else is at the window */
export async function insertAttendance(tx: Database, attendance: Attendance): Promise<boolean> {
  const { id, hall, number, account, clerk, beganAt } = attendance;
  const made = await sql`
    insert into counter.attendance (hall, id, number, account, clerk, began_at)
    values (${hall}, ${id}, ${number}, ${account}, ${clerk}, ${beganAt})
    on conflict do nothing
  `.execute(tx);
  return (made.numAffectedRows ?? 0n) > 0n;
}

export async function endAttendance(tx: Database, account: Uuid, at: Date): Promise<void> {
  await sql`
    update counter.attendance set ended_at = ${at} where account = ${account} and ended_at is null
  `.execute(tx);
}

export async function findAttendance(database: Database, account: Uuid): Promise<Attendance | undefined> {
  const found = await sql<Attendance>`
    select ${columns} from counter.attendance where account = ${account} and ended_at is null
  `.execute(database);
  return found.rows[0];
}

/** Who is at which window of these halls now. */
export async function readAttendances(database: Database, halls: readonly string[]): Promise<Attendance[]> {
  const found = await sql<Attendance>`
    select ${columns} from counter.attendance where hall = any(${[...halls]}) and ended_at is null
  `.execute(database);
  return found.rows;
}

const columns = sql`id, hall, number, account, clerk, began_at as "beganAt"`;
