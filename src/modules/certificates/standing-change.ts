import type { Standing } from './certificate.ts';

/** What an organ may do to a certificate it has issued. */
export type StandingChange = 'suspended' | 'resumed' | 'revoked';

/** One line of its history. */
export interface CertificateEvent {
  readonly type: 'issued' | 'replaced' | StandingChange;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | undefined;
}

/** An expired certificate can still be revoked: whoever got it by fraud shall not renew it. */
export function changesFrom(standing: Standing): readonly StandingChange[] {
  switch (standing) {
    case 'revoked':
    case 'replaced':
      return [];
    case 'suspended':
      return ['resumed', 'revoked'];
    case 'expired':
      return ['revoked'];
    default:
      return ['suspended', 'revoked'];
  }
}
