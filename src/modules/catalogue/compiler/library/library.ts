import { documentName } from './document-names.ts';
import { type NearNames, nearNames } from './near-names.ts';
import type { GuidePart, Profile } from './profile.ts';

/** All items side by side. */
export interface Library {
  /** Whether the compiler speaks of the standard at this offer, the first of all its offers. */
  isFirstOffer(profile: Profile): boolean;
  /** The first item of a source: what is true of the whole source is said there. */
  isFirstOfSource(profile: Profile): boolean;
  /** Whether any item of the source fills the part: what a source never gives is its gap, not that of each item. */
  isGivenBy(source: string, part: GuidePart): boolean;
  countOf(source: string): number;
  /** Standards of the same source under a basic code. */
  withBasicCode(profile: Profile): readonly Profile[];
  /** The standard of a source under this basic code. */
  standardWith(source: string, basicCode: string): Profile | undefined;
  /** The offer to which all offers of the same basic code and name are compared. */
  modelOf(profile: Profile): Profile;
  /** Standards of the same source whose name is nearly the same. */
  withNearName(profile: Profile): readonly Profile[];
  /** Items that give a document to somebody who has none yet. */
  issuersOf(document: string): readonly Profile[];
  /** Documents, each needed for the one before it, from `document` back to one the item itself gives. */
  circleFrom(document: string, issued: string): readonly string[] | undefined;
  /** False where every item that gives the document needs, in the end, the document itself. */
  isObtainable(document: string): boolean;
}

export function libraryOf(profiles: readonly Profile[]): Library {
  const firstOffers = new Map<string, Profile>();
  const models = new Map<string, Profile>();
  for (const profile of profiles) {
    const key = standardKey(profile);
    if (!firstOffers.has(key)) firstOffers.set(key, profile);
    const family = familyKey(profile);
    if (!models.has(family)) models.set(family, profile);
  }
  const sources = Map.groupBy(profiles, ({ item }) => item.source);
  const given = new Set(profiles.flatMap(({ item, gives }) => gives.map((part) => `${item.source} ${part}`)));
  const standards = [...firstOffers.values()];
  const byBasicCode = Map.groupBy(standards, basicKey);
  const issuers = Map.groupBy(
    standards.filter((profile) => profile.issues !== undefined),
    (profile) => profile.issues ?? '',
  );
  const names = nearNamesBySource(standards);
  let obtainable: ReadonlySet<string> | undefined;

  return {
    isFirstOffer: (profile) =>
      (firstOffers.get(standardKey(profile)) ?? profile).item.implementationCode ===
      profile.item.implementationCode,
    isFirstOfSource: ({ item }) =>
      sources.get(item.source)?.[0]?.item.implementationCode === item.implementationCode,
    isGivenBy: (source, part) => source === 'content' || given.has(`${source} ${part}`),
    countOf: (source) => sources.get(source)?.length ?? 0,
    standardWith: (source, basicCode) => byBasicCode.get(`${source} ${basicCode}`)?.[0],
    withBasicCode: (profile) => byBasicCode.get(basicKey(profile)) ?? [],
    modelOf: (profile) => models.get(familyKey(profile)) ?? profile,
    withNearName: (profile) => names.get(profile.item.source)?.near(profile.essence) ?? [],
    issuersOf: (document) => issuers.get(documentName(document)) ?? [],
    circleFrom: (document, issued) => circle(document, issued, issuers),
    isObtainable(document) {
      obtainable ??= obtainableDocuments(issuers);
      return !issuers.has(document) || obtainable.has(document);
    },
  };
}

type Issuers = ReadonlyMap<string, readonly Profile[]>;

function standardKey({ item, standard }: Profile): string {
  return `${item.source} ${standard}`;
}

function basicKey({ item }: Profile): string {
  return `${item.source} ${item.basicCode}`;
}

function familyKey({ item }: Profile): string {
  return `${item.source} ${item.basicCode} ${item.name.zh}`;
}

function nearNamesBySource(standards: readonly Profile[]): Map<string, NearNames<Profile>> {
  const families = new Map(standards.map((profile) => [familyKey(profile), profile]));
  return new Map(
    [...Map.groupBy(families.values(), ({ item }) => item.source)].map(([source, profiles]) => [
      source,
      nearNames(profiles, ({ essence }) => essence),
    ]),
  );
}

/** Breadth first, so the shortest circle is told. */
function circle(document: string, issued: string, issuers: Issuers): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[document, undefined]]);
  for (const current of cameFrom.keys()) {
    for (const needed of (issuers.get(current) ?? []).flatMap(({ needs }) => needs)) {
      if (needed === issued) return pathTo(current, cameFrom);
      if (!cameFrom.has(needed)) cameFrom.set(needed, current);
    }
  }
  return undefined;
}

function pathTo(document: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const before = cameFrom.get(document);
  return before === undefined ? [document] : [...pathTo(before, cameFrom), document];
}

/** Grows from what no item of the catalogue gives, which people have from elsewhere. */
function obtainableDocuments(issuers: Issuers): ReadonlySet<string> {
  const obtainable = new Set<string>();
  const isThere = (document: string) => !issuers.has(document) || obtainable.has(document);
  let open = [...issuers.keys()];
  for (;;) {
    const found = open.filter((document) =>
      (issuers.get(document) ?? []).some(({ needs }) => needs.every(isThere)),
    );
    if (found.length === 0) return obtainable;
    for (const document of found) obtainable.add(document);
    open = open.filter((document) => !obtainable.has(document));
  }
}
