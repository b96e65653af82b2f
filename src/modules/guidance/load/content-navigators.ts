import { join } from 'node:path';
import { readContent } from '../../../platform/content.ts';
import { type Navigator, type NavigatorSources, navigatorsOf } from '../navigator.ts';
import { Scenario } from '../scenario.ts';
import { noSubCases, SubCases } from '../situations.ts';

/** Every navigator there is, as the files declare it. @throws ContentError */
export async function readContentNavigators(
  contentDirectory: string,
  sources: Pick<NavigatorSources, 'items' | 'dictionary' | 'today'>,
): Promise<Navigator[]> {
  const scenarios = await readContent(join(contentDirectory, 'scenarios'), Scenario);
  const subCases = await readContent(join(contentDirectory, 'guidance'), SubCases);
  const byItem = new Map(subCases.map(({ value }) => [value.item, value]));
  return navigatorsOf({
    ...sources,
    scenarios: scenarios.map(({ value }) => value),
    subCasesOf: (basicCode) => byItem.get(basicCode) ?? noSubCases(basicCode),
  });
}
