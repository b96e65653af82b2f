import { createHmac } from 'node:crypto';
import { deriveKey } from '../../../platform/derived-key.ts';
import type { PersonActor } from '../../identity/index.ts';

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
  return createHmac('sha256', deriveKey(secret, 'ledger-subject'))
    .update(`${kind}\n${number.toUpperCase()}`)
    .digest('hex');
}

/** The person, or the company in whose name the person acts. */
export function subjectOfActor({ actsFor, identityNumber }: PersonActor): SubjectNumber {
  return actsFor
    ? { kind: 'company', number: actsFor.creditCode }
    : { kind: 'person', number: identityNumber };
}
