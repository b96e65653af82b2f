import { createHmac, hkdfSync } from 'node:crypto';

/** Whose data is read, by the number under which registers know the person or company. */
export interface SubjectNumber {
  readonly kind: 'person' | 'company';
  /** Identity number or credit code. */
  readonly number: string;
}

/**
 * Blind index of a subject: the same for the same number, and without the platform's secret nobody finds the number
 * by trying all of them.
 */
export function subjectIndex(secret: Buffer, { kind, number }: SubjectNumber): string {
  return createHmac('sha256', keyOf(secret)).update(`${kind}\n${number.toUpperCase()}`).digest('hex');
}

function keyOf(secret: Buffer): Buffer {
  const known = keys.get(secret);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'tongban:ledger-subject', 32));
  keys.set(secret, key);
  return key;
}

const keys = new WeakMap<Buffer, Buffer>();
