import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listHolders, type Role } from '../../identity/index.ts';
import type { CaseAction, CaseTask, CaseView } from '../../procedures/index.ts';
import type { HeldPostOf } from './watch-acts.ts';

/** Acts of this day alone are compared with the posts: they are looked at within a minute, while both are known. */
export async function heldPostsOf(platform: Platform, { state }: CaseView): Promise<HeldPostOf> {
  const today = dateIn(platform.now());
  const verdicts = new Map<number, boolean>();
  for (const task of state.tasks) {
    const act = task.closedBy;
    if (!act?.actor.account || !act.actor.agency || dateIn(act.at) !== today) continue;
    const holders = await holdersOf(platform, task);
    verdicts.set(act.sequence, holders.has(act.actor.account));
  }
  return ({ sequence }: CaseAction) => verdicts.get(sequence);
}

interface Kept {
  readonly at: number;
  readonly holders: Map<string, ReadonlySet<string>>;
}

const known = new WeakMap<Platform, Kept>();
const keptMilliseconds = 60_000;

/** Many cases are looked at in one go; the holders of a post are read once a minute. */
async function holdersOf(platform: Platform, { agency, role }: Pick<CaseTask, 'agency' | 'role'>) {
  const now = platform.now().getTime();
  const before = known.get(platform);
  const kept =
    before && Math.abs(now - before.at) < keptMilliseconds ? before : { at: now, holders: new Map() };
  known.set(platform, kept);
  const key = `${agency} ${role satisfies Role}`;
  const holders =
    kept.holders.get(key) ??
    new Set((await listHolders(platform, { agency, role })).map(({ accountId }) => accountId));
  kept.holders.set(key, holders);
  return holders;
}
