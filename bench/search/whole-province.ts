import { createHash } from 'node:crypto';
import { makeCreditCode } from '../../src/kernel/credit-code.ts';

/** A record in the shape of the mapping `guangdong.yaml`. */
export type SourceItem = Readonly<Record<string, unknown>> & {
  readonly TASK_NAME: string;
  readonly DEPT_NAME: string;
  readonly TASK_TYPE_TEXT: string;
};

/** The items of one organ's region, as it would publish them. */
export interface RegionFile {
  readonly region: string;
  readonly code: string;
  readonly items: readonly SourceItem[];
}

/**
 * A province with its cities and counties, made of the items of one real file. Every region offers its own choice of the
 * same items; approvals come also as change, renewal, cancellation and replacement; each city has matters of its own.
 */
export function* wholeProvince(real: readonly SourceItem[], total: number): Generator<RegionFile> {
  const regions = regionsOf(cities, counties);
  const standards = [...real.map((item, index) => standardOf(item, index)), ...real.flatMap(phasesOf)];
  const ownOf = new Map(
    regions.filter(isCity).map(({ code, name }) => [code.slice(0, 4), matterOfCity(real, code, name)]),
  );
  const perRegion = Math.floor(total / regions.length);
  let left = total;
  for (const [index, region] of regions.entries()) {
    const own = ownOf.get(region.code.slice(0, 4)) ?? [];
    const count = index === regions.length - 1 ? left : perRegion;
    const chosen = [...standards, ...own]
      .map((standard) => ({ standard, chance: chanceOf(region.code + standard.basicCode) }))
      .sort((one, other) => one.chance - other.chance)
      .slice(0, count);
    left -= chosen.length;
    yield {
      region: region.name,
      code: region.code,
      items: chosen.map(({ standard }) => offerOf(standard, region)),
    };
  }
}

const cities = 21;
const counties = 120;

interface Place {
  readonly code: string;
  readonly name: string;
}

interface Standard {
  readonly item: SourceItem;
  readonly name: string;
  readonly basicCode: string;
}

/** Names of places that do not exist. */
const firstSyllables = [...'云清平永兴安宁丰泰和昌盛福华明德仁义礼信江河湖海山'];
const secondSyllables = [...'溪水原阳州城川陵冈口潭沙湾桥林田石泉峰岭'];

function regionsOf(cityCount: number, countyCount: number): Place[] {
  const nameOf = (place: number, kind: string) => {
    const index = place + 5;
    return `${firstSyllables[index % firstSyllables.length]}${secondSyllables[(index * 7) % secondSyllables.length]}${kind}`;
  };
  const cityPlaces = Array.from({ length: cityCount }, (_, index) => ({
    code: `88${String(index + 1).padStart(2, '0')}00`,
    name: nameOf(index, '市'),
  }));
  const countyPlaces = Array.from({ length: countyCount }, (_, index) => {
    const city = (index % cityCount) + 1;
    const serial = Math.floor(index / cityCount) + 1;
    return {
      code: `88${String(city).padStart(2, '0')}${String(serial).padStart(2, '0')}`,
      name: nameOf(index + cityCount, '县'),
    };
  });
  return [{ code: '880000', name: '南岭省' }, ...cityPlaces, ...countyPlaces];
}

const isCity = ({ code }: Place) => code.endsWith('00') && !code.endsWith('0000');

function standardOf(item: SourceItem, serial: number, name = item.TASK_NAME): Standard {
  return { item, name, basicCode: `88${String(serial).padStart(10, '0')}` };
}

const phases = ['变更', '延续', '注销', '补发'];

/** What is granted can be changed, renewed, ended and replaced. */
function phasesOf(item: SourceItem, index: number): Standard[] {
  const isGranted = item.TASK_TYPE_TEXT === '行政许可' || item.TASK_TYPE_TEXT === '行政确认';
  if (!isGranted || /[（(]|变更|延续|注销|补/.test(item.TASK_NAME)) return [];
  return phases.map((phase, place) =>
    standardOf(item, 100_000 + index * 10 + place, `${item.TASK_NAME}（${phase}）`),
  );
}

const matters = 350;

function matterOfCity(real: readonly SourceItem[], code: string, city: string): Standard[] {
  const serial = Number(code.slice(2, 4)) * 1_000_000;
  return real
    .map((item, index) => ({ item, index, chance: chanceOf(code + item.TASK_NAME) }))
    .sort((one, other) => one.chance - other.chance)
    .slice(0, matters)
    .map(({ item, index }) =>
      standardOf(item, serial + index, `${city}${item.TASK_NAME.replace(/^(?:广东|省|广州)+市?/, '')}`),
    );
}

function offerOf({ item, name, basicCode }: Standard, { code, name: place }: Place): SourceItem {
  const level = code.endsWith('0000') ? '2' : code.endsWith('00') ? '3' : '4';
  const department = item.DEPT_NAME.trim().replace(/^(?:广东省|广州市)/, '');
  const organ = `${place}${level === '2' ? department : department.replace(/厅$/, '局')}`;
  const serial = createHash('sha256').update(organ).digest('hex').replaceAll(/[a-f]/g, '').slice(0, 8);
  return {
    ...item,
    TASK_CODE: `${makeCreditCode(`11${code}`, serial.padEnd(8, '0'))}${level}${basicCode}`,
    TASK_NAME: name,
    CATAID: basicCode,
    DEPT_NAME: organ,
    AREACODE: code,
    AREA_CODE_TEXT: place,
    matter_code: '无',
  };
}

/** The same number for the same text, evenly spread. */
function chanceOf(text: string): number {
  return createHash('md5').update(text).digest().readUInt32BE(0);
}
