import { dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory, type RegionRecord } from '../../agencies/index.ts';
import { getItemVersion, getOffers, type ItemVersion } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Journey, journeyOf } from '../journey.ts';
import { getLibrary } from '../scenario-store.ts';
import type { SubCases } from '../situations.ts';

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/** The way through one item. @throws Refusal `item-unknown`, `item-not-in-use` */
export async function openItemJourney(platform: Needs, code: string): Promise<Journey> {
  const { database } = platform;
  const version = await getItemVersion(database, code);
  const library = await getLibrary(database);
  const { item, offering } = version;
  return remembered(platform, library, {
    path: `/guide-me/items/${encodeURIComponent(code)}`,
    title: item.name,
    scenario: undefined,
    region: undefined,
    stops: [{ version, subCases: library.subCasesOf(item.basicCode), entry: undefined }],
    elsewhere: await offersOf(database, [library.subCasesOf(item.basicCode)], offering.region),
  });
}

/** The way through a scenario in a region; items that nobody offers there are left out. @throws Refusal `scenario-unknown` */
export async function openScenarioJourney(
  platform: Needs,
  code: string,
  wanted: string | undefined,
): Promise<Journey> {
  const { database } = platform;
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
    return version ? [{ version, subCases: library.subCasesOf(entry.item), entry }] : [];
  });
  return remembered(platform, library, {
    path: `/guide-me/scenarios/${code}`,
    title: scenario.name,
    scenario,
    region,
    stops,
    elsewhere: await offersOf(
      database,
      stops.map(({ subCases }) => subCases),
      region,
    ),
  });
}

/** Items that are what another unit does. */
async function offersOf(
  database: Needs['database'],
  subCases: readonly SubCases[],
  region: string,
): Promise<ReadonlyMap<string, ItemVersion>> {
  const codes = subCases.flatMap(({ units }) => units.flatMap(({ item }) => item ?? []));
  return codes.length === 0 ? new Map() : getOffers(database, [...new Set(codes)], region);
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
  { database, now }: Needs,
  library: object,
  parts: Omit<Journey, 'interview'>,
): Promise<Journey> {
  const today = dateIn(now());
  const ofLibrary = journeys.get(library) ?? new Map<string, Journey>();
  journeys.set(library, ofLibrary);
  const versions = [...parts.stops.map(({ version }) => version), ...parts.elsewhere.values()];
  const key = [today, parts.path, parts.region, ...versions.map(({ digest }) => digest)].join(' ');
  const known = ofLibrary.get(key);
  if (known) return known;
  const made = journeyOf(parts, await getDictionary(database), today);
  if (ofLibrary.size >= maximumRemembered) ofLibrary.clear();
  ofLibrary.set(key, made);
  return made;
}
