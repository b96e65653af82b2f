import { type CalendarDate, isCalendarDate } from '../../../kernel/date.ts';

/**
 * What the QR code of a certificate says, without asking anybody: `<address>#<payload>`. The address opens the verification
 * page; the payload, which no server ever sees, carries the digest of the data, the key and its SM2 signature over all of it.
 */
export interface Statement {
  /** `https://host/verify/<identifier>`. */
  readonly address: string;
  /** First 8 bytes of the identifier of the key that signs, hex. */
  readonly key: string;
  /** SM3 of the data, hex. */
  readonly digest: string;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | undefined;
  /** Of the certificate, Chinese. */
  readonly name: string;
  readonly holder: string;
}

export interface SignedStatement extends Statement {
  /** r and s. */
  readonly signature: Buffer;
}

/** The bytes under the signature. */
export function bytesToSign(statement: Statement): Buffer {
  return Buffer.concat([Buffer.from(`${statement.address}#`), payloadOf(statement)]);
}

export function writeStatement(statement: Statement, signature: Buffer): string {
  const payload = Buffer.concat([payloadOf(statement), signature]).toString('base64url');
  return `${statement.address}#${payload}`;
}

/** @returns nothing where the text has not exactly the form of `writeStatement` */
export function readStatement(text: string): SignedStatement | undefined {
  const [, address = '', encoded = ''] = /^(https?:\/\/[^#\s]+)#([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length < fixedLength + 2 + signatureLength || bytes[0] !== version) return undefined;
  const signature = bytes.subarray(-signatureLength);
  const words = bytes.subarray(fixedLength, -signatureLength);
  const nameLength = words[0] ?? 0;
  const validFrom = readDay(bytes, 41);
  const statement = validFrom && {
    address,
    key: bytes.toString('hex', 1, 9),
    digest: bytes.toString('hex', 9, 41),
    validFrom,
    validUntil: readDay(bytes, 45),
    name: words.toString('utf8', 1, 1 + nameLength),
    holder: words.toString('utf8', 2 + nameLength),
  };
  return statement && writeStatement(statement, signature) === text ? { ...statement, signature } : undefined;
}

const version = 1;
const signatureLength = 64;
/** Version, key, digest, two days. */
const fixedLength = 1 + 8 + 32 + 4 + 4;
const longestWord = 255;

function payloadOf({ key, digest, validFrom, validUntil, name, holder }: Statement): Buffer {
  const head = Buffer.alloc(fixedLength);
  head[0] = version;
  head.write(key, 1, 8, 'hex');
  head.write(digest, 9, 32, 'hex');
  head.writeUInt32BE(dayNumber(validFrom), 41);
  head.writeUInt32BE(validUntil ? dayNumber(validUntil) : 0, 45);
  return Buffer.concat([head, word(name), word(holder)]);
}

function word(text: string): Buffer {
  const bytes = Buffer.from(shortened(text));
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

/** Whole characters, as many as one byte of length can count. */
function shortened(text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > longestWord) break;
    kept += character;
  }
  return kept;
}

/** 2026-11-22 as 20261122: readable in a dump. */
function dayNumber(day: CalendarDate): number {
  return Number(day.replaceAll('-', ''));
}

function readDay(bytes: Buffer, offset: number): CalendarDate | undefined {
  const digits = String(bytes.readUInt32BE(offset));
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isCalendarDate(text) ? text : undefined;
}
