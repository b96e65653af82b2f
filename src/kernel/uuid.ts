import { randomUUID } from 'node:crypto';

export type Uuid = string;

let lastMillisecond = 0;
let counter = 0;

/** UUIDv7 (RFC 9562): sortable by creation time, and monotonic within this process. */
export function uuidv7(now: number = Date.now()): Uuid {
  if (now <= lastMillisecond) {
    counter += 1;
    if (counter > 0xfff) {
      lastMillisecond += 1;
      counter = 0;
    }
  } else {
    lastMillisecond = now;
    counter = Number.parseInt(randomUUID().slice(0, 3), 16) & 0x7ff;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const order = counter.toString(16).padStart(3, '0');
  // Variant and random bits are those of a version 4, which node draws from a pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${randomUUID().slice(19)}`;
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: string): value is Uuid {
  return pattern.test(value);
}
