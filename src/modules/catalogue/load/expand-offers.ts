import { implementationItemCode } from '../../../kernel/item-code.ts';
import type { AgencyRecord, Directory, RegionRecord } from '../../agencies/index.ts';
import type { Item } from '../item.ts';
import type { Level } from '../item-codes.ts';
import type { Offering, Place } from '../offering.ts';
import type { ItemDraft } from '../save-items.ts';

/** One draft for each agency that `offeredBy` names. Call it after `checkItems`. */
export function expandOffers(item: Item, directory: Directory): ItemDraft[] {
  return offeringAgencies(item, directory).map((agency) => ({
    implementationCode: implementationItemCode(
      agency.creditCode ?? '',
      levelOf(agency, directory),
      item.basicCode,
    ).code,
    item,
    offering: offeringOf(item, agency, directory),
  }));
}

/** Agencies behind `offeredBy`; an entry that finds nobody gives none. */
export function offeringAgencies(item: Item, directory: Directory): AgencyRecord[] {
  const found = item.offeredBy.flatMap((offer) => agenciesOf(offer, directory));
  return [...new Map(found.map((agency) => [agency.code, agency])).values()];
}

/** `31@county`: department 31 in every county; otherwise an agency code. */
export function agenciesOf(offer: string, directory: Directory): AgencyRecord[] {
  const [, department, level] = /^(\d{2})@(\w+)$/.exec(offer) ?? [];
  if (department && level) return directory.departmentsAt(department, level as RegionRecord['level']);
  const agency = directory.findAgency(offer);
  return agency ? [agency] : [];
}

/** Two digits: that department where the item is offered, or in the nearest region above; otherwise an agency code. */
export function findReviewAgency(
  named: string,
  region: string,
  directory: Directory,
): AgencyRecord | undefined {
  return /^\d{2}$/.test(named) ? directory.findDepartment(named, region) : directory.findAgency(named);
}

const levels: Record<RegionRecord['level'], Level> = {
  province: '2',
  city: '3',
  county: '4',
  town: '5',
  village: '6',
  grid: '6',
};

function levelOf(agency: AgencyRecord, directory: Directory): Level {
  return levels[directory.findRegion(agency.region)?.level ?? 'county'];
}

function offeringOf(item: Item, agency: AgencyRecord, directory: Directory): Offering {
  const reviews = item.handling.reviews.map((review) => {
    const reviewer = findReviewAgency(review.agency, agency.region, directory);
    return [review.code, reviewer?.code ?? agency.code] as const;
  });
  return {
    agency: agency.code,
    agencyName: agency.name,
    creditCode: agency.creditCode,
    region: agency.region,
    regionName: directory.findRegion(agency.region)?.name ?? { zh: agency.region },
    level: levelOf(agency, directory),
    places: placesOf(agency, directory),
    consultPhones: agency.phone ? [agency.phone] : [],
    complaintPhones: agency.complaintPhone ? [agency.complaintPhone] : [],
    reviewAgencies: Object.fromEntries(reviews),
    otherCodes: [],
  };
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
