import { join } from 'node:path';
import { ContentError, readContent } from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, type Tx } from '../../../platform/database/index.ts';
import { listContentItems } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { checkPersonas } from '../personas/check-personas.ts';
import { Persona } from '../personas/persona.ts';
import { Scenario } from '../scenario.ts';
import { guidanceGeneration, saveGuidance } from '../scenario-store.ts';
import { SubCases } from '../situations.ts';
import { checkGuidance } from './check-guidance.ts';

const loaderVersion = 3;
const sources = ['scenarios', 'guidance', 'personas', 'items', 'elements', 'code-tables'];

/**
 * Loads scenarios, situations and personas when their files, or what they name, have changed.
 * @throws ContentError naming every fault of every file
 */
export function loadGuidance(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = sources.map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'guidance', version: loaderVersion, directories }, (tx) =>
    load(tx, contentDirectory),
  );
}

async function load(tx: Tx, contentDirectory: string): Promise<void> {
  const scenarios = await readContent(join(contentDirectory, 'scenarios'), Scenario);
  const subCases = await readContent(join(contentDirectory, 'guidance'), SubCases);
  const personas = await readContent(join(contentDirectory, 'personas'), Persona);
  const items = await listContentItems(tx);
  const dictionary = await getDictionary(tx);
  const faults = [
    ...checkGuidance({ scenarios, subCases }, items, dictionary),
    ...checkPersonas(personas, items, dictionary),
  ];
  if (faults.length > 0) throw new ContentError(faults);
  await saveGuidance(tx, {
    scenarios: scenarios.map(({ value }) => value),
    subCases: subCases.map(({ value }) => value),
    personas: personas.map(({ value }) => value),
  });
  await bumpGeneration(tx, guidanceGeneration);
}
