import type { AgencyRecord, Directory, RegionRecord } from '../../agencies/index.ts';
import type { Item } from '../item.ts';

/** Agencies behind `offeredBy`; an entry that finds nobody gives none. */
export function offeringAgencies(item: Pick<Item, 'offeredBy'>, directory: Directory): AgencyRecord[] {
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

/** Who owes each review of the item where this agency offers it, by the code of the review. */
export function reviewAgenciesOf(
  item: Pick<Item, 'handling'>,
  agency: AgencyRecord,
  directory: Directory,
): Record<string, string> {
  return Object.fromEntries(
    item.handling.reviews.map((review) => {
      const reviewer = findReviewAgency(review.agency, agency.region, directory);
      return [review.code, reviewer?.code ?? agency.code] as const;
    }),
  );
}
