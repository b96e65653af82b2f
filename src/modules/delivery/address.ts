import { z } from 'zod';
import { isMobilePhone } from '../../kernel/phone.ts';
import { isRegionCode, isWithinRegion, regionLevel } from '../../kernel/region-code.ts';
import type { Directory } from '../agencies/index.ts';

/** Where a courier brings it. The region is a division code (GB/T 2260), the rest as people write it. */
export const Address = z.object({
  name: z.string().trim().min(1).max(50),
  phone: z.string(),
  region: z.string(),
  text: z.string().trim().min(5).max(200),
});
export type Address = z.infer<typeof Address>;

export type AddressFault = 'name' | 'phone' | 'region' | 'address';

/** What an address lacks, by field. */
export function addressFaults(
  directory: Pick<Directory, 'findRegion'>,
  { name, phone, region, text }: Address,
): AddressFault[] {
  return [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(isMobilePhone(phone) ? [] : (['phone'] as const)),
    ...(isDestination(directory, region) ? [] : (['region'] as const)),
    ...(text.trim().length < 5 ? (['address'] as const) : []),
  ];
}

/** A county that is known here, or a province elsewhere. */
export function isDestination(directory: Pick<Directory, 'findRegion'>, code: string): boolean {
  if (!isRegionCode(code)) return false;
  return regionLevel(code) === 'county' ? directory.findRegion(code) !== undefined : provinces.has(code);
}

/** Counties of the installation first, then the provinces of the country. */
export function destinations(directory: Pick<Directory, 'regions'>): { code: string; name: string }[] {
  const nameOf = (code: string) => directory.regions.find((region) => region.code === code)?.name.zh ?? '';
  const counties = directory.regions
    .filter(({ level }) => level === 'county')
    .map(({ code, name, parent }) => ({ code, name: `${nameOf(parent ?? '')}${name.zh}` }));
  return [...counties, ...[...provinces].map(([code, name]) => ({ code, name }))];
}

/** The county that a written address names; the one of the case where it names none. */
export function regionNamedIn(
  directory: Pick<Directory, 'regions'>,
  text: string,
  caseRegion: string,
): string {
  const counties = directory.regions.filter(({ level }) => level === 'county');
  const named = counties.find(({ name }) => text.includes(name.zh));
  const province = [...provinces].find(([, name]) => text.startsWith(name));
  const own = counties.find(({ code }) => isWithinRegion(caseRegion, code));
  return named?.code ?? province?.[0] ?? own?.code ?? '';
}

/** GB/T 2260, first level. */
const provinces: ReadonlyMap<string, string> = new Map([
  ['110000', '北京市'],
  ['120000', '天津市'],
  ['130000', '河北省'],
  ['140000', '山西省'],
  ['150000', '内蒙古自治区'],
  ['210000', '辽宁省'],
  ['220000', '吉林省'],
  ['230000', '黑龙江省'],
  ['310000', '上海市'],
  ['320000', '江苏省'],
  ['330000', '浙江省'],
  ['340000', '安徽省'],
  ['350000', '福建省'],
  ['360000', '江西省'],
  ['370000', '山东省'],
  ['410000', '河南省'],
  ['420000', '湖北省'],
  ['430000', '湖南省'],
  ['440000', '广东省'],
  ['450000', '广西壮族自治区'],
  ['460000', '海南省'],
  ['500000', '重庆市'],
  ['510000', '四川省'],
  ['520000', '贵州省'],
  ['530000', '云南省'],
  ['540000', '西藏自治区'],
  ['610000', '陕西省'],
  ['620000', '甘肃省'],
  ['630000', '青海省'],
  ['640000', '宁夏回族自治区'],
  ['650000', '新疆维吾尔自治区'],
]);
