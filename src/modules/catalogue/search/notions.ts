import { partsOf } from './learn-words.ts';
import type { Segment } from './segment.ts';
import { hanRuns, latinWords } from './text.ts';
import type { Notion } from './wording.ts';

/** Everyday words with what items call the same thing. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

const typedTrust = 1;

/** Of several meanings the first is the likeliest. */
const meaningTrust = (place: number) => Math.max(0.7, 0.86 - 0.02 * place);

/** Takes a query apart: everyday words that are known, the longest first, and the words of what is left. */
export function notionsOf(query: string, segment: Segment, synonyms: Synonyms): Notion[] {
  const spans = everydaySpans(query, segment, synonyms);
  const notions = spans.map(({ text }): Notion => {
    const means = synonyms.get(text) ?? [];
    return {
      text,
      wordings: [
        { parts: [text], how: 'typed', trust: typedTrust },
        ...means.map((meaning, place) => ({
          parts: partsOf(meaning),
          how: 'synonym' as const,
          trust: meaningTrust(place),
        })),
      ],
    };
  });
  const rest = blank(query, spans);
  const words = [...hanRuns(rest).flatMap((run) => wordsIn(run, segment)), ...latinWords(rest)];
  return [...notions, ...words.map(plainNotion)];
}

/** A run that the dictionary takes for single characters only is a word of its own: 喵喵馆. */
function wordsIn(run: string, segment: Segment): string[] {
  const words = segment.cut(run);
  return words.length > 1 && words.every((word) => [...word].length === 1) ? [run, ...words] : words;
}

function plainNotion(text: string): Notion {
  return { text, wordings: [{ parts: [text], how: 'typed', trust: typedTrust }] };
}

interface Span {
  readonly start: number;
  readonly text: string;
}

/** Known everyday words of a query that do not overlap; a longer one goes before a shorter one. */
export function everydaySpans(query: string, segment: Segment, synonyms: Synonyms): Span[] {
  const found = wordsStandingIn(query, synonyms);
  if (found.length === 0) return [];
  const borders = bordersOf(query, segment);
  const taken: Span[] = [];
  for (const span of found.sort((one, other) => other.text.length - one.text.length)) {
    if (stands(span, query, borders) && !taken.some((other) => overlap(span, other))) taken.push(span);
  }
  return taken.sort((one, other) => one.start - other.start);
}

/** Each known word with the first place where it stands; there are thousands of words, and few places in a query. */
function wordsStandingIn(query: string, synonyms: Synonyms): Span[] {
  const longest = longestOf(synonyms);
  const found = new Map<string, number>();
  for (let start = 0; start < query.length; start += 1) {
    for (let end = start + 1; end <= Math.min(query.length, start + longest); end += 1) {
      const text = query.slice(start, end);
      if (synonyms.has(text) && !found.has(text)) found.set(text, start);
    }
  }
  return [...found].map(([text, start]) => ({ start, text }));
}

const longestWords = new WeakMap<Synonyms, number>();

function longestOf(synonyms: Synonyms): number {
  const known = longestWords.get(synonyms);
  if (known !== undefined) return known;
  let longest = 0;
  for (const word of synonyms.keys()) longest = Math.max(longest, word.length);
  longestWords.set(synonyms, longest);
  return longest;
}

/** Without the words at these places. */
export function blank(query: string, spans: readonly Span[]): string {
  let rest = query;
  for (const { start, text } of spans) {
    rest = rest.slice(0, start) + ' '.repeat(text.length) + rest.slice(start + text.length);
  }
  return rest;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.start + other.text.length && other.start < one.start + one.text.length;
}

/**
 * Whether a word stands there for itself: `id` does not stand in `aid`, nor 上学 in 网上学习, where words begin and end
 * elsewhere.
 */
function stands({ start, text }: Span, query: string, borders: ReadonlySet<number>): boolean {
  const end = start + text.length;
  if (/^[a-z0-9]/.test(text)) return !/[a-z0-9]/.test(query.charAt(start - 1) + query.charAt(end));
  return text.length > 2 || borders.has(start) || borders.has(end);
}

function bordersOf(query: string, segment: Segment): Set<number> {
  const borders = new Set<number>();
  let place = 0;
  for (const word of segment.cut(query)) {
    borders.add(place);
    place += word.length;
  }
  return borders.add(place);
}
