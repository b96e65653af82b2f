import { createHash } from 'node:crypto';
import type { Attachment, ValidationData } from './pdf-additions.ts';
import { prepareSignature, type SignatureBox, type SignatureWords } from './pdf-signature-field.ts';
import { signDetached } from './signed-data.ts';
import type { SigningKey } from './signing-key.ts';
import type { TimeStamper } from './time-stamp.ts';

interface SignPdfOptions extends SignatureWords {
  /** Where the seal stands on the page; without it the signature has no place of its own. */
  readonly box?: SignatureBox | undefined;
  /** A file that travels inside, under the same signature. */
  readonly attachment?: Attachment | undefined;
  /** What somebody needs in later years to check the signature without asking anybody (DSS of ETSI EN 319 142-1). */
  readonly validation?: ValidationData | undefined;
  readonly timeStamper?: Pick<TimeStamper, 'stamp'> | undefined;
}

/** PAdES (ETSI EN 319 142-1): the file with one signature over all of it; baseline B, or T with a time stamp. */
export async function signPdf(pdf: Buffer, key: SigningKey, options: SignPdfOptions): Promise<Buffer> {
  const { box, attachment, validation, timeStamper } = options;
  const capacity = capacityFor(key) + (timeStamper ? timeStampRoom : 0);
  const { bytes, gap } = prepareSignature(pdf, options, { capacity, box, attachment, validation });
  const digest = digestAround(bytes, gap);
  const signature = await signDetached(digest, key, {
    timeStamp: timeStamper && ((imprint) => timeStamper.stamp(imprint)),
  });
  if (signature.length > capacity) throw new Error('The signature is larger than its place');
  bytes.write(signature.toString('hex'), gap.start + 1, 'latin1');
  return bytes;
}

/** SHA-256 of everything but the place of the signature. */
export function digestAround(bytes: Buffer, gap: { readonly start: number; readonly end: number }): Buffer {
  return createHash('sha256').update(bytes.subarray(0, gap.start)).update(bytes.subarray(gap.end)).digest();
}

/** A token with its certificate takes about 2,000 bytes; those of others carry a chain. */
const timeStampRoom = 4000;

/** Certificates, names and attributes take about 700 bytes beside the certificates, the signature at most 512. */
function capacityFor(key: SigningKey): number {
  return [key.certificateDer, ...key.chain].reduce((sum, { length }) => sum + length, 1536);
}
