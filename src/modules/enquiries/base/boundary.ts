import type { EntryDeclaration } from './entry.ts';

/** A question that is not answered here (超出解答范围): it is known by its signs, and the answer says where one turns. */
export type Boundary = Pick<EntryDeclaration, 'signs' | 'unless'>;

/** The first boundary of which the text has a sign. @param text normalised */
export function boundaryIn<T extends Boundary>(text: string, boundaries: readonly T[]): T | undefined {
  return boundaries.find(
    ({ signs, unless }) =>
      signs.some((sign) => patternOf(sign).test(text)) && !unless.some((word) => text.includes(word)),
  );
}

const patterns = new Map<string, RegExp>();

/** `财产…怎么分`: both ends in this order with little between; words of letters stand alone. */
function patternOf(sign: string): RegExp {
  const known = patterns.get(sign);
  if (known) return known;
  const parts = sign.toLowerCase().split('…').map(escaped);
  const made = new RegExp(parts.join('.{0,12}'), 'u');
  patterns.set(sign, made);
  return made;
}

function escaped(text: string): string {
  const plain = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return /^[a-z ]+$/.test(text) ? String.raw`\b${plain}\b` : plain;
}
