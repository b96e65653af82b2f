import { createHmac, randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
export const recoveryCodeCount = 10;

/** Ten codes of ten characters, some 49 bits each: `k7mpx-2qd9h`. */
export function makeRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return Array.from({ length: recoveryCodeCount }, () => `${group()}-${group()}`);
}

/** As typed, whatever case and separators, or nothing where it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');
  return plain.length === 10 && [...plain].every((character) => alphabet.includes(character))
    ? `${plain.slice(0, 5)}-${plain.slice(5)}`
    : undefined;
}

/** Under which a code is stored; without the platform's secret it says nothing about the code. */
export function digestOfRecoveryCode(secret: Buffer, accountId: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`recovery-code:${accountId}:${code}`).digest();
}
