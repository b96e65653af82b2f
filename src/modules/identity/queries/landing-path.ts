import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { listCompaniesOf } from '../agent-store.ts';

/** Where one goes after signing in: officials to work; whoever may act for a company first says for whom. */
export async function landingPath(
  { database, now }: Platform,
  actor: Actor,
  next: string | undefined,
): Promise<string> {
  const isForWorkbench = next !== undefined && /^\/workbench(\/|\?|$)/.test(next);
  if (actor.kind === 'official') return isForWorkbench ? next : '/workbench';
  const wanted = isForWorkbench ? undefined : next;
  const companies = await listCompaniesOf(database, actor.personId, dateIn(now()));
  if (companies.length === 0) return wanted ?? '/my';
  return wanted ? `/my/capacity?next=${encodeURIComponent(wanted)}` : '/my/capacity';
}
