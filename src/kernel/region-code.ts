import { invalid } from './refusal.ts';

/**
 * Administrative division code in its canonical form: 6 digits for province, city and county (GB/T 2260),
 * 9 for a town or street, 12 for a village or community (GB/T 10114), 15 for a grid cell.
 */
export type RegionCode = string;

export type RegionLevel = 'province' | 'city' | 'county' | 'town' | 'village' | 'grid';

/** True for the canonical form only. */
export function isRegionCode(text: string): boolean {
  return /^[1-9]\d{5}(\d{3}){0,3}$/.test(text) && !(text.length > 6 && text.endsWith('000'));
}

/**
 * Reads 2, 4, 6, 9, 12 or 15 digits, and the statistical form with trailing zeros
 * (`99`, `9901`, `990100000000`), into the canonical form.
 * @throws Refusal `region-code-invalid`
 */
export function parseRegionCode(text: string): RegionCode {
  const digits = text.normalize('NFKC').trim();
  const code =
    digits.length < 6 && digits.length % 2 === 0 ? digits.padEnd(6, '0') : withoutEmptyGroups(digits);
  if (isRegionCode(code)) return code;
  throw invalid('region-code-invalid', {
    zh: `“${text}”不是有效的行政区划代码，应为6位（省、市、县）、9位（镇街）、12位（村居）或15位（网格）数字。`,
    en: `“${text}” is not a division code. Use 6 digits (province, city, county), 9 (town), 12 (village) or 15 (grid cell).`,
  });
}

export function regionLevel(code: RegionCode): RegionLevel {
  if (code.length === 15) return 'grid';
  if (code.length === 12) return 'village';
  if (code.length === 9) return 'town';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** Undefined for a province. */
export function parentRegion(code: RegionCode): RegionCode | undefined {
  switch (regionLevel(code)) {
    case 'province':
      return undefined;
    case 'city':
      return `${code.slice(0, 2)}0000`;
    case 'county':
      return `${code.slice(0, 4)}00`;
    default:
      return code.slice(0, -3);
  }
}

/** The region itself and all above it, narrowest first: village, town, county, city, province. */
export function regionChain(code: RegionCode): RegionCode[] {
  const parent = parentRegion(code);
  return parent ? [code, ...regionChain(parent)] : [code];
}

/** The digits that every region inside this one begins with: `99`, `9901`, `990102` … */
export function regionPrefix(code: RegionCode): string {
  const level = regionLevel(code);
  return level === 'province' ? code.slice(0, 2) : level === 'city' ? code.slice(0, 4) : code;
}

/** True when `code` is `ancestor` or lies inside it. */
export function isWithinRegion(code: RegionCode, ancestor: RegionCode): boolean {
  return code.startsWith(regionPrefix(ancestor));
}

/** By place, each region directly before what lies inside it. */
export function compareRegions(left: RegionCode, right: RegionCode): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function withoutEmptyGroups(digits: string): string {
  let code = digits;
  while (code.length > 6 && code.endsWith('000')) code = code.slice(0, -3);
  return code;
}
