import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { ActRequest } from '../act-request.ts';
import type { CaseEvent, CaseEventOf } from '../action.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { type OfferedAct, ownerOf } from '../policy.ts';
import { type CaseView, getCaseForUpdate, readCaseView, requireOfficialReader } from '../queries/get-case.ts';
import { appendEvent, tryToAppend } from './append-event.ts';
import { eventOfRequest } from './event-of-request.ts';
import { findOffered } from './find-offered.ts';

/** What later modules do, in the same transaction, when an act needs it. Wired in `app.ts`. */
export interface CaseEffects {
  /** Makes the result of an approved case; undefined where the item ends without a certificate. */
  issue(
    tx: Tx,
    identity: CaseIdentity,
    state: CaseState,
    actor: OfficialActor,
  ): Promise<Pick<CaseEventOf<'issued'>, 'certificate'>>;
}

export interface ActInput {
  readonly number: string;
  readonly request: ActRequest;
  readonly expectedSequence?: number | undefined;
}

/**
 * One act of an official on a case, by name and, where he holds several tasks, by the task's key.
 * @throws Refusal `case-unknown`, `not-allowed`, `act-not-offered`, `case-changed`, `task-ambiguous`, `act-invalid`
 */
export async function actOnCase(
  platform: Platform,
  effects: CaseEffects,
  actor: OfficialActor,
  input: ActInput,
): Promise<CaseState> {
  if (input.request.act === 'issue') return actWithEffects(platform, effects, actor, input);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const view = await readCaseView(platform, input.number);
    const { offered, now } = takeUp(platform, actor, input, view);
    const event = eventOfRequest(view.state, input.request, offered, dateIn(now));
    const done = await tryToAppend(
      platform.database,
      view.stored,
      view.state,
      event,
      authorOf(actor, view, offered),
      now,
    );
    // Somebody else has acted meanwhile: what is offered now may differ, so everything is asked again.
    if (done) return done;
  }
  throw tooBusy();
}

/** Departments that act on one case at the same moment come one after the other. */
const mostAttempts = 10;

/** What a later module does belongs to the same transaction, so the case is held while it works. */
function actWithEffects(
  platform: Platform,
  effects: CaseEffects,
  actor: OfficialActor,
  input: ActInput,
): Promise<CaseState> {
  return inTransaction(platform.database, async (tx) => {
    const view = await getCaseForUpdate(platform, tx, input.number);
    const { offered, now } = takeUp(platform, actor, input, view);
    const result = await effects.issue(tx, view.stored, view.state, actor);
    const event: CaseEvent = { type: 'issued', ...result };
    return appendEvent(tx, view.stored, view.state, event, authorOf(actor, view, offered), now);
  });
}

function takeUp(
  platform: Platform,
  actor: OfficialActor,
  input: ActInput,
  { stored, state }: CaseView,
): { offered: OfferedAct; now: Date; today: CalendarDate } {
  requireOfficialReader(actor, stored, state);
  const now = platform.now();
  const today = dateIn(now);
  return { offered: findOffered(state, actor, input, today), now, today };
}

function authorOf(actor: OfficialActor, { state }: CaseView, offered: OfferedAct) {
  const owner = ownerOf(state, offered);
  return { account: actor.accountId, name: signatureOf(actor, owner), agency: owner.agency };
}

function tooBusy(): Error {
  return conflict('case-changed', {
    zh: '很多人同时在办理这个办件，您的操作没有办成。请刷新后再试一次。',
    en: 'Many people are acting on this case at once, and yours was not done. Reload and try again.',
  });
}
