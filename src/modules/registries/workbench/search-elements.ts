import type { Dictionary, Element } from '../../elements/index.ts';

/** Elements by a part of their name or code: the very word first, then what other sets hold, then by the length of the name. */
export function searchElements(
  { elements }: Pick<Dictionary, 'elements'>,
  typed: string,
  { chosen, inUse }: { readonly chosen: readonly string[]; readonly inUse: ReadonlySet<string> },
): readonly Element[] {
  const words = typed.toLowerCase();
  const namesOf = ({ name, code }: Element) => [name.zh, name.en?.toLowerCase() ?? '', code];
  const rankOf = (element: Element) =>
    (namesOf(element).includes(words) ? 0 : 1000) +
    (inUse.has(element.code) ? 0 : 500) +
    Math.min(element.name.zh.length, 499);
  return elements
    .filter((one) => !chosen.includes(one.code) && namesOf(one).some((text) => text.includes(words)))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}
