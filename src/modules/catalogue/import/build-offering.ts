import { createHash } from 'node:crypto';
import { isCreditCode } from '../../../kernel/credit-code.ts';
import { parseItemCode } from '../../../kernel/item-code.ts';
import { parseRegionCode, type RegionLevel, regionLevel } from '../../../kernel/region-code.ts';
import { Level } from '../item-codes.ts';
import type { Offering } from '../offering.ts';
import { phonesOf, placesOf } from './build-contacts.ts';
import type { Mapping } from './mapping.ts';
import { type RowReader, RowRefused } from './row-reader.ts';

/** What the agency of a row adds to the item. */
export function offeringOf(reader: RowReader, mapping: Mapping, code: string): Offering {
  const { fields } = mapping;
  const agencyName = reader.required('agencyName', fields.agencyName);
  const region = regionOf(reader, mapping);
  const creditCode = reader.text('agencyCreditCode', fields.agencyCreditCode);
  if (creditCode !== undefined && !isCreditCode(creditCode)) {
    reader.find('credit-code-invalid', 'noted', 'agencyCreditCode', creditCode);
  }
  const level = Level.safeParse(reader.text('level', fields.level) ?? levels[regionLevel(region)]);
  return {
    agency: agencyCode(mapping.source, [creditCode ?? region, agencyName]),
    agencyName: { zh: agencyName },
    creditCode,
    region,
    regionName: { zh: reader.text('regionName', fields.regionName) ?? mapping.regions[region] ?? region },
    level: level.data ?? levels[regionLevel(region)],
    places: placesOf(reader, fields.places, agencyName),
    consultPhones: phonesOf(reader, 'consultPhones', fields.consultPhones),
    complaintPhones: phonesOf(reader, 'complaintPhones', fields.complaintPhones),
    reviewAgencies: {},
    partOf: partOf(code),
    otherCodes: reader.list('otherCodes', fields.otherCodes),
  };
}

const levels: Record<RegionLevel, Level> = {
  province: '2',
  city: '3',
  county: '4',
  town: '5',
  village: '6',
  grid: '6',
};

/** Made of what identifies the agency in the source, so a second import finds it again. */
function agencyCode(source: string, parts: readonly string[]): string {
  return `${source}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)}`;
}

function regionOf(reader: RowReader, { fields }: Mapping): string {
  const text = reader.required('regionCode', fields.regionCode);
  try {
    return parseRegionCode(text);
  } catch {
    throw new RowRefused('regionCode', text, 'region-unclear');
  }
}

function partOf(code: string): string | undefined {
  const parsed = parseItemCode(code);
  return parsed.kind === 'handling' ? parsed.implementation.code : undefined;
}
