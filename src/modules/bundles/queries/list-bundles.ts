import type { Platform } from '../../../platform/platform.ts';
import type { Scenario } from '../../guidance/index.ts';
import { getBundles } from '../bundle-store.ts';
import { composeExample, type PersonalBundle } from './compose-bundle.ts';

/** Every bundle in its example, in the order of the content. */
export async function listBundles(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
): Promise<PersonalBundle[]> {
  const { bundles } = await getBundles(platform.database);
  return Promise.all(bundles.map((bundle) => composeExample(platform, bundle, undefined)));
}

/** Where a scenario's items can be applied for as one. */
export async function findStart(
  platform: Pick<Platform, 'database'>,
  scenario: Scenario,
): Promise<string | undefined> {
  const bundle = (await getBundles(platform.database)).findBundleOfScenario(scenario.code);
  return bundle && `/bundles/${bundle.code}/start`;
}
