import { join } from 'node:path';
import { isCreditCode } from '../../kernel/credit-code.ts';
import { type ContentEntry, ContentError, type ContentFault, readContent } from '../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../platform/database/index.ts';
import { Agency, Hall, Region } from './agency.ts';
import { saveAgencies, saveHalls, saveRegions } from './agency-store.ts';
import { directoryGeneration } from './directory.ts';

export interface AgencyContent {
  readonly regions: readonly ContentEntry<Region>[];
  readonly agencies: readonly ContentEntry<Agency>[];
  readonly halls: readonly ContentEntry<Hall>[];
}

/** @throws ContentError */
export async function readAgencyContent(contentDirectory: string): Promise<AgencyContent> {
  const content = {
    regions: await readContent(join(contentDirectory, 'regions'), Region),
    agencies: await readContent(join(contentDirectory, 'agencies'), Agency),
    halls: await readContent(join(contentDirectory, 'halls'), Hall),
  };
  const faults = checkAgencyContent(content);
  if (faults.length > 0) throw new ContentError(faults);
  return content;
}

/** Loads regions, agencies and halls of the city when their files have changed. */
export function loadAgencies(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['regions', 'agencies', 'halls'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'agencies', version: 1, directories }, async (tx) => {
    const content = await readAgencyContent(contentDirectory);
    await saveRegions(tx, parentsFirst(content.regions.map((entry) => entry.value)), 'content');
    await saveAgencies(
      tx,
      content.agencies.map((entry) => entry.value),
      'content',
    );
    await saveHalls(
      tx,
      content.halls.map((entry) => entry.value),
    );
    await bumpGeneration(tx, directoryGeneration);
  });
}

function parentsFirst(regions: readonly Region[]): Region[] {
  const order = ['province', 'city', 'county', 'town', 'village', 'grid'];
  return regions.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function checkAgencyContent(content: AgencyContent): ContentFault[] {
  const regions = new Set(content.regions.map((entry) => entry.value.code));
  const agencies = new Set(content.agencies.map((entry) => entry.value.code));
  const faults: ContentFault[] = [
    ...duplicates(content.regions),
    ...duplicates(content.agencies),
    ...duplicates(content.halls),
  ];
  for (const { value, fault } of content.regions) {
    if (value.parent && !regions.has(value.parent))
      faults.push(fault(['parent'], `no region ${value.parent}`));
  }
  for (const { value, fault } of content.agencies) {
    if (!regions.has(value.region)) faults.push(fault(['region'], `no region ${value.region}`));
    if (!isCreditCode(value.creditCode)) {
      faults.push(fault(['creditCode'], `${value.creditCode} has a wrong check character (GB 32100)`));
    }
  }
  for (const { value, fault } of content.halls) {
    if (!regions.has(value.region)) faults.push(fault(['region'], `no region ${value.region}`));
    value.windows.forEach((window, index) => {
      for (const code of window.agencies.filter((agency) => !agencies.has(agency))) {
        faults.push(fault(['windows', index, 'agencies'], `no agency ${code}`));
      }
    });
  }
  return faults;
}

function duplicates(entries: readonly ContentEntry<{ code: string }>[]): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ value, fault }) => {
    const again = seen.has(value.code);
    seen.add(value.code);
    return again ? [fault(['code'], `${value.code} is declared twice`)] : [];
  });
}
