import { join } from 'node:path';
import { readContent } from '../../../platform/content.ts';
import { type Navigator, type NavigatorSources, navigatorsOf } from '../navigator.ts';
import { Scenario } from '../scenario.ts';
import { Situations } from '../situations.ts';

/** Every navigator there is, as the files declare it. @throws ContentError */
export async function readContentNavigators(
  contentDirectory: string,
  sources: Pick<NavigatorSources, 'items' | 'dictionary' | 'today'>,
): Promise<Navigator[]> {
  const scenarios = await readContent(join(contentDirectory, 'scenarios'), Scenario);
  const situations = await readContent(join(contentDirectory, 'guidance'), Situations);
  const byItem = new Map(situations.map(({ value }) => [value.item, value.situations]));
  return navigatorsOf({
    ...sources,
    scenarios: scenarios.map(({ value }) => value),
    situationsOf: (basicCode) => byItem.get(basicCode) ?? [],
  });
}
