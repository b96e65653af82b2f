import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Role } from '../role.ts';
import { type Holder, readHolders } from './post-store.ts';

/** Who can be given a task of this post today: whoever holds it, and who stands in for a holder. */
export function listHolders(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  post: { readonly agency: string; readonly role: Role },
): Promise<Holder[]> {
  return readHolders(database, post, dateIn(now()));
}
