import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type HeldPost, readHeldPosts } from './post-store.ts';

export type { HeldPost } from './post-store.ts';

/** The posts that somebody holds today. */
export function listHeldPosts({ database, now }: Pick<Platform, 'database' | 'now'>): Promise<HeldPost[]> {
  return readHeldPosts(database, dateIn(now()));
}
