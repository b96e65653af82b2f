import { Secret, TOTP } from 'otpauth';

const period = 30;
/** Clocks of phones may be half a minute off. */
const tolerance = 1;

/** A secret of 160 bits as RFC 4226 recommends, in base 32. */
export function makeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function authenticatorUri(
  secret: string,
  { issuer, account }: { issuer: string; account: string },
): string {
  return totpOf(secret, { issuer, label: account }).toString();
}

/**
 * The time step of the code, where it is right and newer than the last one used. A code works once (RFC 6238, 5.2).
 */
export function stepOfCode(
  secret: string,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number },
): number | undefined {
  const digits = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const delta = totpOf(secret).validate({ token: digits, timestamp: now.getTime(), window: tolerance });
  if (delta === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / period) + delta;
  return step > lastStep ? step : undefined;
}

function totpOf(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period, ...names });
}
