import { dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory, type RegionRecord } from '../../agencies/index.ts';
import { getItemVersion, getOffers } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Journey, journeyOf } from '../journey.ts';
import { getLibrary } from '../scenario-store.ts';

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/** The way through one item. @throws Refusal `item-unknown`, `item-not-in-use` */
export async function openItemJourney({ database, now }: Needs, code: string): Promise<Journey> {
  const version = await getItemVersion(database, code);
  const library = await getLibrary(database);
  return remembered(version.digest, dateIn(now()), library, async () =>
    journeyOf(
      {
        path: `/guide-me/items/${encodeURIComponent(code)}`,
        title: version.item.name,
        scenario: undefined,
        region: undefined,
        stops: [{ version, situations: library.situationsOf(version.item.basicCode), entry: undefined }],
      },
      await getDictionary(database),
      dateIn(now()),
    ),
  );
}

/** The way through a scenario in a region; items that nobody offers there are left out. @throws Refusal `scenario-unknown` */
export async function openScenarioJourney(
  platform: Needs,
  code: string,
  wanted: string | undefined,
): Promise<Journey> {
  const { database, now } = platform;
  const library = await getLibrary(database);
  const scenario = library.findScenario(code);
  if (!scenario) {
    throw notFound('scenario-unknown', {
      zh: '没有这个场景。您可以从全部场景中选择，或者按名称搜索事项。',
      en: 'There is no such event. Choose one from the list, or search for a service.',
    });
  }
  const regions = await listRegions(platform);
  const region = regions.find((one) => one.code === wanted)?.code ?? regions[0]?.code ?? platform.site.region;
  const offers = await getOffers(
    database,
    scenario.items.map(({ item }) => item),
    region,
  );
  const stops = scenario.items.flatMap((entry) => {
    const version = offers.get(entry.item);
    return version ? [{ version, situations: library.situationsOf(entry.item), entry }] : [];
  });
  const digest = `${code} ${region} ${stops.map(({ version }) => version.digest).join()}`;
  const parts = { path: `/guide-me/scenarios/${code}`, title: scenario.name, scenario, region, stops };
  return remembered(digest, dateIn(now()), library, async () =>
    journeyOf(parts, await getDictionary(database), dateIn(now())),
  );
}

/** Where somebody may be: the counties of the site's city. */
export async function listRegions({ database, site }: Needs): Promise<RegionRecord[]> {
  const directory = await getDirectory(database);
  return directory.regions.filter(
    ({ code, level }) =>
      level === 'county' && directory.regionChain(code).some((above) => above.code === site.region),
  );
}

const maximumRemembered = 200;
const journeys = new WeakMap<object, Map<string, Journey>>();

/** A journey stays the same for a day, unless its items or scenarios change. */
async function remembered(
  digest: string,
  today: string,
  library: object,
  make: () => Promise<Journey>,
): Promise<Journey> {
  const known = journeys.get(library) ?? new Map<string, Journey>();
  journeys.set(library, known);
  const key = `${today} ${digest}`;
  const found = known.get(key);
  if (found) return found;
  const made = await make();
  if (known.size >= maximumRemembered) known.clear();
  known.set(key, made);
  return made;
}
