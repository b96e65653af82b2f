import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';
import type { CounterRequest } from './counter-request.ts';
import { listOpenCounterRequests } from './counter-store.ts';
import { counterSubject } from './counter-subject.ts';

export interface ListedCounterRequest extends CounterRequest {
  readonly mayConfirm: boolean;
}

/** What waits for a second official here: what this one may confirm, and what this one has asked for. */
export async function listCounterRequests(
  platform: Platform,
  actor: OfficialActor,
): Promise<ListedCounterRequest[]> {
  const open = await listOpenCounterRequests(platform.database);
  const listed = await Promise.all(
    open.map(async (request) => ({
      ...request,
      mayConfirm: identityPolicy.can(actor, 'confirm-at-counter', {
        ...(await counterSubject(platform, request.subject)),
        askedBy: request.asker.accountId,
        place: request.region,
      }),
    })),
  );
  return listed.filter(({ mayConfirm, asker }) => mayConfirm || asker.accountId === actor.accountId);
}
