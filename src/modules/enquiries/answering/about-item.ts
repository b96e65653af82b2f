import type { Platform } from '../../../platform/platform.ts';
import type { Item, ItemVersion, Material } from '../../catalogue/index.ts';
import type { KnownFacts } from '../../forms/index.ts';
import type { Base } from '../base/base.ts';
import { compose, guideSource, partOf } from '../composing/compose.ts';
import { composeFrequentQuestion } from '../composing/further.ts';
import type { ItemReference, Part, Reply, Source } from '../reply.ts';
import { overlap } from '../understanding/fit.ts';
import type { Intent } from '../understanding/intent.ts';
import { plainText } from '../understanding/plain-text.ts';
import type { Reading } from '../understanding/reading.ts';
import { termsOf } from '../understanding/terms.ts';
import { holdInterview } from './interview.ts';
import { placeItem } from './place-of-item.ts';
import { followUpsAfter, linkWords, says } from './words.ts';

export interface AboutItem {
  readonly version: ItemVersion;
  readonly intents: readonly Intent[];
  readonly reading: Reading | undefined;
  /** The asker has pressed “我能办吗”. */
  readonly wantsInterview?: boolean;
  readonly region: string | undefined;
  readonly facts: KnownFacts;
}

type ItemReply = Omit<Reply, 'understood'>;

/** Answers what is asked of one item from its version in force, or asks what it needs to know first. */
export async function answerAboutItem(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  base: Base,
  {
    version: found,
    intents,
    reading,
    wantsInterview = reading?.isYesOrNo ?? false,
    region,
    facts,
  }: AboutItem,
): Promise<ItemReply> {
  const placed = await placeItem(platform, found, intents, region);
  if (placed.kind === 'ask') {
    const { asks, choices, pending } = placed;
    return { ...emptyReply, result: 'asked', asks, choices, pending, about: referenceTo(found, false) };
  }
  const { version, isOwn } = placed;
  const about = referenceTo(version, isOwn);
  const frequent = reading ? findFrequentQuestion(base, version, reading) : undefined;
  const wanted = intents.length > 0 ? intents : frequent ? [] : (['overview', 'duration', 'fee'] as const);

  if (wantsInterview && wanted[0] === 'eligibility' && !frequent && hasRules(version.item)) {
    return { ...emptyReply, ...(await holdInterview(platform, version, facts)), result: 'asked', about };
  }
  const asked = {
    hotline: platform.site.hotline,
    day: reading?.day,
    materials: reading ? namedMaterials(version.item, reading) : [],
  };
  const composed = wanted
    .filter((intent) => !(frequent && intent === 'eligibility'))
    .map((intent) => compose(intent, version, asked));
  const parts = [
    ...(frequent ? [frequent] : []),
    ...composed.flatMap((one) => (one ? [partOf(one, version)] : [])),
  ];
  const isMissing = composed.some((one) => one === undefined);
  return {
    ...emptyReply,
    result: parts.length > 0 ? 'answered' : 'unknown',
    parts: [...parts, ...(isMissing ? [missing(version)] : [])],
    choices: parts.length > 0 ? followUpsAfter(wanted) : [],
    links: linksFor(version, wanted),
    offersOfficer: isMissing,
    about,
  };
}

const emptyReply = {
  parts: [],
  choices: [],
  isMultiple: false,
  links: [],
  offersOfficer: false,
} satisfies Partial<Reply>;

export function referenceTo(version: ItemVersion, isOwn: boolean): ItemReference {
  const { item, offering, implementationCode } = version;
  return {
    code: implementationCode,
    basicCode: item.basicCode,
    version: version.version,
    name: item.name,
    ...(isOwn ? { agency: offering.agency } : {}),
  };
}

/** Without rules there is nothing to ask: everybody needs the same. */
export function hasRules({ conditions, materials }: Item): boolean {
  return (
    conditions.some(({ rule }) => rule !== undefined) || materials.some(({ when }) => when !== undefined)
  );
}

const leastAlike = 0.42;

/** The item's own question that is alike, with its answer. */
export function findFrequentQuestion(base: Base, version: ItemVersion, reading: Reading): Part | undefined {
  const scored = version.item.questions.map(({ question }, index) => ({
    index,
    score: Math.max(
      ...[question.zh, question.en ?? ''].map((text) =>
        overlap(reading.terms, termsOf(text, base.segment), base.rarity),
      ),
    ),
  }));
  const [best] = scored.sort((one, other) => other.score - one.score);
  if (!best || best.score < leastAlike) return undefined;
  const composed = composeFrequentQuestion(version, best.index);
  return composed && partOf(composed, version);
}

/** Materials that the question calls by their names. */
function namedMaterials({ materials, name }: Item, { text }: Reading): Material[] {
  return materials.filter((material) => {
    const called = plainText(material.name.zh);
    return called.length >= 3 && text.includes(called) && !plainText(name.zh).includes(called);
  });
}

function missing(version: ItemVersion): Part {
  return { lines: [says.notInGuide], shape: 'prose', basis: [], source: guideSource(version) };
}

function linksFor(version: ItemVersion, intents: readonly Intent[]): Source[] {
  const code = encodeURIComponent(version.implementationCode);
  const isAbout = (...some: Intent[]) => some.some((intent) => intents.includes(intent));
  return [
    ...(isAbout('materials', 'eligibility') && hasRules(version.item)
      ? [{ label: linkWords.myMaterials, to: `/guide-me/items/${code}` }]
      : []),
    ...(isAbout('how', 'place', 'overview', 'visits') && version.item.form.length > 0
      ? [{ label: linkWords.apply, to: `/applications/start/${code}` }]
      : []),
  ];
}
