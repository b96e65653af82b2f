import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { CaseIdentity } from './case-store.ts';

/** Lists the case with agencies that take part from now on. */
export async function addCaseAgencies(
  tx: Tx,
  { region, id, receivedAt }: Pick<CaseIdentity, 'region' | 'id' | 'receivedAt'>,
  agencies: readonly string[],
): Promise<void> {
  await sql`
    insert into procedures.case_agency (region, case_id, agency, received_at)
    select ${region}, ${id}, agency, ${receivedAt}::timestamptz from unnest(${[...agencies]}::text[]) as agency
    on conflict do nothing
  `.execute(tx);
}
