import type { Typed } from '../forms/index.ts';

/** Names and values of one address are at most this long together; more is not read. */
const longest = 6_000;

/**
 * Answers as one short parameter of an address: `business-kind*2_premises-area*60`. Several values stand behind several stars.
 * The address is all there is: nothing about the person is kept on the server.
 */
export function writeAnswers(typed: Typed): string {
  return Object.entries(typed)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => [name, ...values.map(written)].join('*'))
    .join('_');
}

/** Reads what `writeAnswers` wrote; anything else in it is left out. */
export function readAnswers(text: string | undefined): Typed {
  const typed: Record<string, readonly string[]> = {};
  if (!text || text.length > longest) return typed;
  for (const part of text.split('_')) {
    const [name = '', ...values] = part.split('*');
    if (/^[a-z][a-z0-9-]*$/.test(name) && values.length > 0) typed[name] = values.map(read);
  }
  return typed;
}

/** `.` begins an escape: the code point of the character in base 36, up to the next `.`. */
function written(value: string): string {
  return value.replaceAll(/[*_.\0]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(36)}.`);
}

function read(value: string): string {
  return value.replaceAll(/\.([0-9a-z]{1,4})\./g, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 36), 0xffff)),
  );
}
