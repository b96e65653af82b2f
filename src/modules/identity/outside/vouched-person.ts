import { isIdentityNumber } from '../../../kernel/identity-number.ts';
import { isMobilePhone } from '../../../kernel/phone.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { parseName } from '../registration.ts';
import type { Provider } from './provider.ts';

/** Whom a provider has vouched for. */
export interface VouchedPerson {
  readonly subject: string;
  /** Absent where the provider has not compared name and number with the register: then nothing but the subject is known. */
  readonly identity: VouchedIdentity | undefined;
  /** A telephone to begin with; its owner confirms it here. */
  readonly phone: string | undefined;
}

export interface VouchedIdentity {
  readonly name: string;
  readonly identityNumber: string;
}

/** Reads what a provider says; a name or number that cannot be one counts as not said. */
export function vouchedPersonOf(
  provider: Provider,
  subject: string,
  claims: Readonly<Record<string, unknown>>,
): VouchedPerson {
  const said = (claim: string) => (typeof claims[claim] === 'string' ? claims[claim] : '');
  const number = said(provider.claims.identityNumber).toUpperCase();
  const name = nameIn(said(provider.claims.name));
  const phone = said(provider.claims.phone);
  const isVerified = levelsIn(claims[provider.verified.claim]).some((level) =>
    provider.verified.values.includes(level),
  );
  return {
    subject,
    identity:
      isVerified && name !== undefined && isIdentityNumber(number)
        ? { name, identityNumber: number }
        : undefined,
    phone: isMobilePhone(phone) ? phone : undefined,
  };
}

function levelsIn(claim: unknown): string[] {
  return (Array.isArray(claim) ? claim : [claim]).filter((one) => typeof one === 'string');
}

function nameIn(text: string): string | undefined {
  try {
    return parseName(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
