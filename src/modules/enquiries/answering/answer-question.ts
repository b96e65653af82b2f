import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersion, getSegment, type ItemVersion } from '../../catalogue/index.ts';
import type { KnownFacts } from '../../forms/index.ts';
import { type Base, getBase } from '../base/base.ts';
import type { Part, Reply } from '../reply.ts';
import { decide, thresholds } from '../understanding/decide.ts';
import { coverage } from '../understanding/fit.ts';
import { type Reading, readQuestion } from '../understanding/reading.ts';
import { termsOf } from '../understanding/terms.ts';
import { answerAboutAgency } from './about-agency.ts';
import { answerWithEntry } from './about-entry.ts';
import { answerAboutItem, findFrequentQuestion } from './about-item.ts';
import { askWhich } from './ask-back.ts';
import type { Context } from './context.ts';
import { type FoundItem, findCandidates } from './find-candidates.ts';
import { linkWords, says } from './words.ts';

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/** What the machine says to a question in words, after what has been said before. Nothing is written down here. */
export async function answerQuestion(
  platform: Needs,
  question: string,
  context: Context,
  facts: KnownFacts = {},
): Promise<Reply> {
  const base = await getBase(platform.database);
  const reading = readQuestion(question, {
    segment: await getSegment(),
    directory: await getDirectory(platform.database),
    site: platform.site.region,
    today: dateIn(platform.now()),
  });
  const region = reading.region ?? context.region;
  const turn: Turn = { platform, base, reading, context, region, facts };
  const reply = answerAtOnce(turn) ?? (await answerByDepartment(turn)) ?? (await answerByFinding(turn));
  return {
    ...reply,
    understood: {
      ...reply.understood,
      candidates: reply.understood?.candidates ?? [],
      intents: [...reading.intents],
      subject: reading.subject.slice(0, 200),
      ...(region ? { region } : {}),
    },
  };
}

interface Turn {
  readonly platform: Needs;
  readonly base: Base;
  readonly reading: Reading;
  readonly context: Context;
  readonly region: string | undefined;
  readonly facts: KnownFacts;
}

type Found = Omit<Reply, 'understood'> & { readonly understood?: Omit<Reply['understood'], 'intents'> };

/** What needs no search: dangers and what is not answered here, courtesies, cases. */
function answerAtOnce({ platform, base, reading }: Turn): Found | undefined {
  const holding = { region: reading.region, today: dateIn(platform.now()) };
  const boundary = base.findBoundary(reading.text, holding);
  if (boundary) return withEntry(answerWithEntry(boundary), boundary.code);
  if (reading.address === 'human') return { ...plain('social', says.human), offersOfficer: true };
  if (reading.address) return plain('social', says[reading.address]);
  const aboutCases = base.findEntry('where-is-my-case');
  if (aboutCases && (reading.caseNumber || reading.intents[0] === 'status')) {
    const reply = answerWithEntry(aboutCases);
    const links = reading.caseNumber
      ? [{ label: says.yourCase, to: `/my/cases/${reading.caseNumber}` }]
      : reply.links;
    return withEntry({ ...reply, links }, aboutCases.code);
  }
  return undefined;
}

/** An organ is named and nothing beside it. */
async function answerByDepartment({ platform, reading, region }: Turn): Promise<Found | undefined> {
  if (reading.department === undefined || isAboutMore(reading)) return undefined;
  return answerAboutAgency(platform, reading.department, region);
}

/** Words beside the name of the organ. */
function isAboutMore({ subjectTerms }: Reading): boolean {
  return [...subjectTerms.keys()].filter((term) => term.length > 1).length > 1;
}

async function answerByFinding(turn: Turn): Promise<Found> {
  const { platform, base, reading, context, region } = turn;
  const items = await findCandidates(platform.database, base, reading, region ?? platform.site.region);
  const entries = base.findEntries(reading, { region, today: dateIn(platform.now()) }, 3);
  const decision = decide(items, entries);
  const before = await itemBefore(turn, items[0]?.fit ?? 0, entries[0]?.score ?? 0);
  const understood = {
    subject: '',
    fit: Math.max(items[0]?.fit ?? 0, 0),
    candidates: items.slice(0, 4).map(({ version }) => version.item.name.zh),
  };
  if (before) return { ...(await answerFor(turn, before)), understood };
  switch (decision.kind) {
    case 'entry':
      return withEntry(answerWithEntry(decision.entry.found), decision.entry.found.code, understood);
    case 'item':
      return isCertain(turn, decision.item)
        ? { ...(await answerFor(turn, decision.item.version)), understood }
        : { ...plain('asked'), ...askWhich([decision.item], reading.intents), understood };
    case 'which':
      return { ...plain('asked'), ...askWhich(namedFirst(decision.items), reading.intents), understood };
    case 'nothing':
      return { ...((await askAgain(turn)) ?? nothingFound(reading, context)), understood };
  }
}

/** Where it matters or little has been said, one asks whether the item is meant, unless it has the very question. */
function isCertain({ base, reading }: Turn, { fit, version }: FoundItem): boolean {
  const least =
    reading.intents.length === 0
      ? thresholds.vagueItem
      : reading.isYesOrNo && reading.intents[0] === 'eligibility'
        ? thresholds.yesOrNoItem
        : 0;
  return fit >= least || findFrequentQuestion(base, version, reading) !== undefined;
}

function answerFor({ platform, base, reading, region, facts }: Turn, version: ItemVersion) {
  return answerAboutItem(platform, base, { version, intents: reading.intents, reading, region, facts });
}

function namedFirst(items: readonly FoundItem[]): FoundItem[] {
  return items.toSorted((one, other) => other.fit - one.fit);
}

/** What is certain of another item goes before the item of the turns before. */
const certain = 0.45;
const ofItem = 0.6;

/** “那要多久” is about the item before, and so is what stands in its materials and conditions. */
async function itemBefore(
  { platform, base, reading, context }: Turn,
  fit: number,
  score: number,
): Promise<ItemVersion | undefined> {
  if (!context.item || fit >= certain || score >= 0.75) return undefined;
  if (!reading.hasSubject && reading.intents.length === 0) return undefined;
  const version = await getItemVersion(platform.database, context.item.code);
  if (!reading.hasSubject) return version;
  const { item } = version;
  const details = termsOf(
    [
      item.name.zh,
      ...item.aliases,
      item.result.name.zh,
      ...item.materials.map(({ name }) => name.zh),
      ...item.conditions.map(({ text }) => text.zh),
      ...item.questions.map(({ question }) => question.zh),
    ].join('。'),
    base.segment,
  );
  return coverage(reading.subjectTerms, details, base.rarity) >= ofItem ? version : undefined;
}

/** “最多跑几次” before it has been said which of several items is meant. */
async function askAgain({ platform, reading, context: { pending } }: Turn): Promise<Found | undefined> {
  if (reading.hasSubject || reading.intents.length === 0 || pending?.kind !== 'which-item') return undefined;
  const items = await Promise.all(
    pending.codes.map(async (code) => ({
      code,
      fit: 1,
      version: await getItemVersion(platform.database, code),
    })),
  );
  return { ...plain('asked'), ...askWhich(items, reading.intents) };
}

function nothingFound(reading: Reading, context: Context): Found {
  if (!reading.hasSubject && reading.intents.length > 0 && !context.item) {
    return plain('asked', says.noSubject);
  }
  const query = new URLSearchParams({ q: reading.text.slice(0, 60) });
  return {
    ...plain('unknown', says.nothing, says.nothingNext),
    links: [{ label: linkWords.search, to: `/search?${query}` }],
    offersOfficer: true,
  };
}

function plain(result: Reply['result'], ...lines: Part['lines']): Omit<Reply, 'understood'> {
  return {
    result,
    parts: lines.length > 0 ? [{ lines, shape: 'prose', basis: [] }] : [],
    choices: [],
    isMultiple: false,
    links: [],
    offersOfficer: false,
  };
}

function withEntry(
  reply: Omit<Reply, 'understood'>,
  entry: string,
  understood: Omit<Reply['understood'], 'intents'> = { subject: '', candidates: [] },
): Found {
  return { ...reply, understood: { ...understood, entry } };
}
