import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another when read aloud. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen characters in groups of four, some 79 bits: `k7mp-x2qd-9hfa-tw4n`. */
export function makeTemporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
