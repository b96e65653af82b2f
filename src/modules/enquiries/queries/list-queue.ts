import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { handlingRoles, holdsPost, type OfficialActor, ownAgencies } from '../../identity/index.ts';
import { presentForMilliseconds } from '../desk/desk-of.ts';
import { readPresent } from '../desk/presence-store.ts';
import type { QueueTab } from '../desk/queue-tab.ts';
import { countQueue, type EnquirySummary, readQueue } from '../enquiry-store.ts';

export interface Queue {
  readonly enquiries: readonly EnquirySummary[];
  readonly next: string | undefined;
  readonly counts: { readonly waiting: number; readonly claimed: number };
  /** Names of the colleagues who have the desk open. */
  readonly present: readonly string[];
}

/** Agencies at whose desk an official sits. */
export function desksOf(actor: OfficialActor): string[] {
  return ownAgencies(actor).filter((agency) => handlingRoles.some((role) => holdsPost(actor, role, agency)));
}

/** One page of the desk. */
export async function listQueue(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  actor: OfficialActor,
  { tab, after, size }: { readonly tab: QueueTab; readonly after: string | undefined; readonly size: number },
): Promise<Queue> {
  const agencies = desksOf(actor);
  const found = await readQueue(database, { agencies, tab }, { after: readCursor(after), size: size + 1 });
  const enquiries = found.slice(0, size);
  const last = enquiries.at(-1);
  const at = last && (tab === 'waiting' ? last.waitingSince : last.lastAt);
  const since = new Date(now().getTime() - presentForMilliseconds);
  const present = await Promise.all(agencies.map((agency) => readPresent(database, agency, since)));
  return {
    enquiries,
    next: found.length > size && last && at ? writeCursor(at, last.id) : undefined,
    counts: await countQueue(database, agencies),
    present: [...new Set(present.flat())],
  };
}
