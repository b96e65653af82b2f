import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDictionary } from '../../elements/index.ts';
import type { KnownFacts } from '../../forms/index.ts';
import {
  type Answered,
  type Journey,
  openScenarioJourney,
  progressOf,
  resultOf,
} from '../../guidance/index.ts';
import type { Bundle } from '../bundle.ts';
import { getBundles } from '../bundle-store.ts';
import { type Composition, compose } from '../composition.ts';

/** A bundle for one person's answers; `isDecided` says whether the questions are done. */
export interface PersonalBundle extends Composition {
  readonly journey: Journey;
  readonly isDecided: boolean;
}

/** @throws Refusal `bundle-unknown` */
export async function getBundle(platform: Pick<Platform, 'database'>, code: string): Promise<Bundle> {
  const bundle = (await getBundles(platform.database)).findBundle(code);
  if (bundle) return bundle;
  throw notFound('bundle-unknown', {
    zh: '没有这个“一件事”。您可以从“一件事”清单中选择，或者按名称搜索事项。',
    en: 'There is no such joint matter. Choose one from the list, or search for a service.',
  });
}

export async function composeBundle(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  bundle: Bundle,
  region: string | undefined,
  answered: Answered,
  known: KnownFacts = {},
): Promise<PersonalBundle> {
  const journey = await openScenarioJourney(platform, bundle.scenario, region);
  const progress = progressOf(journey, answered, known);
  const composition = compose(bundle, resultOf(journey, progress), await getDictionary(platform.database));
  return { ...composition, journey, isDecided: progress.next === undefined };
}

/** The bundle in the example that its figures are shown for. */
export function composeExample(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  bundle: Bundle,
  region: string | undefined,
): Promise<PersonalBundle> {
  const answers = Object.entries(bundle.example.answers);
  const typed = Object.fromEntries(answers.map(([code, value]) => [code, [value].flat()]));
  return composeBundle(platform, bundle, region, { typed, skipped: [], isExhaustive: false });
}
