import type { Writable } from 'node:stream';
import { sql } from 'kysely';
import { copyOut, type Database, inTransaction } from '../../platform/database/index.ts';
import type { RecordLayout } from './record-layout.ts';
import { recordTable } from './table-store.ts';

/** Columns of a set and where they go. */
export interface Snapshot {
  readonly layout: RecordLayout;
  /** Names of columns, in the order in which they are written. */
  readonly columns: readonly string[];
  readonly out: Writable;
}

/**
 * Writes columns of several sets as they stood at one moment: CSV without a header, `\N` for what is not known, sealed
 * values sealed, as `\x` and hexadecimal digits.
 * @returns how many rows each has
 */
export function writeSnapshots(database: Database, snapshots: readonly Snapshot[]): Promise<number[]> {
  return inTransaction(database, async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    const rows: number[] = [];
    for (const { layout, columns, out } of snapshots) {
      const list = sql.join(columns.map((name) => sql.id(name)));
      const copied = sql`
        copy (select ${list} from ${recordTable(layout.table)}) to stdout (format csv, null '\\N')
      `.compile(tx);
      rows.push(await copyOut(tx, copied, out));
    }
    return rows;
  });
}
