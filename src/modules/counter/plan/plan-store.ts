import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../../platform/database/index.ts';
import { counterGeneration } from '../generation.ts';
import { HallPlan } from './hall-plan.ts';

/** The plans by hall, held in memory. */
export const getPlans: (database: Database) => Promise<ReadonlyMap<string, HallPlan>> = reference(
  counterGeneration,
  async (database) => {
    const found = await sql<{
      content: unknown;
    }>`select content from counter.hall_plan order by hall`.execute(database);
    const plans = found.rows.map(({ content }) => HallPlan.parse(content));
    return new Map(plans.map((plan) => [plan.hall, plan]));
  },
);

/** Replaces all plans by these. */
export async function savePlans(tx: Tx, plans: readonly HallPlan[]): Promise<void> {
  await sql`delete from counter.hall_plan`.execute(tx);
  for (const plan of plans) {
    await sql`
      insert into counter.hall_plan (hall, content) values (${plan.hall}, ${JSON.stringify(plan)})
    `.execute(tx);
  }
}
