import { type Relation, type RelationKind, relationsOf } from '../../relation.ts';
import { defineCheck } from '../check.ts';

export const relationsContradict = defineCheck<'name' | 'one' | 'other' | 'oneEnglish' | 'otherEnglish'>({
  code: 'relations-contradict',
  severity: 'error',
  about: 'standard',
  title: { zh: '与同一事项的关系互相矛盾', en: 'Relations to one item that contradict each other' },
  remedy: {
    zh: '核对两个事项各自写的关系，只留一种；情形不同的，分别写明适用情形。',
    en: 'Compare what both items say and keep one; where cases differ, say for whom each holds.',
  },
  why: ({ name, one, other, oneEnglish, otherEnglish }) => ({
    zh: `与“${name}”既是“${one}”又是“${other}”，不能同时成立。`,
    en: `“${name}” ${oneEnglish}, and ${otherEnglish}; both cannot be.`,
  }),
  *look({ item, source }, { library }) {
    for (const [index, relation] of relationsOf(item).entries()) {
      const other = relation.item && library.standardWith(source, relation.item);
      if (!other) continue;
      const own = relationsOf(item)
        .slice(0, index)
        .filter((earlier) => earlier.item === relation.item);
      const theirs = other.relations.filter((inverse) => inverse.item === item.basicCode).map(asSeenFromHere);
      const against =
        own.find((earlier) => contradict(relation, earlier)) ??
        theirs.find((inverse) => excludeEachOther(relation, inverse));
      if (!against) continue;
      const [first, second] = [sideNames[sideOf(relation.kind)], sideNames[sideOf(against.kind)]];
      yield {
        place: `relations.${index}`,
        detail: {
          name: other.item.name.zh,
          one: first.zh,
          other: second.zh,
          oneEnglish: first.en,
          otherEnglish: second.en,
        },
      };
    }
  },
});

type Said = Pick<Relation, 'kind' | 'whenText'>;

/** What the other item declares about this one, turned round. */
function asSeenFromHere({ kind, whenText }: Relation): Said {
  const turned: Partial<Record<RelationKind, RelationKind>> = {
    prerequisite: 'followed-by',
    material: 'followed-by',
    'followed-by': 'prerequisite',
  };
  return { kind: turned[kind] ?? kind, whenText };
}

function contradict(one: Said, other: Said): boolean {
  const sides = new Set([sideOf(one.kind), sideOf(other.kind)]);
  return excludeEachOther(one, other) || (sides.has('before') && sides.has('after') && isForAll(one, other));
}

/** Who may have one of them only has no order between the two. Of two orders the check of circles tells. */
function excludeEachOther(one: Said, other: Said): boolean {
  return (one.kind === 'excludes') !== (other.kind === 'excludes') && isForAll(one, other);
}

/** Cases told apart may differ. */
function isForAll(one: Said, other: Said): boolean {
  return one.whenText === undefined && other.whenText === undefined;
}

type Side = 'before' | 'after' | 'instead' | 'together';

const sideNames: Readonly<Record<Side, { readonly zh: string; readonly en: string }>> = {
  before: { zh: '前置', en: 'comes before it' },
  after: { zh: '后续', en: 'comes after it' },
  instead: { zh: '互斥', en: 'rules it out' },
  together: { zh: '联办', en: 'is done together with it' },
};

function sideOf(kind: RelationKind): Side {
  switch (kind) {
    case 'prerequisite':
    case 'material':
      return 'before';
    case 'followed-by':
      return 'after';
    case 'excludes':
      return 'instead';
    case 'joint':
      return 'together';
  }
}
