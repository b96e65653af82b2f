import type { Relation } from '../../relation.ts';
import { relationsOf } from '../../relation.ts';
import { defineCheck } from '../check.ts';
import type { Library } from '../library/library.ts';
import type { Profile } from '../library/profile.ts';

export const circularPrerequisites = defineCheck<'needed' | 'path'>({
  code: 'circular-prerequisites',
  severity: 'error',
  about: 'standard',
  title: { zh: '事项互为前置', en: 'Items that come before each other' },
  remedy: {
    zh: '按法律确定先办哪一个，删去另一个方向的前置；只在部分情形需要的，写明适用情形。',
    en: 'Settle by law which comes first and drop the other; where it holds for some people only, say for whom.',
  },
  why: ({ needed, path }) => ({
    zh: `要先办“${needed}”，而一路追溯又回到本事项：${path}。`,
    en: `“${needed}” comes first, and what it needs leads back here: ${path}.`,
  }),
  *look({ item, source }, { library }) {
    for (const [index, relation] of relationsOf(item).entries()) {
      if (!isRequired(relation) || relation.item === item.basicCode) continue;
      const path = wayBack(relation.item, item.basicCode, { library, source });
      if (!path) continue;
      const names = [...path.map((profile) => profile.item.name.zh), item.name.zh];
      yield {
        place: `relations.${index}`,
        detail: { needed: names[0] ?? '', path: [item.name.zh, ...names].join(' → ') },
      };
    }
  },
});

type Required = Relation & { readonly item: string };

/** An alternative, or what holds for some people only, still leaves a way in. */
function isRequired(relation: Relation): relation is Required {
  const { kind, item, oneOf, whenText } = relation;
  const comesFirst = kind === 'prerequisite' || kind === 'material';
  return comesFirst && item !== undefined && oneOf === undefined && whenText === undefined;
}

/** Items from the first one to the one that needs `target`, each needed for the one before; the shortest. */
function wayBack(
  first: string,
  target: string,
  { library, source }: { library: Library; source: string },
): Profile[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[first, undefined]]);
  for (const code of cameFrom.keys()) {
    for (const next of library.standardWith(source, code)?.relations.filter(isRequired) ?? []) {
      if (next.item === target)
        return pathTo(code, cameFrom).flatMap((step) => library.standardWith(source, step) ?? []);
      if (!cameFrom.has(next.item)) cameFrom.set(next.item, code);
    }
  }
  return undefined;
}

function pathTo(code: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const before = cameFrom.get(code);
  return before === undefined ? [code] : [...pathTo(before, cameFrom), code];
}
