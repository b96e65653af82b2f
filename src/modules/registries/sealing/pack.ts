/** Bytes of a value that fits one cipher block: a tag and fifteen more. */
export const blockLength = 16;

const digitsFlag = 0x80;
const mostBytes = blockLength - 1;
const mostDigits = 2 * mostBytes;
const nibbles = '0123456789X';

/**
 * Writes a short value into sixteen bytes at `offset`: digits and X (identity numbers, phones) two to a byte, others as
 * UTF-8. Two values never look the same: the first byte says kind and length, what is left over is zero.
 * @returns false where the value is too long
 */
export function packInto(block: Buffer, offset: number, value: string): boolean {
  const { length } = value;
  if (length > mostDigits) return false;
  block.fill(0, offset, offset + blockLength);
  if (length > 0 && packDigits(block, offset, value)) {
    block[offset] = digitsFlag | length;
    return true;
  }
  block.fill(0, offset, offset + blockLength);
  if (Buffer.byteLength(value) > mostBytes) return false;
  block[offset] = block.write(value, offset + 1, mostBytes, 'utf8');
  return true;
}

function packDigits(block: Buffer, offset: number, value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    const nibble = code >= 48 && code <= 57 ? code - 48 : code === 88 ? 10 : -1;
    if (nibble < 0) return false;
    const place = offset + 1 + (index >> 1);
    block[place] = (block[place] ?? 0) | (index % 2 === 0 ? nibble << 4 : nibble);
  }
  return true;
}

/** @returns undefined where no value is written like this: it has been changed, or sealed under another key */
export function unpack(block: Buffer): string | undefined {
  const head = block[0] ?? 0;
  const length = head & ~digitsFlag;
  const isDigits = (head & digitsFlag) !== 0;
  if (length > (isDigits ? mostDigits : mostBytes)) return undefined;
  const value = isDigits ? unpackDigits(block, length) : block.toString('utf8', 1, 1 + length);
  if (value === undefined) return undefined;
  const again = Buffer.alloc(blockLength);
  return packInto(again, 0, value) && again.equals(block) ? value : undefined;
}

function unpackDigits(block: Buffer, length: number): string | undefined {
  let value = '';
  for (let index = 0; index < length; index += 1) {
    const byte = block[1 + (index >> 1)] ?? 0;
    const nibble = nibbles[index % 2 === 0 ? byte >> 4 : byte & 15];
    if (nibble === undefined) return undefined;
    value += nibble;
  }
  return value;
}
