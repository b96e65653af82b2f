import type { SearchEntry } from './entry.ts';
import { phaseFit, phasesIn } from './phase.ts';
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

export type Place = 'name' | 'alias' | 'latin' | 'department' | 'body';

const places: Readonly<Record<Place, number>> = {
  name: 1,
  alias: 0.95,
  latin: 0.95,
  department: 0.35,
  body: 0.1,
};

export function scoreEntry(entry: SearchEntry, reading: Reading): Match {
  const total = reading.notions.reduce((sum, { weight }) => sum + weight, 0);
  const found = reading.notions.flatMap((notion) => {
    const best = notion.weight > 0 ? bestWording(notion, entry) : undefined;
    return best ? [{ ...best, gain: (best.gain * notion.weight) / total }] : [];
  });
  const coverage = found.reduce((sum, { gain }) => sum + gain, 0);
  const precision = precisionOf(entry, reading);
  const phase = phaseFit(reading.phases, phasesIn(entry.name));
  const standing = standingOf(entry);
  return {
    score: coverage * (0.6 + 0.4 * precision) * phase * standing,
    coverage,
    precision,
    phase,
    standing,
    found,
  };
}

/** The wording that the item has in the best place; of words it has not, the part it has. */
function bestWording(notion: WeighedNotion, entry: SearchEntry): Found | undefined {
  let best: Found | undefined;
  for (const { parts, how, trust } of notion.wordings) {
    const where = placeOf(parts, entry);
    if (!where) continue;
    const gain = trust * places[where];
    if (gain > (best?.gain ?? 0)) best = { typed: notion.text, as: parts, how, where, gain };
  }
  const part = (best?.gain ?? 0) < partTrust ? partOf(notion.text, entry) : undefined;
  return part && part.gain > (best?.gain ?? 0) ? part : best;
}

/** The worst of the places where the parts stand. */
function placeOf(parts: readonly string[], entry: SearchEntry): Place | undefined {
  let worst: Place | undefined;
  for (const part of parts) {
    const place = placeOfPart(part, entry);
    if (!place) return undefined;
    if (!worst || places[place] < places[worst]) worst = place;
  }
  return worst;
}

function placeOfPart(part: string, entry: SearchEntry): Place | undefined {
  if (/^[a-z0-9]/.test(part)) return entry.latin.includes(` ${part} `) ? 'latin' : undefined;
  if (entry.name.includes(part)) return 'name';
  if (entry.aliases.some((alias) => alias.includes(part))) return 'alias';
  return entry.department.includes(part) ? 'department' : undefined;
}

const partTrust = 0.6;

/** Of a longer word, the pairs that stand in the name or an alias. */
function partOf(text: string, entry: SearchEntry): Found | undefined {
  const pairs = pairsOf(text);
  if (pairs.length < 2) return undefined;
  const had = pairs.filter(
    (pair) => entry.name.includes(pair) || entry.aliases.some((one) => one.includes(pair)),
  );
  const share = had.length / pairs.length;
  if (share < 0.5) return undefined;
  const where = had.every((pair) => entry.name.includes(pair)) ? 'name' : 'alias';
  return { typed: text, as: had, how: 'part', where, gain: partTrust * share };
}

/** How much of the name, or of the alias that fits best, was asked for: of two items that fit, the plainer one. */
function precisionOf(entry: SearchEntry, { query, notions }: Reading): number {
  if (entry.name === query || entry.aliases.includes(query)) return 1;
  const words = notions.flatMap(({ wordings }) => wordings.flatMap(({ parts }) => parts));
  const ofAliases = entry.aliases.map((alias) => covered(alias, words));
  return Math.max(covered(withoutBrackets(entry.name), words), ...ofAliases) * 0.9;
}

function covered(text: string, words: readonly string[]): number {
  const inText = words.filter((word) => text.includes(word));
  if (inText.length === 0 || text === '') return 0;
  let rest = text;
  for (const word of inText.sort((one, other) => other.length - one.length)) rest = rest.replaceAll(word, '');
  return 1 - rest.length / text.length;
}

function withoutBrackets(name: string): string {
  const bare = name.replaceAll(/\([^)]*\)/g, '');
  return bare === '' ? name : bare;
}

/** What can be done here counts a little more than what is described elsewhere. */
function standingOf({ isOwn, online }: SearchEntry): number {
  return (isOwn ? 1.1 : 1) * (online === 'form' ? 1.05 : 1);
}
