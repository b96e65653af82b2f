import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { CaseIdentity } from './case-store.ts';
import type { Assignee } from './engine/action.ts';

/** Brings the work list's copy of who does a task to what the history says. */
export async function saveAssignee(
  tx: Tx,
  { region, id }: Pick<CaseIdentity, 'region' | 'id'>,
  key: string,
  assignee: Assignee | undefined,
): Promise<void> {
  await sql`
    update procedures.task set assignee = ${assignee?.official ?? null}::uuid, assignee_name = ${assignee?.name ?? null}
    where region = ${region} and case_id = ${id} and key = ${key}
  `.execute(tx);
}
