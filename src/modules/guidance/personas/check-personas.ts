import type { FactValue } from '../../../kernel/rule/index.ts';
import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Item } from '../../catalogue/index.ts';
import { type Dictionary, ruleTypes } from '../../elements/index.ts';
import type { LawCase, Persona } from './persona.ts';

/** Whatever a persona says of itself or of the law must exist, and no code is used twice. */
export function checkPersonas(
  personas: readonly ContentEntry<Persona>[],
  items: readonly Item[],
  dictionary: Dictionary,
): ContentFault[] {
  const byCode = new Map(items.map((item) => [item.basicCode, item]));
  const seen = new Set<string>();
  return personas.flatMap(({ value, fault }) => {
    const again = seen.has(value.code);
    seen.add(value.code);
    return [
      ...(again ? [fault(['code'], 'is used by another persona')] : []),
      ...Object.entries(value.facts).flatMap(([name, fact]) =>
        faultsOfFact(dictionary, name, fact).map((text) => fault(['facts', name], text)),
      ),
      ...value.cases.flatMap((lawCase, index) =>
        faultsOfCase(lawCase, byCode.get(lawCase.item)).map(({ part, text }) =>
          fault(['cases', index, part], text),
        ),
      ),
    ];
  });
}

function faultsOfFact(dictionary: Dictionary, name: string, fact: FactValue): string[] {
  const element = dictionary.findElementByName(name);
  if (!element) return ['no element is called so'];
  const type = Array.isArray(fact) ? 'list' : typeof fact;
  const expected = ruleTypes[element.type];
  const isOfType =
    type === expected ||
    (type === 'string' && expected !== 'list' && expected !== 'boolean' && expected !== 'number');
  if (!isOfType) return [`is no ${expected}`];
  const choices = dictionary.choicesOf(element).map((choice) => choice.name.zh);
  const chosen = Array.isArray(fact) ? fact : [fact];
  return choices.length === 0
    ? []
    : chosen.flatMap((one) => (choices.includes(String(one)) ? [] : [`there is no choice ${one}`]));
}

function faultsOfCase(lawCase: LawCase, item: Item | undefined): { part: string; text: string }[] {
  if (!item) return [{ part: 'item', text: `no item ${lawCase.item} in content/items` }];
  const materials = item.materials.map(({ code }) => code);
  const conditions = item.conditions.map(({ text }) => text.zh);
  const unknownIn = (part: 'bring' | 'notBring' | 'fails', known: readonly string[]) =>
    lawCase[part].flatMap((one) => (known.includes(one) ? [] : [{ part, text: `the item has no ${one}` }]));
  return [
    ...unknownIn('bring', materials),
    ...unknownIn('notBring', materials),
    ...unknownIn('fails', conditions),
  ];
}
