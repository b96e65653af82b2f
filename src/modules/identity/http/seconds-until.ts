import type { Platform } from '../../../platform/platform.ts';

/**
 * Whole seconds from now, for a cookie's Max-Age. A date instead would be judged by the device's clock, and a phone whose clock
 * runs ahead would drop the cookie as it comes.
 */
export function secondsUntil(moment: Date, { now }: Pick<Platform, 'now'>): number {
  return Math.max(0, Math.ceil((moment.getTime() - now().getTime()) / 1000));
}
