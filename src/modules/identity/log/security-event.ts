import type { Uuid } from '../../../kernel/uuid.ts';

/** Everything the security log knows; words for it are in `event-words.ts`. */
export const securityEventKinds = [
  'account-opened',
  'account-closed',
  'account-reopened',
  'password-reset',
  'password-changed',
  'signed-out-everywhere',
  'session-ended',
  'contact-changed',
  'left',
  'post-asked',
  'post-granted',
  'post-refused',
  'post-ended',
  'deputy-named',
  'deputy-ended',
  'codes-set-up',
  'codes-removed',
  'recovery-codes-made',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
  'phone-confirmed',
  'email-confirmed',
  'recovery-asked',
  'password-recovered',
  'counter-asked',
  'counter-done',
  'counter-refused',
  'real-name-checked',
  'company-claimed',
  'representative-replaced',
  'power-given',
  'power-received',
  'power-accepted',
  'power-declined',
  'power-revoked',
  'power-renounced',
  'child-added',
  'child-removed',
  'view-began',
  'view-ended',
  'provider-connected',
  'provider-disconnected',
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

/** One line of the security log. */
export interface SecurityEvent {
  readonly at: Date;
  readonly kind: SecurityEventKind;
  /** Whose security it is about. */
  readonly accountId: Uuid | undefined;
  /** Who did it; absent: the operator at the console, or nobody who was signed in. */
  readonly byAccount: Uuid | undefined;
  readonly reason?: string | undefined;
  /** Codes and names that say what exactly; never a secret. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>> | undefined;
  readonly place?: string | undefined;
}
