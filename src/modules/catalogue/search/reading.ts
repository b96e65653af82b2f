import type { Database } from '../../../platform/database/index.ts';
import { withoutAsking } from './asking.ts';
import { getSearchMemory } from './memory.ts';
import { blank, everydaySpans, notionsOf, type Synonyms } from './notions.ts';
import { type Phase, phasesAsked } from './phase.ts';
import { getSegment } from './segment.ts';
import { doubtfulStretches, isOneSlip, nearness, type Slip, slipsIn } from './slips.ts';
import { getSpeak } from './sound.ts';
import { readingsOf, spell } from './spelling.ts';
import { hanRuns, latinWords, normalise, pairsOf } from './text.ts';
import { variantsOf } from './word.ts';
import { findNearWords, findSpeltWords } from './word-store.ts';
import { type Notion, termsNeeded, type Wording } from './wording.ts';

/** What a query is understood to ask. */
export interface Reading {
  /** Normalised, without words of asking, slips mended. */
  readonly query: string;
  /** What was read in another way than it was typed. */
  readonly mended: readonly Slip[];
  readonly notions: readonly WeighedNotion[];
  /** The words of all wordings, the longest first. */
  readonly words: readonly string[];
  readonly phases: ReadonlySet<Phase>;
}

export interface WeighedNotion extends Notion {
  /** How much an item gains that has it: rare notions more; 0 where no item has it. */
  readonly weight: number;
  readonly wordings: readonly WeighedWording[];
}

export interface WeighedWording extends Wording {
  /** How many documents have it, at most. */
  readonly documents: number;
}

const longestQuery = 120;

/** Takes a query apart with the help of the index. As typed alone where it is taken literally. */
export async function readQuery(
  database: Database,
  query: string,
  { literally = false }: { literally?: boolean | undefined } = {},
): Promise<Reading> {
  const plain = withoutAsking(normalise(query.slice(0, 2 * longestQuery)).slice(0, longestQuery));
  const { synonyms } = await getSearchMemory(database);
  const nothing: Mended = { query: plain, mended: [], others: new Map() };
  const spelt = literally ? nothing : await mendSpelling(database, nothing, synonyms);
  const mended = literally ? nothing : await mendSlips(database, spelt);
  const known = mended.others.size === 0 ? synonyms : withOthers(synonyms, mended.others);
  const notions = notionsOf(mended.query, await getSegment(), known);
  return {
    query: mended.query,
    mended: mended.mended,
    notions: await weigh(database, notions),
    words: notions.flatMap(wordsOf).sort((one, other) => other.length - one.length),
    phases: phasesAsked(mended.query, notions.flatMap(synonymTexts)),
  };
}

interface Mended {
  readonly query: string;
  readonly mended: readonly Slip[];
  /** Of a word that was read from letters, the others that they may stand for. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/** Latin letters that are no known word: a reading, first letters, or an English word with a slip. */
async function mendSpelling(database: Database, state: Mended, synonyms: Synonyms): Promise<Mended> {
  let { query, mended, others } = state;
  for (const [typed] of state.query.matchAll(lettersInRun)) {
    const [letters = ''] = typed.match(/[a-z]+(?:[ '][a-z]+)*/) ?? [];
    const unknown = await unknownPart(database, letters, synonyms);
    if (unknown === '') continue;
    const mixed = typed === letters ? undefined : await spellHan(database, await lettersOf(typed));
    const part = mixed ? typed : unknown;
    const found = mixed ?? (await spellHan(database, unknown)) ?? (await mendLatin(database, unknown));
    if (!found) continue;
    query = query.replace(part, ` ${found.meant} `).replaceAll(/ +/g, ' ').trim();
    mended = [...mended, { typed: part, meant: found.meant }];
    others = new Map([...others, ...found.others]);
  }
  return { query, mended, others };
}

/** Letters with the characters that touch them: `身份zheng`. */
const lettersInRun = /\p{Script=Han}*[a-z]+(?:[ '][a-z]+)*\p{Script=Han}*/gu;

/** Everything in letters: `身份zheng` as `shenfenzheng`. */
async function lettersOf(mixed: string): Promise<string> {
  const speak = await getSpeak();
  return mixed.replaceAll(/\p{Script=Han}+/gu, (run) => speak(run).join(''));
}

/** The Latin words of a stretch that are neither in an item nor a synonym; the whole stretch is one word if typed so. */
async function unknownPart(database: Database, stretch: string, synonyms: Synonyms): Promise<string> {
  const words = stretch.split(' ');
  const memory = await getSearchMemory(database);
  const count = await memory.countTerms(database, words.flatMap(latinWords));
  const isKnown = (word: string) =>
    isAsking.test(word) || synonyms.has(word) || latinWords(word).some((term) => count(term) > 0);
  const known = words.map(isKnown);
  const start = known.indexOf(false);
  return start < 0 ? '' : words.slice(start, known.lastIndexOf(false) + 1).join(' ');
}

const isAsking = /^(?:a|an|the|to|for|of|in|on|at|my|i|is|do|how|get|need|want|apply|with|and|or)$/;

interface Meant {
  readonly meant: string;
  readonly others: ReadonlyMap<string, readonly string[]>;
}

const longestSpelling = 40;

async function spellHan(database: Database, typed: string): Promise<Meant | undefined> {
  const letters = typed.replaceAll(/[^a-z]/g, '').slice(0, longestSpelling);
  if (letters.length < 2) return undefined;
  const words = await findSpeltWords(database, readingsOf(letters));
  const spellings = spell(letters, words);
  if (!spellings) return undefined;
  return {
    meant: spellings.map((spelling) => spelling.words[0] ?? '').join(' '),
    others: new Map(spellings.map(({ words: [first = '', ...rest] }) => [first, rest])),
  };
}

async function mendLatin(database: Database, typed: string): Promise<Meant | undefined> {
  const words = typed.split(' ');
  const variants = words.flatMap((word) => [word, ...variantsOf(word)]);
  const near = await findNearWords(database, { sounds: [], variants, words: variants });
  const mended = words.map((word) => {
    const like = near.find((known) => /^[a-z]/.test(known.word) && isOneSlip(word, known.word));
    return like?.word ?? word;
  });
  const meant = mended.join(' ');
  return meant === typed ? undefined : { meant, others: new Map() };
}

/** Chinese words with a slip: stretches that no item has, where a known word sounds alike or differs by one character. */
async function mendSlips(database: Database, state: Mended): Promise<Mended> {
  const memory = await getSearchMemory(database);
  const segment = await getSegment();
  const known = everydaySpans(state.query, segment, memory.synonyms);
  const runs = hanRuns(blank(state.query, known));
  const count = await memory.countTerms(database, runs.flatMap(pairsOf));
  const doubtful = runs.map((run) => ({
    run,
    stretches: doubtfulStretches(run, segment, (pair) => count(pair) > 0),
  }));
  const stretches = doubtful.flatMap((one) => one.stretches);
  if (stretches.length === 0) return state;
  const speak = await getSpeak();
  const words = await findNearWords(database, nearness(stretches, speak));
  const slips = doubtful.flatMap((one) => slipsIn(one.run, one.stretches, words, speak));
  const query = slips.reduce((text, { typed, meant }) => text.replace(typed, meant), state.query);
  return { ...state, query, mended: [...state.mended, ...slips] };
}

function withOthers(synonyms: Synonyms, others: Mended['others']): Synonyms {
  const extended = new Map(synonyms);
  for (const [word, more] of others) {
    const means = more.flatMap((other) => [other, ...(synonyms.get(other) ?? [])]);
    extended.set(word, [...(synonyms.get(word) ?? []), ...means]);
  }
  return extended;
}

async function weigh(database: Database, notions: readonly Notion[]): Promise<WeighedNotion[]> {
  const memory = await getSearchMemory(database);
  const parts = notions.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.parts));
  const count = await memory.countTerms(database, [...new Set(parts.flatMap(termsNeeded))]);
  const documentsWith = (text: string) => Math.min(...termsNeeded(text).map(count));
  return notions.map((notion) => {
    const wordings = notion.wordings.map((wording) => ({
      ...wording,
      documents: Math.min(...wording.parts.map(documentsWith)),
    }));
    const documents = wordings.reduce((sum, wording) => sum + wording.documents, 0);
    return { ...notion, wordings, weight: rarity(documents, memory.documents) * ownWeight(notion.text) };
  });
}

function rarity(documents: number, all: number): number {
  if (documents === 0) return 0;
  return Math.log(1 + Math.max(0.5, all - documents + 0.5) / (documents + 0.5));
}

/** A single character says little. */
function ownWeight(text: string): number {
  return [...text].length === 1 ? 0.15 : 1;
}

function wordsOf({ wordings }: Notion): string[] {
  return wordings.flatMap(({ parts }) => parts);
}

function synonymTexts({ wordings }: Notion): string[] {
  return wordings.filter(({ how }) => how === 'synonym').flatMap(({ parts }) => parts);
}
