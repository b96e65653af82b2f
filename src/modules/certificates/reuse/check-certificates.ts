import type { Platform } from '../../../platform/platform.ts';
import type { CaseEffects } from '../../procedures/index.ts';
import { findCertificates } from '../certificate-store.ts';
import { obstacleOf } from './obstacle.ts';

/** What an official sees in a case of the certificates handed in place of paper, as they stand now. */
export function certificateChecks(platform: Platform): Pick<CaseEffects, 'checkCertificates'> {
  return {
    async checkCertificates(identifiers) {
      if (identifiers.length === 0) return new Map();
      const at = platform.now();
      const found = await findCertificates(platform.database, identifiers);
      return new Map(
        found.map((certificate) => {
          const { identifier, holder, issuerName: issuer } = certificate;
          return [identifier, { holder: holder.name, issuer, at, obstacle: obstacleOf(certificate, at) }];
        }),
      );
    },
  };
}
