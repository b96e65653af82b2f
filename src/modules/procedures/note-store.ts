import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { CaseIdentity } from './case-store.ts';

/** What an official has written down for colleagues (内部备注). */
export interface CaseNote {
  readonly id: Uuid;
  readonly at: Date;
  readonly account: Uuid;
  readonly name: string;
  readonly agency: string;
  readonly text: string;
}

type Whose = Pick<CaseIdentity, 'region' | 'id'>;

export async function insertNote(database: Database, { region, id }: Whose, note: CaseNote): Promise<void> {
  await sql`
    insert into procedures.note (region, case_id, id, at, account, name, agency, text)
    values (${region}, ${id}, ${note.id}, ${note.at}, ${note.account}, ${note.name}, ${note.agency}, ${note.text})
  `.execute(database);
}

/** The latest first; two hundred are more than anybody reads. */
export async function readNotes(database: Database, { region, id }: Whose): Promise<CaseNote[]> {
  const found = await sql<CaseNote>`
    select id, at, account, name, agency, text from procedures.note
    where region = ${region} and case_id = ${id} order by id desc limit 200
  `.execute(database);
  return found.rows;
}
