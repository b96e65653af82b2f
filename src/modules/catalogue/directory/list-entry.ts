import type { Text } from '../../../kernel/messages.ts';
import type { Item } from '../item.ts';
import type { ItemContent } from '../offering.ts';

/** The public lists whose lines are taken from items. */
export const entryLists = ['power', 'service', 'charge', 'fund', 'special-fund'] as const;
export type EntryList = (typeof entryLists)[number];

/** A line of a list. */
export interface ListEntry {
  readonly list: EntryList;
  readonly number: number;
  readonly content: EntryContent;
}

/** What a line says beside the item and its agency. */
export interface EntryContent {
  readonly name: Text;
  readonly agencyName: Text;
  readonly regionName: Text;
  /** Laws with their articles. */
  readonly basis: string;
  /** Of a charge or fund: what it is called and how much it is. */
  readonly charge?: Text | undefined;
  readonly standard?: Text | undefined;
  readonly reduction?: Text | undefined;
  readonly budget?: Text | undefined;
}

/** The lines of one offer in the lists of powers, services, charges, funds and special funds. */
export function entriesOf({ item, offering }: ItemContent): ListEntry[] {
  const common = {
    name: item.name,
    agencyName: offering.agencyName,
    regionName: offering.regionName,
    basis: basisOf(item),
  };
  const entry = (list: EntryList, number: number, own: Partial<EntryContent> = {}): ListEntry => ({
    list,
    number,
    content: { ...common, ...own },
  });
  return [
    entry(item.type === '20' ? 'service' : 'power', 0),
    ...item.fees.map((fee, number) =>
      entry(fee.kind === '2' ? 'fund' : 'charge', number, {
        charge: fee.name,
        standard: fee.standard,
        reduction: fee.reduction,
        basis: fee.basis,
      }),
    ),
    ...levyEntries(item, entry),
    ...(item.specialFund
      ? [
          entry('special-fund', 0, {
            charge: item.specialFund.name,
            standard: item.specialFund.standard,
            budget: item.specialFund.budget,
            basis: item.specialFund.basis,
          }),
        ]
      : []),
  ];
}

/** 政府性基金 and 行政事业性收费 that are levied; taxes stand in no list of charges. */
function levyEntries(
  { levy, name, fees }: Item,
  entry: (list: EntryList, number: number, own: Partial<EntryContent>) => ListEntry,
): ListEntry[] {
  if (levy?.kind !== '2' && levy?.kind !== '3') return [];
  const reduction = levy.reductionReviewed ? reductionReviewed : undefined;
  const charge = { zh: name.zh.replace(/征收$/, ''), en: name.en };
  return [
    entry(levy.kind === '2' ? 'fund' : 'charge', fees.length, { charge, standard: levy.standard, reduction }),
  ];
}

const reductionReviewed = {
  zh: '可以申请减免，由征收机关审批',
  en: 'On application to the agency that levies',
};

/** 《城市道路管理条例》第二十七条、第四十二条；《行政许可法》… */
function basisOf({ legalBases }: Item): string {
  const laws = Map.groupBy(legalBases, ({ law }) => (law.includes('《') ? law : `《${law}》`));
  return [...laws]
    .map(([law, bases]) => law + bases.flatMap(({ article }) => article ?? []).join('、'))
    .join('；');
}

/** By type and code, then from the highest organ down: the same item of all levels and regions stands together. */
export function entryPosition(
  { item, offering }: ItemContent,
  implementationCode: string,
  number: number,
): string {
  return [
    item.type,
    item.basicCode,
    offering.level,
    offering.region,
    implementationCode,
    String(number).padStart(3, '0'),
  ].join('.');
}
