import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type DraftView, openDraft, type SubmissionPorts, submitDraft } from '../../applications/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { takeAtWindow } from '../../procedures/index.ts';
import { counterPolicy } from '../policy.ts';
import { Confirmation } from '../reception/reception.ts';
import { recordEvent } from './record-event.ts';
import { getOwnReception, type OpenedReception } from './requirements.ts';

export interface SubmissionInput {
  /** How the person has confirmed. */
  readonly confirmed: string;
  /** Of the draft that was read. */
  readonly revision: number;
}

/**
 * Submits what the person has confirmed. The case is the same as one from home; its history names the window and the clerk.
 * @returns number of the case or of the matter
 * @throws Refusal `not-confirmed`, `not-allowed`, `application-incomplete`, `draft-changed`
 */
export async function submitAtCounter(
  platform: Platform,
  actor: OfficialActor,
  ports: SubmissionPorts,
  { opened, view, input }: { opened: OpenedReception; view: DraftView; input: SubmissionInput },
): Promise<string> {
  requireReceivable(actor, opened, view.version.offering.agency);
  const by = Confirmation.safeParse(input.confirmed);
  if (!by.success) throw notConfirmed();
  const { id: draft } = view.draft;
  await recordEvent(platform, opened, { type: 'confirmed', draft, revision: input.revision, by: by.data });
  await submitDraft(platform, view, ports, input.revision);
  const after = await getOwnReception(platform, actor, opened.reception.id);
  const number = await recordSubmitted(platform, after, ports, await openDraft(platform, view.actor, draft));
  const { agencies } = opened.place.window;
  const post = actor.posts.find(({ role, agency }) => role === 'acceptor' && agencies.includes(agency));
  if (post && !view.matter) {
    const clerk = { account: actor.accountId, name: actor.name, agency: post.agency };
    await takeAtWindow(platform, number, clerk);
  }
  return number;
}

/** Notes the number of a draft that was submitted, also where the program stopped between the two. @returns the number */
export async function recordSubmitted(
  platform: Platform,
  opened: OpenedReception,
  ports: SubmissionPorts,
  view: DraftView,
): Promise<string> {
  const number = await submitDraft(platform, view, ports);
  const { id: draft, itemName: item } = view.draft;
  const isMatter = view.matter !== undefined;
  await recordEvent(platform, opened, { type: 'submitted', draft, number, item, isMatter });
  return number;
}

/** @throws Refusal `not-allowed` where the window does not receive for the agency */
function requireReceivable(
  actor: OfficialActor,
  { reception, state, place }: OpenedReception,
  agency: string,
): void {
  counterPolicy.require(actor, 'receive', {
    agencies: place.window.agencies,
    clerk: reception.account,
    isOpen: state.outcome === undefined,
    received: place.received,
    agency,
  });
}

function notConfirmed() {
  const message = {
    zh: '请让申请人核对全部内容，确认后选择确认方式',
    en: 'Let the applicant check everything, then say how it was confirmed',
  };
  return invalid('not-confirmed', message, [{ field: 'confirmed', message }]);
}
