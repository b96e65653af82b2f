import type { Directory } from '../../agencies/index.ts';
import { plainText } from './plain-text.ts';

/** Where and whom a question names. */
export interface NamedPlace {
  readonly region: string | undefined;
  /** Department number of a named organ: the organ itself depends on the region. */
  readonly department: string | undefined;
  /** The text without these names. */
  readonly rest: string;
}

/** @param text normalised */
export function placeIn(text: string, directory: Directory, site: string): NamedPlace {
  const { regions, departments } = namesOf(directory, site);
  const department = longest(text, departments);
  const without = department ? text.replace(department.name, ' ') : text;
  const region = longest(without, regions);
  return {
    region: region?.code,
    department: department?.code,
    rest: region ? without.replaceAll(region.name, ' ') : without,
  };
}

interface Name {
  readonly name: string;
  readonly code: string;
}

interface Names {
  readonly regions: readonly Name[];
  readonly departments: readonly Name[];
}

const remembered = new WeakMap<Directory, Names>();

/** Longer names first, so that 城东街道 is not taken for 城东. */
function namesOf(directory: Directory, site: string): Names {
  const known = remembered.get(directory);
  if (known) return known;
  const names = {
    regions: directory.regions
      .filter(({ level }) => level === 'county' || level === 'town' || level === 'village')
      .filter(({ code }) => directory.regionChain(code).some((above) => above.code === site))
      .flatMap(({ code, level, name }) => {
        const short = plainText(name.zh).replace(/(?:区|县|市|街道|镇|乡)$/, '');
        const isTelling = level !== 'village' && short.length >= 2;
        return [
          plainText(name.zh),
          ...(isTelling ? [short] : []),
          ...(name.en ? [plainText(name.en)] : []),
        ].map((one) => ({ name: one, code }));
      })
      .sort(byLength),
    departments: directory.agencies
      .filter(({ source, department }) => source === 'content' && department !== undefined)
      .flatMap(({ name, shortName, department = '', region }) => {
        const own = directory.findRegion(region)?.name.zh ?? '';
        const stem = (text: string) =>
          text
            .replace(own, '')
            .replace(own.replace(/(?:区|县|市|街道|镇|乡)$/, ''), '')
            .replace(/^[省市区县]/, '')
            .replace('分局', '局');
        return [stem(name.zh), stem(shortName.zh)]
          .filter((one) => one.length >= 3 && !/街道办|政府$/.test(one))
          .map((one) => ({ name: one, code: department }));
      })
      .sort(byLength),
  };
  remembered.set(directory, names);
  return names;
}

function byLength(one: Name, other: Name): number {
  return other.name.length - one.name.length;
}

function longest(text: string, names: readonly Name[]): Name | undefined {
  return names.find(({ name }) => text.includes(name));
}
