import { z } from 'zod';
import { sm3 } from '../../../platform/signing/index.ts';

/** A certificate as data (电子证照数据): what the face says, for programs. Its digest is the one that PDF and QR carry. */
export const CertificateData = z.strictObject({
  format: z.literal('tongban-certificate/1'),
  identifier: z.string(),
  number: z.string(),
  type: z.string(),
  name: z.string(),
  holder: z.strictObject({ kind: z.enum(['person', 'company']), name: z.string(), code: z.string() }),
  issuer: z.strictObject({ code: z.string(), name: z.string() }),
  issuedOn: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  fields: z.array(z.strictObject({ label: z.string(), value: z.string() })),
});
export type CertificateData = z.infer<typeof CertificateData>;

const DataFile = z.strictObject({ data: CertificateData, statement: z.string() });
type DataFile = z.infer<typeof DataFile>;

/** SM3 of the data in its one form, hex. */
export function digestOf(data: CertificateData): string {
  return sm3(Buffer.from(JSON.stringify(CertificateData.parse(data)))).toString('hex');
}

/** The data with the signed statement about it, as a file: one line of JSON. */
export function writeDataFile(file: DataFile): Buffer {
  return Buffer.from(JSON.stringify(DataFile.parse(file)));
}

/** @returns nothing where one byte is other than `writeDataFile` would have it */
export function readDataFile(bytes: Buffer): DataFile | undefined {
  try {
    const file = DataFile.parse(JSON.parse(bytes.toString('utf8')));
    return writeDataFile(file).equals(bytes) ? file : undefined;
  } catch {
    return undefined;
  }
}
