import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { takeTurn } from './password-turns.ts';

/** Parameters for new hashes; a hash made with others still verifies and is renewed at the next sign-in. */
export interface PasswordCost {
  /** N = 2^ln: 15 takes 32 MiB and some 80 ms. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

export const currentCost: PasswordCost = { ln: 15, r: 8, p: 1 };

/** Hashes a password as `$scrypt$ln=15,r=8,p=1$salt$hash` (base64 without padding). */
export async function hashPassword(password: string, cost: PasswordCost = currentCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${encode(salt)}$${encode(hash)}`;
}

export interface PasswordCheck {
  readonly matches: boolean;
  /** The hash was made with other parameters than those of today. */
  readonly isOutdated: boolean;
}

export async function checkPassword(password: string, stored: string): Promise<PasswordCheck> {
  const { cost, salt, hash } = parseHash(stored);
  const derived = await derive(password, salt, cost);
  const isOutdated = cost.ln !== currentCost.ln || cost.r !== currentCost.r || cost.p !== currentCost.p;
  return { matches: timingSafeEqual(derived, hash), isOutdated };
}

let decoy: Promise<string> | undefined;

/** Spends the time of a check where there is no account, so that the answer's delay tells nothing. */
export async function checkNothing(password: string): Promise<void> {
  decoy ??= hashPassword(encode(randomBytes(16)));
  await checkPassword(password, await decoy);
}

const hashLength = 32;
const deriveKey = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Passwords are compared after Unicode NFKC, so that full-width digits of an input method do not lock anybody out. */
function derive(password: string, salt: Buffer, { ln, r, p }: PasswordCost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 2 * 128 * 2 ** ln * r };
  return takeTurn(() => deriveKey(password.normalize('NFKC'), salt, hashLength, options));
}

function parseHash(stored: string): { cost: PasswordCost; salt: Buffer; hash: Buffer } {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (!match) throw new Error('a stored password hash cannot be read');
  const [, ln, r, p, salt = '', hash = ''] = match;
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
