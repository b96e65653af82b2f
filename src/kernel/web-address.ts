import { z } from 'zod';

/** Over the network only https; a system under development may be on the same machine. */
export const webAddress = z.url().refine((value) => {
  const { protocol, hash } = new URL(value);
  return hash === '' && (protocol === 'https:' || (protocol === 'http:' && isOnThisMachine(value)));
}, 'must be https, without a fragment');

export function isOnThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
}
