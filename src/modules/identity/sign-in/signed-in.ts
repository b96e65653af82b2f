import type { Credential } from '../account-store.ts';
import type { Factors } from '../factors/factor-store.ts';
import type { StartedSession } from './start-session.ts';

export interface SignedIn extends StartedSession {
  readonly step: 'done';
  readonly kind: Credential['kind'];
  /** The password was set by an administrator and should be replaced now. */
  readonly mustChangePassword: boolean;
}

/** The password was right; the second factor is asked for under this token. */
export interface SecondStep {
  readonly step: 'second';
  readonly token: string;
  readonly expiresAt: Date;
  readonly factors: Factors;
}
