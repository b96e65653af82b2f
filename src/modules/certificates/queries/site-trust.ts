import type { Platform } from '../../../platform/platform.ts';
import type { Trust } from '../proof/check-proof.ts';

/** Whom this site believes: the keys it holds or held itself. */
export async function siteTrust(platform: Platform): Promise<Trust> {
  const [roots, nationalRoots, holders] = await Promise.all([
    platform.signing.trustedRoots(),
    platform.signing.trustedRoots('sm2-sm3'),
    platform.signing.holderCertificates('sm2-sm3'),
  ]);
  return {
    origin: platform.publicUrl,
    roots,
    nationalRoots,
    nationalKeys: holders.map(({ certificateDer }) => certificateDer),
  };
}
