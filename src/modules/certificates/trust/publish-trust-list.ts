import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { keyIdOf, sm2SignatureFromDer, sm3 } from '../../../platform/signing/index.ts';
import { bytesOfList, readTrustList, type TrustList, writeTrustList } from './trust-list.ts';
import {
  findNewestTrustList,
  insertTrustList,
  lockTrustList,
  type PublishedList,
} from './trust-list-store.ts';

/** A key that was made or rotated stands in the published list within a minute. */
export const publishTrustLists: Job = {
  name: 'publish-trust-list',
  everySeconds: 60,
  run: async (platform, tx) => {
    await publishTrustList(platform, tx);
  },
};

/** The list in force; the first one is published when somebody asks for it. */
export async function newestTrustList(platform: Platform): Promise<PublishedList> {
  return (
    (await findNewestTrustList(platform.database)) ??
    (await inTransaction(platform.database, (tx) => publishTrustList(platform, tx)))
  );
}

async function publishTrustList(platform: Platform, tx: Tx): Promise<PublishedList> {
  await lockTrustList(tx);
  const last = await findNewestTrustList(tx);
  const kept = last && readTrustList(last.content, platform.now());
  const content = await readKeys(platform);
  if (last && kept && saysTheSame(kept, content)) return last;
  const at = platform.now();
  const list: TrustList = {
    format: 'tongban-trust-list/1',
    sequence: (last?.sequence ?? 0) + 1,
    issuedAt: at.toISOString(),
    origin: platform.publicUrl,
    previous: last ? sm3(Buffer.from(last.content)).toString('hex') : null,
    revocationList: `${platform.publicUrl}/.well-known/tongban/revocation-list.crl`,
    ...content,
  };
  const root = await platform.signing.rootKey('sm2-sm3');
  const signature = sm2SignatureFromDer(await root.sign(bytesOfList(list)));
  const published = { sequence: list.sequence, at, content: writeTrustList(list, signature) };
  await insertTrustList(tx, published);
  return published;
}

type Keys = Pick<TrustList, 'roots' | 'keys'>;

function saysTheSame(list: TrustList, { roots, keys }: Keys): boolean {
  return JSON.stringify([list.roots, list.keys]) === JSON.stringify([roots, keys]);
}

async function readKeys({ signing }: Platform): Promise<Keys> {
  const parts = await Promise.all(
    (['sm2-sm3', 'rsa-sha256'] as const).map(async (algorithm) => {
      const [roots, holders] = await Promise.all([
        signing.trustedRoots(algorithm),
        signing.holderCertificates(algorithm),
      ]);
      return {
        roots: roots.map((der) => ({ algorithm, certificate: der.toString('base64') })),
        keys: holders.map(({ holder, certificateDer, isCurrent }) => ({
          id: keyIdOf(certificateDer),
          holder,
          algorithm,
          status: isCurrent ? ('current' as const) : ('past' as const),
          certificate: certificateDer.toString('base64'),
        })),
      };
    }),
  );
  return { roots: parts.flatMap((part) => part.roots), keys: parts.flatMap((part) => part.keys) };
}
