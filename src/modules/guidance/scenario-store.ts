import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import type { Scenario } from './scenario.ts';
import { noSubCases, type SubCases } from './situations.ts';

/** Name under which a change of scenarios or situations is announced (`bumpGeneration`). */
export const guidanceGeneration = 'guidance';

export interface Library {
  readonly scenarios: readonly Scenario[];
  findScenario(code: string): Scenario | undefined;
  /** Of an item by its basic code; empty where it has none. */
  subCasesOf(basicCode: string): SubCases;
}

/** Scenarios and situations, held in memory. */
export const getLibrary: (database: Database) => Promise<Library> = reference(
  guidanceGeneration,
  async (database) => {
    const scenarios = await sql<{ content: Scenario }>`
      select content from guidance.scenario order by position
    `.execute(database);
    const subCases = await sql<{ content: SubCases }>`
      select content from guidance.situations
    `.execute(database);
    return libraryOf(
      scenarios.rows.map((row) => row.content),
      subCases.rows.map((row) => row.content),
    );
  },
);

function libraryOf(scenarios: readonly Scenario[], subCases: readonly SubCases[]): Library {
  const byCode = new Map(scenarios.map((scenario) => [scenario.code, scenario]));
  const byItem = new Map(subCases.map((each) => [each.item, each]));
  return {
    scenarios,
    findScenario: (code) => byCode.get(code),
    subCasesOf: (basicCode) => byItem.get(basicCode) ?? noSubCases(basicCode),
  };
}

/** Replaces all scenarios and situations. */
export async function saveGuidance(
  tx: Tx,
  scenarios: readonly Scenario[],
  subCases: readonly SubCases[],
): Promise<void> {
  await sql`delete from guidance.scenario`.execute(tx);
  await sql`
    insert into guidance.scenario (code, position, content)
    select value ->> 'code', ordinality, value
    from json_array_elements(${JSON.stringify(scenarios)}::json) with ordinality
  `.execute(tx);
  await sql`delete from guidance.situations`.execute(tx);
  await sql`
    insert into guidance.situations (basic_code, content)
    select value ->> 'item', value from json_array_elements(${JSON.stringify(subCases)}::json)
  `.execute(tx);
}
