import type { AgencyRecord, Directory, RegionRecord } from '../../agencies/index.ts';
import type { Item } from '../item.ts';
import type { Level } from '../item-codes.ts';
import type { Offering, Place } from '../offering.ts';
import { reviewAgenciesOf } from './find-agencies.ts';
import type { OfferSurroundings } from './offer-surroundings.ts';

/** What an agency of the city adds to a standard: its level, windows, phones, services, and who hears complaints. */
export function offeringOf(
  item: Item,
  agency: AgencyRecord,
  surroundings: Pick<OfferSurroundings, 'directory' | 'remedyBodies'>,
): Offering {
  const { directory } = surroundings;
  const places = placesOf(agency, directory);
  return {
    agency: agency.code,
    agencyName: agency.name,
    creditCode: agency.creditCode,
    region: agency.region,
    regionName: directory.findRegion(agency.region)?.name ?? { zh: agency.region },
    level: levelOf(agency, directory),
    organKind: agency.nature,
    powerSource: '1',
    places,
    consultPhones: agency.phone ? [agency.phone] : [],
    complaintPhones: agency.complaintPhone ? [agency.complaintPhone] : [],
    services: servicesOf(item, agency, directory),
    remedies: remediesOf(agency, surroundings),
    reviewAgencies: reviewAgenciesOf(item, agency, directory),
    otherCodes: [],
  };
}

const levels: Record<RegionRecord['level'], Level> = {
  province: '2',
  city: '3',
  county: '4',
  town: '5',
  village: '6',
  grid: '6',
};

export function levelOf(agency: AgencyRecord, directory: Directory): Level {
  return levels[directory.findRegion(agency.region)?.level ?? 'county'];
}

function placesOf(agency: AgencyRecord, directory: Directory): Place[] {
  const halls = directory.windowsOf(agency.code).map(({ hall, windows }) => ({
    name: hall.name,
    address: hall.address,
    openingHours: hall.openingHours,
    phone: hall.phone,
    transport: hall.transport,
    windows: windows.map(({ number, name }) => ({ number, name })),
  }));
  if (halls.length > 0 || !agency.address) return halls;
  return [{ name: agency.name, address: { zh: agency.address }, phone: agency.phone, windows: [] }];
}

/** What follows from the ways to apply, from the halls and from the form. */
function servicesOf(item: Item, agency: AgencyRecord, directory: Directory): Offering['services'] {
  const windows = directory.windowsOf(agency.code).flatMap((found) => found.windows);
  return {
    inHall: windows.length > 0,
    oneWindow: windows.some((window) => window.agencies.length > 1),
    postMaterials: item.channels.includes('post'),
    postResult: item.form.some(({ questions }) =>
      questions.some(({ element }) => element === 'delivery-mode'),
    ),
    selfService: item.channels.includes('kiosk'),
  };
}

/** Those of the region of the agency, or of the nearest above it: a town answers to the county. */
function remediesOf(
  agency: AgencyRecord,
  { directory, remedyBodies }: Pick<OfferSurroundings, 'directory' | 'remedyBodies'>,
): Offering['remedies'] {
  for (const { code } of directory.regionChain(agency.region)) {
    const found = remedyBodies.find(({ region }) => region === code);
    if (found) return { reconsideration: found.reconsideration, litigation: found.litigation };
  }
  return undefined;
}
