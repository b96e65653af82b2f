import type { Platform } from '../../platform/platform.ts';
import type { Actor } from '../identity/index.ts';

/** What a later module says about the messages of the account. */
export interface Inbox {
  countUnread(platform: Platform, actor: Actor): Promise<number>;
}
