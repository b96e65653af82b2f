import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import { MonitoringRule } from './rule.ts';

/** Name under which a change of the rules is announced (`bumpGeneration`). */
export const rulesGeneration = 'monitoring-rules';

/** All rules, held in memory. */
export const getRules: (database: Database) => Promise<readonly MonitoringRule[]> = reference(
  rulesGeneration,
  async (database) => {
    const found = await sql<{ content: unknown }>`
      select content from monitoring.rule order by code
    `.execute(database);
    return found.rows.map(({ content }) => MonitoringRule.parse(content));
  },
);

/** Replaces all rules. */
export async function saveRules(tx: Tx, rules: readonly MonitoringRule[]): Promise<void> {
  await sql`delete from monitoring.rule`.execute(tx);
  await sql`
    insert into monitoring.rule (code, content)
    select value ->> 'code', value from json_array_elements(${JSON.stringify(rules)}::json)
  `.execute(tx);
}
