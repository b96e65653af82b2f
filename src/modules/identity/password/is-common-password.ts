import { commonWords, familyNames, givenNames, keyboardRuns } from './common-passwords.ts';

/** Two well-known parts make a guessable password up to this length, one part at any length. */
const shortForTwoParts = 14;
/** So many characters that belong to no known part do not save it. */
const freeCharacters = 3;

/** Whether a password is made of what attackers try first. */
export function isCommonPassword(password: string): boolean {
  const letters = password.toLowerCase();
  if (new Set(letters).size < 4) return true;
  return [letters, asLetters(letters)].some((text) => isMadeOfParts(text) || isRepeated(text));
}

/** `p@$$w0rd` is read as `password`. */
function asLetters(text: string): string {
  return [...text].map((character) => standsFor[character] ?? character).join('');
}

const standsFor: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

function isMadeOfParts(text: string): boolean {
  const { parts, rest } = takeParts(text);
  // Digits and marks between and around are tried along; other characters make it the owner's own.
  const free = [...rest.replaceAll(/[\d\W_]/g, '')].length;
  if (free > freeCharacters || /[^\p{ASCII}]/u.test(rest)) return false;
  if (parts === 0) return isNumber(rest);
  return parts === 1 || text.length <= shortForTwoParts;
}

/** A date, a phone, counting, with a letter or two at an end; a long random number is not common. */
function isNumber(text: string): boolean {
  return /^[a-z]{0,3}[\d\s.-]+[a-z]{0,3}[\W_]?$/.test(text) && text.length < 14;
}

function isRepeated(text: string): boolean {
  return /^(.{1,12})\1+.{0,3}$/.test(text);
}

/** Takes the longest known part at each place, from the left. */
function takeParts(text: string): { parts: number; rest: string } {
  let [parts, rest, position] = [0, '', 0];
  while (position < text.length) {
    const length = lengthOfPart(text, position);
    if (length === 0) rest += text.charAt(position);
    else parts += 1;
    position += Math.max(length, 1);
  }
  return { parts, rest };
}

function lengthOfPart(text: string, position: number): number {
  const after = text.slice(position);
  const word = longestWords.find((one) => after.startsWith(one))?.length ?? 0;
  const name = pinyinName.exec(after)?.[0].length ?? 0;
  return Math.max(word, name, lengthOfRun(after));
}

/** Four keys or more along a row, there or back. */
function lengthOfRun(text: string): number {
  for (let length = Math.min(text.length, 26); length >= 4; length -= 1) {
    const run = text.slice(0, length);
    if (!/^\d+$/.test(run) && runs.some((one) => one.includes(run))) return length;
  }
  return 0;
}

const longestWords = [...commonWords].sort((a, b) => b.length - a.length);
const runs = keyboardRuns.flatMap((run) => [run, [...run].reverse().join('')]);
const syllables = (names: string) =>
  names
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');
const pinyinName = new RegExp(`^(?:${syllables(familyNames)})(?:${syllables(givenNames)}){0,2}`);
