import type { ReadyEntry } from './entry.ts';
import { phaseFit } from './phase.ts';
import type { Reading, WeighedNotion } from './reading.ts';
import { pairsOf } from './text.ts';
import type { How } from './wording.ts';

/** Why an item was found, and how far up. */
export interface Match {
  readonly score: number;
  /** Share of what was asked that the item has, by weight. */
  readonly coverage: number;
  /** Share of its name, or of an alias, that was asked for. */
  readonly precision: number;
  readonly phase: number;
  readonly standing: number;
  readonly found: readonly Found[];
}

/** A part of the query in an item. */
export interface Found {
  readonly typed: string;
  /** The words of the item. */
  readonly as: readonly string[];
  readonly how: How | 'part';
  readonly where: Place;
  /** What it adds to the coverage. */
  readonly gain: number;
}

export type Place = 'name' | 'alias' | 'latin' | 'department' | 'body' | 'event';

const places = { name: 1, alias: 0.95, latin: 0.95, department: 0.35 };
type NamePlace = keyof typeof places;

/** Share of the score that an item has whatever else its name says. */
const leastPrecision = 0.6;

/** The most that an item can score: enough to pass over most of them. */
export function highestScore(entry: ReadyEntry, reading: Reading): number {
  let coverage = 0;
  for (const notion of reading.notions) {
    if (notion.weight > 0) coverage += (bestWording(notion, entry)?.gain ?? 0) * notion.weight;
  }
  if (coverage === 0) return 0;
  return (coverage / totalOf(reading)) * phaseFit(reading.phases, entry.phases) * standingOf(entry);
}

export function scoreEntry(entry: ReadyEntry, reading: Reading): Match {
  const total = totalOf(reading);
  const found = reading.notions.flatMap((notion) => {
    const best = notion.weight > 0 ? bestWording(notion, entry) : undefined;
    return best ? [{ ...best, gain: (best.gain * notion.weight) / total }] : [];
  });
  const coverage = found.reduce((sum, { gain }) => sum + gain, 0);
  const precision = precisionOf(entry, reading);
  const phase = phaseFit(reading.phases, entry.phases);
  const standing = standingOf(entry);
  const score = coverage * (leastPrecision + (1 - leastPrecision) * precision) * phase * standing;
  return { score, coverage, precision, phase, standing, found };
}

/** Items this far behind the best are far from what was asked. */
export const farBehind = 0.35;

/** Whether an item of this highest score may still come near one that can score that much. */
export function mayComeNear(highest: number, best: number): boolean {
  return highest > 0 && highest >= farBehind * leastPrecision * best;
}

function totalOf({ notions }: Reading): number {
  return notions.reduce((sum, { weight }) => sum + weight, 0);
}

/** The wording that the item has in the best place; of words it has not, the part it has. */
function bestWording(notion: WeighedNotion, entry: ReadyEntry): Found | undefined {
  let best: Found | undefined;
  for (const { parts, how, trust } of notion.wordings) {
    if (best && best.gain >= trust) continue;
    const where = placeOf(parts, entry);
    if (!where) continue;
    const gain = trust * places[where];
    if (gain > (best?.gain ?? 0)) best = { typed: notion.text, as: parts, how, where, gain };
  }
  if (best && best.gain >= partTrust) return best;
  const part = partOf(notion.text, entry);
  return part && part.gain > (best?.gain ?? 0) ? part : best;
}

/** The worst of the places where the parts stand. */
function placeOf(parts: readonly string[], entry: ReadyEntry): NamePlace | undefined {
  let worst: NamePlace | undefined;
  for (const part of parts) {
    const place = placeOfPart(part, entry);
    if (!place) return undefined;
    if (!worst || places[place] < places[worst]) worst = place;
  }
  return worst;
}

function placeOfPart(part: string, entry: ReadyEntry): NamePlace | undefined {
  if (part.charCodeAt(0) < 128) return entry.latin.includes(` ${part} `) ? 'latin' : undefined;
  if (has(entry.name, part)) return 'name';
  if (has(entry.aliasText, part)) return 'alias';
  return entry.department.includes(part) ? 'department' : undefined;
}

/** Whether a word stands in a text; 身份证 is no part of 身份证明. */
function has(text: string, word: string): boolean {
  const start = text.indexOf(word);
  return start >= 0 && !(word.endsWith('证') && text.charAt(start + word.length) === '明');
}

const partTrust = 0.6;

/** Of a longer word, the pairs that stand in the name or an alias. */
function partOf(text: string, entry: ReadyEntry): Found | undefined {
  if (text.length < 3 || text.charCodeAt(0) < 128) return undefined;
  const pairs = pairsOf(text);
  const had = pairs.filter((pair) => entry.name.includes(pair) || entry.aliasText.includes(pair));
  const share = had.length / pairs.length;
  if (share < 0.5) return undefined;
  const where = had.every((pair) => entry.name.includes(pair)) ? 'name' : 'alias';
  return { typed: text, as: had, how: 'part', where, gain: partTrust * share };
}

/** How much of the name, or of the alias that fits best, was asked for: of two items that fit, the plainer one. */
function precisionOf(entry: ReadyEntry, { query, words }: Reading): number {
  if (entry.name === query || entry.aliases.includes(query)) return 1;
  const ofAliases = entry.aliases.map((alias) => covered(alias, words));
  return Math.max(covered(entry.bareName, words), ...ofAliases) * 0.9;
}

function covered(text: string, words: readonly string[]): number {
  if (text === '') return 0;
  let rest = text;
  for (const word of words) if (has(text, word)) rest = rest.replace(word, '');
  return 1 - rest.length / text.length;
}

/** What can be done here counts a little more than what is described elsewhere. */
function standingOf({ isOwn, online }: ReadyEntry): number {
  return (isOwn ? 1.1 : 1) * (online === 'form' ? 1.05 : 1);
}
