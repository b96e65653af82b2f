import { parentRegion, regionChain, regionLevel } from '../../../kernel/region-code.ts';
import { bumpGeneration, type Tx } from '../../../platform/database/index.ts';
import {
  type Directory,
  directoryGeneration,
  type Region,
  saveAgencies,
  saveRegions,
} from '../../agencies/index.ts';
import type { Offering } from '../offering.ts';
import type { SourceItem } from '../source-item.ts';
import type { Mapping } from './mapping.ts';
import type { RowReader } from './row-reader.ts';

export interface ExternalPlaces {
  readonly newRegions: number;
  readonly newAgencies: number;
  /** The draft with the agency and the region as the directory knows them. */
  place(draft: SourceItem): SourceItem;
}

interface Row {
  readonly draft: SourceItem;
  readonly reader: RowReader;
}

/** Adds the regions and agencies of a source that nobody knows yet; known ones are never changed. */
export async function saveExternalPlaces(
  tx: Tx,
  rows: readonly Row[],
  mapping: Mapping,
  directory: Directory,
): Promise<ExternalPlaces> {
  const names = regionNames(rows, mapping, directory);
  const regions = missingRegions(rows, names, directory);
  if (regions.length > 0) await saveRegions(tx, regions, mapping.source);
  const codes = new Map<string, string>();
  const agencies = new Map<string, Offering>();
  for (const { offering } of rows.map((row) => row.draft)) {
    const known = knownAgency(offering, directory);
    codes.set(offering.agency, known ?? offering.agency);
    if (!known && !agencies.has(offering.agency)) agencies.set(offering.agency, offering);
  }
  if (agencies.size > 0) {
    await saveAgencies(
      tx,
      [...agencies.values()].map(({ agency, agencyName, creditCode, region }) => ({
        code: agency,
        name: agencyName,
        shortName: agencyName,
        region,
        ...(creditCode ? { creditCode } : {}),
      })),
      mapping.source,
    );
  }
  if (regions.length + agencies.size > 0) await bumpGeneration(tx, directoryGeneration);
  return {
    newRegions: regions.length,
    newAgencies: agencies.size,
    place: ({ offering, ...draft }) => ({
      ...draft,
      item: { ...draft.item, offeredBy: [codes.get(offering.agency) ?? offering.agency] },
      offering: {
        ...offering,
        agency: codes.get(offering.agency) ?? offering.agency,
        regionName: { zh: names(offering.region) },
      },
    }),
  };
}

function knownAgency(offering: Offering, directory: Directory): string | undefined {
  return directory.agencies.find(
    (agency) =>
      agency.code === offering.agency ||
      (offering.creditCode !== undefined &&
        agency.creditCode === offering.creditCode &&
        agency.name.zh === offering.agencyName.zh),
  )?.code;
}

/** `广东省广州市` is called 广州市: a name does not repeat the region above it. */
function regionNames(rows: readonly Row[], mapping: Mapping, directory: Directory): (code: string) => string {
  const given = new Map<string, string>();
  for (const { offering } of rows.map((row) => row.draft)) {
    if (offering.regionName.zh !== offering.region) given.set(offering.region, offering.regionName.zh);
  }
  const full = (code: string): string =>
    directory.findRegion(code)?.name.zh ?? mapping.regions[code] ?? given.get(code) ?? `区划${code}`;
  return (code) => {
    const above = regionChain(code).slice(1).reverse();
    return above.reduce((name, upper) => {
      const prefix = full(upper);
      return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
    }, full(code));
  };
}

function missingRegions(
  rows: readonly Row[],
  names: (code: string) => string,
  directory: Directory,
): Region[] {
  const codes = new Map<string, RowReader>();
  for (const { draft, reader } of rows) {
    for (const code of regionChain(draft.offering.region)) {
      if (!directory.findRegion(code) && !codes.has(code)) codes.set(code, reader);
    }
  }
  for (const [code, reader] of codes) {
    if (names(code).startsWith('区划')) reader.find('region-name-missing', 'noted', 'regionName', code);
  }
  return [...codes.keys()]
    .sort((a, b) => a.length - b.length || regionChain(a).length - regionChain(b).length || (a < b ? -1 : 1))
    .map((code) => {
      const parent = parentRegion(code);
      return { code, name: { zh: names(code) }, level: regionLevel(code), ...(parent ? { parent } : {}) };
    });
}
