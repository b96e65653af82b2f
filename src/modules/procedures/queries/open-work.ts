import type { Platform } from '../../../platform/platform.ts';
import type { OpenWork } from '../../identity/index.ts';
import { countWork, readWorkList } from '../work-list-store.ts';

const shown = 20;
const countedAtMost = 1000;

/** What waits for whoever holds a post, the most urgent first: shown before its holder leaves. */
export function openWorkOf({ database }: Platform): OpenWork {
  return async (posts) => {
    const { open, waiting } = await countWork(
      database,
      { posts },
      { open: { status: 'open' }, waiting: { status: 'waiting' } },
      countedAtMost,
    );
    const tasks = await readWorkList(database, { posts }, { size: shown });
    return { total: open + waiting, tasks };
  };
}
