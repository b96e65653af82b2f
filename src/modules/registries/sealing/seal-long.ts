import type { ColumnValue } from './column-value.ts';
import { type BlockCipher, type ElementKeys, keyVersion } from './element-keys.ts';
import { blockLength } from './pack.ts';

/**
 * Deterministic authenticated encryption in the manner of SIV (RFC 5297): the initial vector is a MAC over record and
 * value, and the value is encrypted in counter mode from it. One cipher call serves a layer of blocks of the whole column.
 */
export function sealLong(keys: ElementKeys, values: readonly ColumnValue[]): Buffer[] {
  const texts = values.map(({ value }) => Buffer.from(value));
  const vectors = macAll(
    keys.mac,
    texts.map((text, index) => messageOf(text, values[index]?.about ?? '')),
  );
  const streams = streamsOf(keys.stream, vectors, texts);
  return texts.map((text, index) => {
    const vector = vectors.subarray(index * blockLength, (index + 1) * blockLength);
    return Buffer.concat([Buffer.of(keyVersion), vector, combined(text, streams[index] as Buffer)]);
  });
}

/** @returns undefined where record, key and value do not belong together */
export function openLong(keys: ElementKeys, body: Buffer, about: string): string | undefined {
  if (body.length < blockLength) return undefined;
  const vector = body.subarray(0, blockLength);
  const hidden = body.subarray(blockLength);
  const [stream] = streamsOf(keys.stream, vector, [hidden]);
  const text = combined(hidden, stream as Buffer);
  return macAll(keys.mac, [messageOf(text, about)]).equals(vector) ? text.toString() : undefined;
}

/** Lengths stand first, so that no message is the beginning of another: then CBC-MAC cannot be extended. */
function messageOf(text: Buffer, about: string): Buffer {
  const record = Buffer.from(about);
  const message = Buffer.alloc(blockLength + padded(record.length) + padded(text.length));
  message.writeUInt32BE(record.length, 0);
  message.writeUInt32BE(text.length, 4);
  record.copy(message, blockLength);
  text.copy(message, blockLength + padded(record.length));
  return message;
}

function macAll(cipher: BlockCipher, messages: readonly Buffer[]): Buffer {
  const states = Buffer.alloc(messages.length * blockLength);
  let active = messages.map((_, index) => index);
  for (let start = 0; active.length > 0; start += blockLength) {
    const layer = Buffer.allocUnsafe(active.length * blockLength);
    active.forEach((index, place) => {
      const message = messages[index] as Buffer;
      for (let byte = 0; byte < blockLength; byte += 1) {
        layer[place * blockLength + byte] =
          (states[index * blockLength + byte] as number) ^ (message[start + byte] as number);
      }
    });
    const next = cipher.encrypt(layer);
    active.forEach((index, place) => {
      next.copy(states, index * blockLength, place * blockLength, (place + 1) * blockLength);
    });
    active = active.filter((index) => (messages[index] as Buffer).length > start + blockLength);
  }
  return states;
}

/** The last four bytes of the vector give way to a counter. */
function streamsOf(cipher: BlockCipher, vectors: Buffer, texts: readonly Buffer[]): Buffer[] {
  const starts: number[] = [];
  let total = 0;
  for (const text of texts) {
    starts.push(total);
    total += padded(text.length);
  }
  const counters = Buffer.allocUnsafe(total);
  texts.forEach((text, index) => {
    for (let block = 0; block * blockLength < text.length; block += 1) {
      const place = (starts[index] as number) + block * blockLength;
      vectors.copy(counters, place, index * blockLength, index * blockLength + 12);
      counters.writeUInt32BE(block, place + 12);
    }
  });
  const stream = cipher.encrypt(counters);
  return texts.map((text, index) =>
    stream.subarray(starts[index] as number, (starts[index] as number) + text.length),
  );
}

function combined(text: Buffer, stream: Buffer): Buffer {
  const result = Buffer.allocUnsafe(text.length);
  for (let byte = 0; byte < text.length; byte += 1) {
    result[byte] = (text[byte] as number) ^ (stream[byte] as number);
  }
  return result;
}

function padded(length: number): number {
  return Math.ceil(length / blockLength) * blockLength;
}
