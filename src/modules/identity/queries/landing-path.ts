import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { deskPath } from '../desk-path.ts';
import { listCapacities } from './list-capacities.ts';

/** Where one goes after signing in: officials to their desk; whoever may act for a company first says for whom. */
export async function landingPath(
  platform: Platform,
  actor: Actor,
  next: string | undefined,
): Promise<string> {
  const isForWorkbench = next !== undefined && /^\/workbench(\/|\?|$)/.test(next);
  if (actor.kind === 'official') return isForWorkbench && next !== '/workbench' ? next : deskPath(actor);
  const wanted = isForWorkbench ? undefined : next;
  const capacities = await listCapacities(platform, actor);
  if (capacities.length === 1) return wanted ?? '/my';
  return wanted ? `/my/capacity?next=${encodeURIComponent(wanted)}` : '/my/capacity';
}
