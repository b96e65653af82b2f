import { X509Certificate } from 'node:crypto';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { keyIdOf, type SigningAlgorithm } from '../../../platform/signing/index.ts';
import { type AgencyRecord, getDirectory } from '../../agencies/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { keyPolicy } from '../policy.ts';
import { type KeyRotation, readRotations } from './rotation-store.ts';

/** A key that an organ signs or has signed with. */
export interface OrganKey {
  readonly algorithm: SigningAlgorithm;
  readonly keyId: string;
  readonly validUntil: Date;
  readonly isCurrent: boolean;
}

export interface OrganKeys {
  readonly agency: AgencyRecord & { readonly creditCode: string };
  /** The newest first. */
  readonly keys: readonly OrganKey[];
}

export const algorithms = ['sm2-sm3', 'rsa-sha256'] as const;

/** Organs that have keys, by name. @throws Refusal `not-allowed` */
export async function listOrganKeys(platform: Platform, actor: OfficialActor): Promise<OrganKeys[]> {
  keyPolicy.require(actor, 'see-keys', undefined);
  const directory = await getDirectory(platform.database);
  const byHolder = new Map<string, OrganKey[]>();
  for (const algorithm of algorithms) {
    for (const { holder, certificateDer, isCurrent } of await platform.signing.holderCertificates(
      algorithm,
    )) {
      const key = {
        algorithm,
        keyId: keyIdOf(certificateDer),
        validUntil: new Date(new X509Certificate(certificateDer).validTo),
        isCurrent,
      };
      byHolder.set(holder, [key, ...(byHolder.get(holder) ?? [])]);
    }
  }
  return [...byHolder].flatMap(([creditCode, keys]) => {
    const agency = directory.findAgencyByCreditCode(creditCode);
    return agency ? [{ agency: { ...agency, creditCode }, keys }] : [];
  });
}

/** @throws Refusal `not-allowed`, `keys-unknown` */
export async function getOrganKeys(
  platform: Platform,
  actor: OfficialActor,
  creditCode: string,
): Promise<OrganKeys & { readonly rotations: readonly KeyRotation[] }> {
  const organs = await listOrganKeys(platform, actor);
  const found = organs.find(({ agency }) => agency.creditCode === creditCode);
  if (!found) {
    throw notFound('keys-unknown', {
      zh: '这个机构还没有签名密钥，第一次颁发证照时自动生成。',
      en: 'This organ has no signing keys yet; they are made when it issues its first certificate.',
    });
  }
  return { ...found, rotations: await readRotations(platform.database, creditCode) };
}
