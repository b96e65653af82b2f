import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import type { Bundle } from './bundle.ts';

/** Name under which a change of the bundles is announced (`bumpGeneration`). */
export const bundlesGeneration = 'bundles';

export interface BundleLibrary {
  readonly bundles: readonly Bundle[];
  findBundle(code: string): Bundle | undefined;
  findBundleOfScenario(scenario: string): Bundle | undefined;
}

/** All bundles, held in memory. */
export const getBundles: (database: Database) => Promise<BundleLibrary> = reference(
  bundlesGeneration,
  async (database) => {
    const { rows } = await sql<{ content: Bundle }>`
      select content from bundles.bundle order by position
    `.execute(database);
    const bundles = rows.map((row) => row.content);
    return {
      bundles,
      findBundle: (code) => bundles.find((bundle) => bundle.code === code),
      findBundleOfScenario: (scenario) => bundles.find((bundle) => bundle.scenario === scenario),
    };
  },
);

/** Replaces all bundles. */
export async function saveBundles(tx: Tx, bundles: readonly Bundle[]): Promise<void> {
  await sql`delete from bundles.bundle`.execute(tx);
  await sql`
    insert into bundles.bundle (code, position, content)
    select value ->> 'code', ordinality, value
    from json_array_elements(${JSON.stringify(bundles)}::json) with ordinality
  `.execute(tx);
}
