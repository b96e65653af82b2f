import { notFound } from '../../kernel/refusal.ts';
import { type Database, reference } from '../../platform/database/index.ts';
import type { Hall } from './agency.ts';
import {
  type AgencyRecord,
  type RegionRecord,
  readAgencies,
  readHalls,
  readRegions,
} from './agency-store.ts';

/** Regions, agencies and halls: small, read by everybody, held in memory. */
export interface Directory {
  readonly regions: readonly RegionRecord[];
  readonly agencies: readonly AgencyRecord[];
  readonly halls: readonly Hall[];
  findRegion(code: string): RegionRecord | undefined;
  /** The region and those above it, the nearest first. */
  regionChain(code: string): RegionRecord[];
  childRegions(code: string): readonly RegionRecord[];
  findAgency(code: string): AgencyRecord | undefined;
  /** @throws Refusal `agency-unknown` */
  getAgency(code: string): AgencyRecord;
  findAgencyByCreditCode(creditCode: string): AgencyRecord | undefined;
  /** The department of that number in the region, or in the nearest region above it. */
  findDepartment(department: string, region: string): AgencyRecord | undefined;
  /** Every agency of a department at one level: `31@county`. */
  departmentsAt(department: string, level: RegionRecord['level']): AgencyRecord[];
  /** Halls with the windows that serve an agency. */
  windowsOf(agencyCode: string): { hall: Hall; windows: Hall['windows'] }[];
}

/** Name under which a change of agencies or regions is announced (`bumpGeneration`). */
export const directoryGeneration = 'agencies';

export const getDirectory: (database: Database) => Promise<Directory> = reference(
  directoryGeneration,
  async (database) =>
    directoryOf(await readRegions(database), await readAgencies(database), await readHalls(database)),
);

export function directoryOf(
  regions: readonly RegionRecord[],
  agencies: readonly AgencyRecord[],
  halls: readonly Hall[],
): Directory {
  const regionByCode = new Map(regions.map((region) => [region.code, region]));
  const childrenOf = Map.groupBy(regions, ({ parent }) => parent);
  const agencyByCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const own = agencies.filter((agency) => agency.source === 'content');

  const regionChain = (code: string): RegionRecord[] => {
    const region = regionByCode.get(code);
    if (!region) return [];
    return [region, ...(region.parent ? regionChain(region.parent) : [])];
  };

  return {
    regions,
    agencies,
    halls,
    findRegion: (code) => regionByCode.get(code),
    regionChain,
    childRegions: (code) => childrenOf.get(code) ?? [],
    findAgency: (code) => agencyByCode.get(code),
    getAgency(code) {
      const agency = agencyByCode.get(code);
      if (!agency) throw notFound('agency-unknown', { zh: '没有这个部门。', en: 'There is no such agency.' });
      return agency;
    },
    findAgencyByCreditCode: (creditCode) => agencies.find((agency) => agency.creditCode === creditCode),
    findDepartment(department, region) {
      for (const { code } of regionChain(region)) {
        const found = own.find((agency) => agency.region === code && agency.department === department);
        if (found) return found;
      }
      return undefined;
    },
    departmentsAt: (department, level) =>
      own.filter(
        (agency) => agency.department === department && regionByCode.get(agency.region)?.level === level,
      ),
    windowsOf: (agencyCode) =>
      halls
        .map((hall) => ({
          hall,
          windows: hall.windows.filter((window) => window.agencies.includes(agencyCode)),
        }))
        .filter((found) => found.windows.length > 0),
  };
}
