import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import type { Persona } from './personas/persona.ts';
import type { Scenario } from './scenario.ts';
import { noSubCases, type SubCases } from './situations.ts';

/** Name under which a change of scenarios or situations is announced (`bumpGeneration`). */
export const guidanceGeneration = 'guidance';

export interface Library {
  readonly scenarios: readonly Scenario[];
  readonly personas: readonly Persona[];
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
    const personas = await sql<{ content: Persona }>`
      select content from guidance.persona order by position
    `.execute(database);
    return libraryOf({
      scenarios: scenarios.rows.map((row) => row.content),
      subCases: subCases.rows.map((row) => row.content),
      personas: personas.rows.map((row) => row.content),
    });
  },
);

/** Everything that is declared for navigators. */
export interface GuidanceContent {
  readonly scenarios: readonly Scenario[];
  readonly subCases: readonly SubCases[];
  readonly personas: readonly Persona[];
}

function libraryOf({ scenarios, subCases, personas }: GuidanceContent): Library {
  const byCode = new Map(scenarios.map((scenario) => [scenario.code, scenario]));
  const byItem = new Map(subCases.map((each) => [each.item, each]));
  return {
    scenarios,
    personas,
    findScenario: (code) => byCode.get(code),
    subCasesOf: (basicCode) => byItem.get(basicCode) ?? noSubCases(basicCode),
  };
}

/** Replaces everything. */
export async function saveGuidance(
  tx: Tx,
  { scenarios, subCases, personas }: GuidanceContent,
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
  await sql`delete from guidance.persona`.execute(tx);
  await sql`
    insert into guidance.persona (code, position, content)
    select value ->> 'code', ordinality, value
    from json_array_elements(${JSON.stringify(personas)}::json) with ordinality
  `.execute(tx);
}
