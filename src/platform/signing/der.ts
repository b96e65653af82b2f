/** Distinguished Encoding Rules (ITU-T X.690), as much as certificates and signatures need. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Context tag [number]; constructed unless it wraps bare bytes. */
export function contextTag(number: number, form: 'constructed' | 'primitive' = 'constructed'): number {
  return (form === 'constructed' ? 0xa0 : 0x80) | number;
}

export function element(elementTag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([elementTag]), encodeLength(content.length), content]);
}

export function sequence(...members: readonly Uint8Array[]): Buffer {
  return element(tag.sequence, ...members);
}

/** SET OF: members stand in the order of their bytes. */
export function setOf(members: readonly Uint8Array[], elementTag: number = tag.set): Buffer {
  return element(elementTag, ...members.toSorted(Buffer.compare));
}

/** A number up to 2^31, or the big-endian bytes of a larger positive one. */
export function integer(value: number | Uint8Array): Buffer {
  const bytes = typeof value === 'number' ? bytesOf(value) : Buffer.from(value);
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  const sign = (significant[0] ?? 0) & 0x80 ? Buffer.from([0]) : Buffer.alloc(0);
  return element(tag.integer, sign, significant);
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(tag.objectIdentifier, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export function octetString(content: Uint8Array): Buffer {
  return element(tag.octetString, content);
}

export function bitString(content: Uint8Array, unusedBits = 0): Buffer {
  return element(tag.bitString, Buffer.from([unusedBits]), content);
}

export function boolean(value: boolean): Buffer {
  return element(tag.boolean, Buffer.from([value ? 0xff : 0]));
}

export const derNull = element(tag.null);

export interface DerElement {
  readonly tag: number;
  /** The value without tag and length. */
  readonly content: Buffer;
  /** Tag, length and value. */
  readonly whole: Buffer;
}

/** Reads exactly one element; bytes behind it are an error. */
export function readElement(bytes: Buffer): DerElement {
  const found = elementAt(bytes, 0);
  if (found.whole.length !== bytes.length) throw new DerError('bytes behind the element');
  return found;
}

/** Reads one element and leaves what stands behind it alone. */
export function readFirstElement(bytes: Buffer): DerElement {
  return elementAt(bytes, 0);
}

/** The members of a constructed element. */
export function membersOf(parent: DerElement): readonly DerElement[] {
  const members: DerElement[] = [];
  for (let offset = 0; offset < parent.content.length; ) {
    const member = elementAt(parent.content, offset);
    members.push(member);
    offset += member.whole.length;
  }
  return members;
}

export class DerError extends Error {}

function elementAt(bytes: Buffer, offset: number): DerElement {
  const elementTag = bytes[offset];
  const { length, size } = lengthAt(bytes, offset + 1);
  const start = offset + 1 + size;
  if (elementTag === undefined || start + length > bytes.length) throw new DerError('element cut off');
  return {
    tag: elementTag,
    content: bytes.subarray(start, start + length),
    whole: bytes.subarray(offset, start + length),
  };
}

/** Only the shortest definite form is DER. */
function lengthAt(bytes: Buffer, offset: number): { length: number; size: number } {
  const first = bytes[offset];
  if (first === undefined) throw new DerError('length missing');
  if (first < 0x80) return { length: first, size: 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || offset + 1 + count > bytes.length)
    throw new DerError('length not readable');
  const length = bytes.readUIntBE(offset + 1, count);
  if (encodeLength(length).length !== count + 1) throw new DerError('length not in its shortest form');
  return { length, size: count + 1 };
}

function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = bytesOf(length);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

function bytesOf(value: number): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}

function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(128 + (rest % 128));
  }
  return bytes;
}
