import type { Platform } from '../../../platform/platform.ts';
import { listReachable, type ReachablePerson } from '../../identity/index.ts';
import { type CaseView, isOfApplicant } from '../../procedures/index.ts';

/** Whoever may read the case for the applicant today: a power of attorney that has ended brings no more notices. */
export async function readersOf(platform: Platform, view: CaseView): Promise<ReachablePerson[]> {
  const { applicantId, submittedBy } = view.stored;
  const around = await listReachable(platform, applicantId, [submittedBy]);
  return around.filter(({ capacities }) => capacities.some((actor) => isOfApplicant(actor, view)));
}
