import { z } from 'zod';
import { findNationalTrustFault, isSm2Signature, sm2KeyOf } from '../../../platform/signing/index.ts';
import type { Trust } from '../proof/check-proof.ts';

const Algorithm = z.enum(['rsa-sha256', 'sm2-sm3']);

/** The organs and keys to believe (可信名单), as published: whoever has it can verify without a network. */
export const TrustList = z.strictObject({
  format: z.literal('tongban-trust-list/1'),
  sequence: z.number().int().positive(),
  issuedAt: z.string(),
  /** Of the site whose certificates these keys sign. */
  origin: z.string(),
  /** SM3 of the list before, hex. */
  previous: z.string().nullable(),
  revocationList: z.string(),
  /** X.509, base64. */
  roots: z.array(z.strictObject({ algorithm: Algorithm, certificate: z.string() })),
  keys: z.array(
    z.strictObject({
      id: z.string(),
      holder: z.string(),
      algorithm: Algorithm,
      /** A past key signs no more; what it has signed stays valid. */
      status: z.enum(['current', 'past']),
      certificate: z.string(),
    }),
  ),
});
export type TrustList = z.infer<typeof TrustList>;

/** `signature`: r and s of SM2 over the list in its one form, by the first SM2 root in it. */
const SignedList = z.strictObject({ list: TrustList, signature: z.string() });

export function bytesOfList(list: TrustList): Buffer {
  return Buffer.from(JSON.stringify(TrustList.parse(list)));
}

export function writeTrustList(list: TrustList, signature: Buffer): string {
  return JSON.stringify({ list: TrustList.parse(list), signature: signature.toString('base64url') });
}

/**
 * Reads a published list.
 * @returns nothing where it has another form, or its signature does not hold
 */
export function readTrustList(text: string, now: Date): TrustList | undefined {
  try {
    const { list, signature } = SignedList.parse(JSON.parse(text));
    const [root] = certificatesOf(list.roots, 'sm2-sm3');
    const isGenuine =
      root !== undefined &&
      isSm2Signature(bytesOfList(list), Buffer.from(signature, 'base64url'), sm2KeyOf(root)) &&
      findNationalTrustFault(root, now, [root]) === undefined;
    return isGenuine ? list : undefined;
  } catch {
    return undefined;
  }
}

export function trustIn(list: TrustList): Trust {
  return {
    origin: list.origin,
    roots: certificatesOf(list.roots, 'rsa-sha256'),
    nationalRoots: certificatesOf(list.roots, 'sm2-sm3'),
    nationalKeys: certificatesOf(list.keys, 'sm2-sm3'),
  };
}

function certificatesOf(
  all: readonly { readonly algorithm: string; readonly certificate: string }[],
  algorithm: z.infer<typeof Algorithm>,
): Buffer[] {
  return all
    .filter((one) => one.algorithm === algorithm)
    .map((one) => Buffer.from(one.certificate, 'base64'));
}
