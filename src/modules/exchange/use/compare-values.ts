import { createHash, timingSafeEqual } from 'node:crypto';

/** What a record holds, as text; undefined where there is no record. */
export type KnownValues = Readonly<Record<string, string | undefined>> | undefined;

export type Comparison = Readonly<Record<string, 'matches' | 'differs'>>;

/**
 * Whether each value is the one that is known. Where there is no record everything differs, after the same work: nobody
 * learns from answer or time whether somebody stands in the register.
 */
export function compareValues(known: KnownValues, claimed: Readonly<Record<string, string>>): Comparison {
  const hasRecord = known !== undefined;
  return Object.fromEntries(
    Object.entries(claimed).map(([element, value]) => {
      const isSame = timingSafeEqual(digest(value.trim()), digest(known?.[element] ?? nothing));
      return [element, isSame && hasRecord && known[element] !== undefined ? 'matches' : 'differs'];
    }),
  );
}

/** No value of a record: values have no control characters. */
const nothing = '\u0000';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
