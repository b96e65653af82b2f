import { createHash } from 'node:crypto';
import { prepareSignature, type SignatureBox, type SignatureWords } from './pdf-signature-field.ts';
import { signDetached } from './signed-data.ts';
import type { SigningKey } from './signing-key.ts';

interface SignPdfOptions extends SignatureWords {
  /** Where the seal stands on the page; without it the signature has no place of its own. */
  readonly box?: SignatureBox | undefined;
}

/** PAdES baseline B (ETSI EN 319 142-1): the file with one signature over all of it. */
export async function signPdf(pdf: Buffer, key: SigningKey, options: SignPdfOptions): Promise<Buffer> {
  const { bytes, gap } = prepareSignature(pdf, options, { capacity: capacityFor(key), box: options.box });
  const digest = digestAround(bytes, gap);
  const signature = await signDetached(digest, key);
  bytes.write(signature.toString('hex'), gap.start + 1, 'latin1');
  return bytes;
}

/** SHA-256 of everything but the place of the signature. */
export function digestAround(bytes: Buffer, gap: { readonly start: number; readonly end: number }): Buffer {
  return createHash('sha256').update(bytes.subarray(0, gap.start)).update(bytes.subarray(gap.end)).digest();
}

/** Certificates, names and attributes take about 700 bytes beside the certificates, the signature at most 512. */
function capacityFor(key: SigningKey): number {
  return [key.certificateDer, ...key.chain].reduce((sum, { length }) => sum + length, 1536);
}
