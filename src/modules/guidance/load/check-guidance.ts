import { namesIn, parseRule, RuleError } from '../../../kernel/rule/index.ts';
import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Item } from '../../catalogue/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { Scenario } from '../scenario.ts';
import type { SubCases } from '../situations.ts';

export interface GuidanceFiles {
  readonly scenarios: readonly ContentEntry<Scenario>[];
  readonly subCases: readonly ContentEntry<SubCases>[];
}

/** Whatever a scenario or a situation names must exist, and no item may wait for itself. */
export function checkGuidance(
  { scenarios, subCases }: GuidanceFiles,
  items: readonly Item[],
  dictionary: Dictionary,
): ContentFault[] {
  const byCode = new Map(items.map((item) => [item.basicCode, item]));
  const seen = new Set<string>();
  return [
    ...scenarios.flatMap((entry) => {
      const again = seen.has(entry.value.code);
      seen.add(entry.value.code);
      return [
        ...(again ? [entry.fault(['code'], 'is used by another scenario')] : []),
        ...checkItems(entry, byCode),
        ...checkWhen(entry, dictionary),
        ...checkOrder(entry),
      ];
    }),
    ...subCases.flatMap((entry) => checkSubCases(entry, byCode, dictionary)),
  ];
}

function checkItems(
  { value, fault }: ContentEntry<Scenario>,
  byCode: ReadonlyMap<string, Item>,
): ContentFault[] {
  const own = new Set(value.items.map(({ item }) => item));
  return value.items.flatMap((entry, index) => {
    const item = byCode.get(entry.item);
    if (!item) return [fault(['items', index, 'item'], `no item ${entry.item} in content/items`)];
    const isMaterial = (code: string) => item.materials.some((material) => material.code === code);
    return [
      ...entry.after.flatMap((code, place) =>
        own.has(code) ? [] : [fault(['items', index, 'after', place], `${code} is no item of this scenario`)],
      ),
      ...entry.takes.flatMap(({ material, from }, place) =>
        isMaterial(material) && own.has(from)
          ? []
          : [
              fault(
                ['items', index, 'takes', place],
                'names no material of the item, or no item of the scenario',
              ),
            ],
      ),
    ];
  });
}

function checkWhen({ value, fault }: ContentEntry<Scenario>, dictionary: Dictionary): ContentFault[] {
  const own = new Set(value.questions.map(({ name }) => name.zh));
  const clash = value.questions.flatMap(({ name }, index) =>
    dictionary.findElementByName(name.zh)
      ? [fault(['questions', index, 'name'], `the dictionary has an element of this name: ${name.zh}`)]
      : [],
  );
  const rules = value.items.flatMap(({ when }, index) =>
    faultsOfRule(when, (name) => own.has(name) || dictionary.findElementByName(name) !== undefined).map(
      (text) => fault(['items', index, 'when'], text),
    ),
  );
  return [...clash, ...rules];
}

/** @returns a fault for each item that waits for itself, directly or through others */
function checkOrder({ value, fault }: ContentEntry<Scenario>): ContentFault[] {
  const before = new Map(value.items.map(({ item, after }) => [item, after]));
  const waitsFor = (item: string, goal: string, seen: Set<string>): boolean =>
    (before.get(item) ?? []).some((one) => {
      if (one === goal) return true;
      if (seen.has(one)) return false;
      seen.add(one);
      return waitsFor(one, goal, seen);
    });
  return value.items.flatMap(({ item }, index) =>
    waitsFor(item, item, new Set()) ? [fault(['items', index, 'after'], 'the item waits for itself')] : [],
  );
}

function checkSubCases(
  { value, fault }: ContentEntry<SubCases>,
  byCode: ReadonlyMap<string, Item>,
  dictionary: Dictionary,
): ContentFault[] {
  const item = byCode.get(value.item);
  if (!item) return [fault(['item'], `no item ${value.item} in content/items`)];
  const elements = item.form.flatMap(({ repeat, questions }) => (repeat ? [] : questions));
  const asked = new Set(elements.map(({ element }) => dictionary.findElement(element)?.name.zh));
  const checkRules = (list: 'situations' | 'units') =>
    value[list].flatMap(({ when }, index) =>
      faultsOfRule(when, (name) => asked.has(name)).map((text) => fault([list, index, 'when'], text)),
    );
  const unknownItems = value.units.flatMap((unit, index) =>
    unit.item === undefined || byCode.has(unit.item)
      ? []
      : [fault(['units', index, 'item'], `no item ${unit.item} in content/items`)],
  );
  return [
    ...checkRules('situations'),
    ...checkRules('units'),
    ...unknownItems,
    ...repeatedCodes(value.situations).map((index) => fault(['situations', index, 'code'], 'is used twice')),
    ...repeatedCodes(value.units).map((index) => fault(['units', index, 'code'], 'is used twice')),
  ];
}

function repeatedCodes(list: readonly { readonly code: string }[]): number[] {
  return list.flatMap(({ code }, index) =>
    list.findIndex((one) => one.code === code) < index ? [index] : [],
  );
}

function faultsOfRule(text: string | undefined, isKnown: (name: string) => boolean): string[] {
  if (text === undefined) return [];
  try {
    return namesIn(parseRule(text))
      .filter((name) => !isKnown(name))
      .map((name) => `nothing is called ${name} here`);
  } catch (error) {
    if (error instanceof RuleError) return [error.text.en ?? error.text.zh];
    throw error;
  }
}
