import { documentName, type Material } from '../../catalogue/index.ts';
import { anyOf } from './join-rules.ts';
import type { Contradiction, Member } from './member.ts';

/** A material of one item. */
export interface MaterialOf {
  readonly member: string;
  readonly material: Material;
}

export interface MergedMaterials {
  readonly materials: readonly Material[];
  /** What each is handed in for, by its code here. */
  readonly usedFor: ReadonlyMap<string, readonly MaterialOf[]>;
  /** Results of items on the way: nobody hands them in. */
  readonly yielded: readonly MaterialOf[];
  readonly contradictions: readonly Contradiction[];
}

/** By item and material code: what another item of the matter yields. */
export type Yields = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Materials of several items as one list: the same document once, as the strictest item wants it. */
export function mergeMaterials(members: readonly Member[], yields: Yields = new Map()): MergedMaterials {
  const all = members.flatMap(({ code, item }) =>
    item.materials.map((material): MaterialOf => ({ member: code, material })),
  );
  const isYielded = ({ member, material }: MaterialOf) => yields.get(member)?.has(material.code) ?? false;
  const documents = new Map<string, MaterialOf[]>();
  for (const one of all) {
    if (isYielded(one)) continue;
    const key = keyOf(one);
    documents.set(key, [...(documents.get(key) ?? []), one]);
  }
  const usedFor = new Map<string, readonly MaterialOf[]>();
  const materials = [...documents.values()].map((same) => {
    const code = uniqueCode(same[0]?.material.code ?? '', usedFor);
    usedFor.set(code, same);
    return strictest(
      code,
      same.map(({ material }) => material),
    );
  });
  return {
    materials,
    usedFor,
    yielded: all.filter(isYielded),
    contradictions: [...documents.values()].flatMap(contradictionsOf),
  };
}

/** The application forms of all items are this one form; other documents are the same where their plain names are. */
function keyOf({ material }: MaterialOf): string {
  return material.generated ? 'form' : documentName(material.name.zh);
}

function uniqueCode(code: string, taken: ReadonlyMap<string, unknown>): string {
  let unique = code;
  for (let number = 2; taken.has(unique); number += 1) unique = `${code}-${number}`;
  return unique;
}

/** 必要 before 容缺后补 before 非必要. */
const strictness: Record<Material['necessity'], number> = { '1': 0, '3': 1, '2': 2 };

function strictest(code: string, materials: readonly Material[]): Material {
  const [first] = materials;
  if (!first) throw new Error('a document without a material');
  const when = anyOf(materials.map((material) => material.when));
  const { when: _, whenText, satisfiedBy: __, ...rest } = first;
  const accept = acceptedByAll(materials);
  const satisfiedBy = satisfyingAll(materials);
  const [necessity] = materials
    .map((material) => material.necessity)
    .sort((one, other) => strictness[one] - strictness[other]);
  return {
    ...rest,
    code,
    necessity: necessity ?? '1',
    source: materials.find(({ source }) => source === '20')?.source ?? first.source,
    originals: Math.max(...materials.map(({ originals }) => originals)),
    copies: Math.max(...materials.map(({ copies }) => copies)),
    accept: accept.length > 0 ? accept : first.accept,
    maximumFiles: Math.max(...materials.map(({ maximumFiles }) => maximumFiles)),
    ...(satisfiedBy.length > 0 && { satisfiedBy }),
    ...(when !== undefined && { when }),
    ...(when !== undefined && when === first.when && whenText && { whenText }),
  };
}

/** A certificate takes the place of the document only where it does so for every item. */
function satisfyingAll([first, ...others]: readonly Material[]): string[] {
  return (first?.satisfiedBy ?? []).filter((type) =>
    others.every(({ satisfiedBy = [] }) => satisfiedBy.includes(type)),
  );
}

function acceptedByAll(materials: readonly Material[]): Material['accept'] {
  const [first, ...others] = materials;
  return (first?.accept ?? []).filter((kind) => others.every(({ accept }) => accept.includes(kind)));
}

function contradictionsOf(same: readonly MaterialOf[]): Contradiction[] {
  const [first] = same;
  if (!first || acceptedByAll(same.map(({ material }) => material)).length > 0) return [];
  return [
    {
      about: first.material.name.zh,
      members: same.map(({ member }) => member),
      why: { zh: '各事项接受的文件格式没有一种相同', en: 'no kind of file is accepted by every item' },
    },
  ];
}
