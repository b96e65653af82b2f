import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OpenWork } from '../../identity/index.ts';
import { countWork, readWorkList } from '../work-list-store.ts';

const shown = 20;

/** What waits for whoever holds a post, the most urgent first: shown before its holder leaves. */
export function openWorkOf({ database, now }: Platform): OpenWork {
  return async (posts) => {
    const counts = await countWork(database, posts, dateIn(now()));
    const tasks = await readWorkList(database, { posts }, { size: shown });
    return { total: counts.open + counts.waiting, tasks };
  };
}
