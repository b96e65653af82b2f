import type { Segment } from './segment.ts';
import { type Speak, soundOf } from './sound.ts';
import { variantsOf } from './word.ts';
import type { KnownWord } from './word-store.ts';

/** A stretch of a query that no item has, and the known word it may stand for. */
export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

/** Two to eight characters of a run that may hold a slip. */
export interface Stretch {
  readonly text: string;
  /** Not made of dictionary words alone. */
  readonly isBroken: boolean;
  readonly isWhole: boolean;
}

const longest = 8;

/**
 * Stretches that hold a pair of characters which no item has. Such a pair between two words of the dictionary is only two
 * words side by side (`饭店排水`).
 */
export function doubtfulStretches(
  run: string,
  segment: Segment,
  isKnownPair: (pair: string) => boolean,
): Stretch[] {
  const words = segment.cutKnown(run);
  const isSingle = words.flatMap((word) => [...word].map(() => [...word].length === 1));
  const wordOf = words.flatMap((word, index) => [...word].map(() => index));
  const characters = [...run];
  const isDoubtful = characters.slice(1).map((character, index) => {
    const isInside = wordOf[index] === wordOf[index + 1];
    const isBetweenWords = !isInside && !isSingle[index] && !isSingle[index + 1];
    return !isBetweenWords && !isKnownPair(`${characters[index]}${character}`);
  });
  const stretches: Stretch[] = [];
  for (let start = 0; start < characters.length - 1; start += 1) {
    for (let end = start + 2; end <= Math.min(characters.length, start + longest); end += 1) {
      if (!isDoubtful.slice(start, end - 1).includes(true)) continue;
      const text = characters.slice(start, end).join('');
      const isBroken = isSingle.slice(start, end).includes(true);
      stretches.push({ text, isBroken, isWhole: text === run });
    }
  }
  return stretches;
}

/** What to look up for these stretches (`findNearWords`). */
export function nearness(stretches: readonly Stretch[], speak: Speak) {
  const texts = [...new Set(stretches.map(({ text }) => text))];
  const broken = stretches.filter(({ isBroken }) => isBroken).map(({ text }) => text);
  return {
    sounds: texts.map((text) => soundOf(speak(text).join(''))),
    variants: [...new Set(broken.flatMap((text) => [text, ...variantsOf(text)]))],
    words: [...new Set(broken.flatMap(variantsOf))],
  };
}

/** The slips that explain a run best: the longest first, none over another. */
export function slipsIn(
  run: string,
  stretches: readonly Stretch[],
  words: readonly KnownWord[],
  speak: Speak,
): Slip[] {
  const candidates = stretches.flatMap((stretch) => {
    const sound = soundOf(speak(stretch.text).join(''));
    const [best] = words
      .map(({ word, ...known }) => ({ word, trust: likeness(stretch, sound, { word, ...known }) }))
      .filter(({ trust }) => trust > 0)
      .sort((one, other) => other.trust - one.trust);
    const length = [...stretch.text].length;
    return best ? [{ typed: stretch.text, meant: best.word, trust: best.trust * length }] : [];
  });
  const taken: Slip[] = [];
  let rest = run;
  for (const { typed, meant } of candidates.sort((one, other) => other.trust - one.trust)) {
    if (!rest.includes(typed)) continue;
    rest = rest.replace(typed, ' ');
    taken.push({ typed, meant });
  }
  return taken;
}

/**
 * How likely a stretch is a slip of a word: by sound rather than by sight, and of a word many items have. The fewer
 * characters, the less they say: two are taken for a slip only by their sound, three by sight only where nothing else is
 * asked.
 */
function likeness({ text, isBroken, isWhole }: Stretch, sound: string, known: KnownWord): number {
  const { word } = known;
  if (word === text || text.includes(word)) return 0;
  const length = [...text].length;
  const isSameSound = known.sound === sound && [...word].length === length;
  if (isSameSound) return length > 2 || isWhole ? 1.2 + frequency(known) : 0;
  const isLongEnough = length > 3 || (length === 3 && isWhole);
  return isBroken && isLongEnough && isOneSlip(text, word) ? 1 + frequency(known) : 0;
}

function frequency({ documents, everyday }: Pick<KnownWord, 'documents' | 'everyday'>): number {
  return Math.min(0.2, Math.log10(1 + documents) / 20) + (everyday ? 0.1 : 0);
}

/** One character wrong, missing or doubled, or two neighbours exchanged; any other character too many means more. */
export function isOneSlip(typed: string, word: string): boolean {
  const [one, other] = [[...typed], [...word]];
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length);
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const isDoubled = right.length === 0 && left[0] === one[start - 1];
  if (left.length <= 1 && right.length <= 1) return right.length > 0 || isDoubled;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
