import type { ContentFault } from '../../../platform/content.ts';
import type { Directory } from '../../agencies/index.ts';
import { missingPart } from '../power.ts';
import { agenciesOf } from './find-agencies.ts';
import type { ItemFiles } from './read-item-content.ts';

/** Powers and changes of the directory name agencies and items that are there. */
export function checkDirectory(files: ItemFiles, directory: Directory): ContentFault[] {
  return [
    ...checkPowers(files, directory),
    ...checkChanges(files, directory),
    ...checkAdjustments(files, directory),
  ];
}

function checkPowers({ powers, items }: ItemFiles, directory: Directory): ContentFault[] {
  const taken = new Set(items.map(({ value }) => value.basicCode));
  return powers.flatMap(({ value, fault }, index) => {
    const part = missingPart(value);
    const isTaken =
      taken.has(value.basicCode) ||
      powers.findIndex((other) => other.value.basicCode === value.basicCode) < index;
    return [
      ...(part ? [fault([part], `a power of type ${value.type} says its ${part}`)] : []),
      ...(isTaken ? [fault(['basicCode'], `${value.basicCode} is the code of another item`)] : []),
      ...value.offeredBy.flatMap((offer, place) =>
        agenciesOf(offer, directory).length > 0
          ? []
          : [fault(['offeredBy', place], `${offer} names no agency`)],
      ),
    ];
  });
}

function checkChanges({ changes, powers, items }: ItemFiles, directory: Directory): ContentFault[] {
  const known = new Set([...items, ...powers].map(({ value }) => value.basicCode));
  return changes.flatMap(({ value, fault }, index) => {
    const missing = (codes: readonly string[], path: string) =>
      codes.flatMap((code, place) => (known.has(code) ? [] : [fault([path, place], `no item ${code}`)]));
    const nobody = (offers: readonly string[], path: string) =>
      offers.flatMap((offer, place) =>
        agenciesOf(offer, directory).length > 0 ? [] : [fault([path, place], `${offer} names no agency`)],
      );
    const moves = value.kind === 'devolved' || value.kind === 'taken-back';
    return [
      ...(changes.findIndex((other) => other.value.code === value.code) < index
        ? [fault(['code'], `${value.code} is declared twice`)]
        : []),
      ...missing(value.items, 'items'),
      ...missing(value.becomes, 'becomes'),
      ...nobody(value.from, 'from'),
      ...nobody(value.to, 'to'),
      ...(moves && (value.from.length === 0 || value.to.length === 0)
        ? [fault(['from'], 'says from whom and to whom')]
        : []),
      ...(value.items.length + value.former.length === 0 ? [fault(['items'], 'names an item')] : []),
    ];
  });
}

function checkAdjustments({ items }: ItemFiles, directory: Directory): ContentFault[] {
  return items.flatMap(({ value, fault }) =>
    (value.adjustments ?? []).flatMap(({ at, promised }, index) => {
      const { statutory } = value.limits;
      const exceeds = promised && promised.unit === statutory.unit && promised.value > statutory.value;
      return [
        ...at.flatMap((offer, place) =>
          agenciesOf(offer, directory).length > 0
            ? []
            : [fault(['adjustments', index, 'at', place], `${offer} names no agency`)],
        ),
        ...(exceeds ? [fault(['adjustments', index, 'promised'], 'is longer than the statutory limit')] : []),
      ];
    }),
  );
}
