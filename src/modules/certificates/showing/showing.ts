import { createHmac, randomInt } from 'node:crypto';
import type { Uuid } from '../../../kernel/uuid.ts';

/** What a holder lets somebody see of a certificate (授权用证): once, for a purpose, until a time, chosen fields only. */
export interface Showing {
  readonly id: Uuid;
  readonly certificateId: Uuid;
  readonly purpose: string;
  /** Labels of the fields that were chosen, Chinese. */
  readonly shown: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly used: { readonly at: Date; readonly by: string } | undefined;
  readonly withdrawnAt: Date | undefined;
}

export type ShowingState = 'open' | 'used' | 'withdrawn' | 'expired';

export function stateOf(
  { used, withdrawnAt, expiresAt }: Pick<Showing, 'used' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): ShowingState {
  if (used) return 'used';
  if (withdrawnAt) return 'withdrawn';
  return now < expiresAt ? 'open' : 'expired';
}

/** How long a code may hold, in minutes: long enough to be read out, short enough to be lost. */
export const showingMinutes = [10, 60, 1440] as const;

/** Twelve characters that nobody confuses; 58 bits. */
export function makeCode(): string {
  return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** `K7Q2-M9XD-4TPV`, as people read it out. */
export function printedCode(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** @returns nothing where it cannot be one */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((one) => alphabet.includes(one)) ? code : undefined;
}

export function hashOf(secret: Buffer, code: string): Buffer {
  return createHmac('sha256', secret).update(`certificate-showing:${code}`).digest();
}

const codeLength = 12;
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
