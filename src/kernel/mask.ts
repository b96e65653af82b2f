import type { EmailAddress } from './email.ts';
import type { IdentityNumber } from './identity-number.ts';
import type { PhoneNumber } from './phone.ts';

/** Shows the first character of each word: `张*`, `欧***`, `J*** S****`. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => maskMiddle(word, 1, 0))
    .join(' ');
}

/** `1101**********002X`: hides the date of birth. */
export function maskIdentityNumber(number: IdentityNumber): string {
  return maskMiddle(number, 4, 4);
}

/** `138****8000`; of a landline the area code and the last two digits stay. */
export function maskPhone(number: PhoneNumber): string {
  const dash = number.indexOf('-');
  return dash > 0
    ? `${number.slice(0, dash + 1)}${maskMiddle(number.slice(dash + 1), 0, 2)}`
    : maskMiddle(number, 3, 4);
}

/** `z***@example.com`. */
export function maskEmail(address: EmailAddress): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}

/**
 * Shows the first and the last characters and a star for each one between. A text too short to hide
 * anything that way shows at most its first character.
 */
export function maskMiddle(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden < 1)
    return characters
      .map((character, index) => (index === 0 && first > 0 && characters.length > 1 ? character : '*'))
      .join('');
  return [
    ...characters.slice(0, first),
    '*'.repeat(hidden),
    ...characters.slice(characters.length - last),
  ].join('');
}
