import { dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { conflict, Refusal } from '../../../kernel/refusal.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Form } from '../../forms/index.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { ActRequest } from '../act-request.ts';
import type { CaseEventOf } from '../action.ts';
import { getCalendar } from '../calendar-store.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { getDocumentTemplates } from '../documents/load-templates.ts';
import { settleExpertReview } from '../expert-review/settle-expert-review.ts';
import { type OfferedAct, ownerOf } from '../policy.ts';
import { caseMemory } from '../queries/case-memory.ts';
import { type CaseView, getCaseForUpdate, readCaseView, requireOfficialReader } from '../queries/get-case.ts';
import { appendEvent, tryToAppend } from './append-event.ts';
import { appendWithCopies } from './append-with-copies.ts';
import { eventOfRequest } from './event-of-request.ts';
import { findOffered } from './find-offered.ts';
import { requireOffice } from './require-office.ts';
import { settleLetter } from './settle-letter.ts';

/** What later modules do, in the same transaction, when an act or a read needs it. Wired in `app.ts`. */
export interface CaseEffects {
  /** Of a case that is part of a matter: refuses an approval that has to wait for what others do for the matter. */
  admitApproval(identity: CaseIdentity): Promise<void>;
  /** Notes that somebody of an office sees a case; the case is shown only after it. */
  noteRead(read: CaseRead): Promise<void>;
  /** What of the certificates handed in place of paper is in force now. */
  checkCertificates(identifiers: readonly string[]): Promise<ReadonlyMap<string, CertificateCheck>>;
  /** Where answers come from that a register has filled in, by element. */
  readOrigins(view: CaseView, form: Form): Promise<ReadonlyMap<string, AnswerOrigin>>;
  /** Refuses to issue the result while something is still owed for it. */
  admitIssue(view: CaseView): Promise<void>;
  /** Makes the certificate that an approved case ends with. */
  issue(
    tx: Tx,
    identity: CaseIdentity,
    state: CaseState,
    actor: OfficialActor,
  ): Promise<Pick<CaseEventOf<'issued'>, 'certificate'>>;
}

/** Where an answer comes from. */
export interface AnswerOrigin {
  readonly says: Text;
  /** The applicant says that the register is wrong. */
  readonly isDisputed: boolean;
}

/** How a certificate stands at the moment when an official looks. */
export interface CertificateCheck {
  readonly holder: string;
  readonly issuer: string;
  readonly at: Date;
  /** Why it is worth nothing now; nothing where it is in force. */
  readonly obstacle: Text | undefined;
}

/** What an official sees of a case: all of it, a file, a letter, or what is written to and from the applicant. */
export interface CaseRead {
  readonly identity: CaseIdentity;
  /** Agencies that take part. */
  readonly agencies: readonly string[];
  readonly actor: OfficialActor;
  readonly part: 'case' | 'file' | 'letter' | 'messages';
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
  const memory = caseMemory(platform.database);
  const tryOn = (view: CaseView) => tryToAct({ platform, effects, actor, input, view });
  // Those who act in one process follow one another; among processes the guard of the statement decides.
  return memory.inTurn(input.number, async () => {
    const done =
      (await tryRemembered(platform, input.number, tryOn)) ??
      (await tryAsRead(platform, input.number, tryOn));
    memory.keep(done);
    return done.state;
  });
}

type TryOn = (view: CaseView) => Promise<CaseView | undefined>;

async function tryAsRead(platform: Platform, number: string, tryOn: TryOn): Promise<CaseView> {
  for (let times = 0; times < mostTimes; times++) {
    const done = await tryOn(await readCaseView(platform, number));
    // Somebody else was faster: what is offered now may differ, so everything is asked again.
    if (done) return done;
  }
  throw tooBusy();
}

const mostTimes = 10;

/** The act on the case as this process left it; what is refused there may only look so, because somebody has acted since. */
async function tryRemembered(
  platform: Platform,
  number: string,
  tryOn: TryOn,
): Promise<CaseView | undefined> {
  const view = caseMemory(platform.database).find(number);
  if (view?.state.calendar !== (await getCalendar(platform.database))) return undefined;
  try {
    return await tryOn(view);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

interface Attempt {
  readonly platform: Platform;
  readonly effects: CaseEffects;
  readonly actor: OfficialActor;
  readonly input: ActInput;
  readonly view: CaseView;
}

/** @returns undefined where somebody has acted on the case since it was read */
async function tryToAct(attempt: Attempt): Promise<CaseView | undefined> {
  const { platform, actor, input, view } = attempt;
  const { stored, state } = view;
  const { offered, today, now } = takeUp(attempt);
  if (input.request.act === 'issue') {
    await attempt.effects.admitIssue(view);
    if (state.plan.certificate !== undefined) return issueCertificate(attempt);
    return tryToAppend(
      platform.database,
      stored,
      state,
      { type: 'issued' },
      authorOf(actor, state, offered),
      now,
    );
  }
  const { request } = input;
  const plain = eventOfRequest(state, request, offered, today);
  const asked = await settleExpertReview(platform, view, { request, event: plain, today });
  const event = asked.letter
    ? settleLetter(asked, (await getDocumentTemplates(platform.database)).findFor({ type: asked.type }))
    : asked;
  if (event.type === 'approved' && state.plan.partOf) await attempt.effects.admitApproval(stored);
  const author = authorOf(actor, state, offered);
  if (event.type !== 'consulted' && event.type !== 'returned') {
    return tryToAppend(platform.database, stored, state, event, author, now);
  }
  if (event.type === 'consulted') await requireOffice(platform, event.agencies.consulted);
  return inTransaction(platform.database, (tx) => appendWithCopies(tx, view, event, author, now));
}

/** The certificate belongs to the same transaction, and takes its time: the case is held meanwhile. */
function issueCertificate(attempt: Attempt): Promise<CaseView> {
  const { platform, effects, actor, input } = attempt;
  return inTransaction(platform.database, async (tx) => {
    const view = await getCaseForUpdate(platform, tx, input.number);
    const { offered, now } = takeUp({ ...attempt, view });
    const result = await effects.issue(tx, view.stored, view.state, actor);
    const author = authorOf(actor, view.state, offered);
    return appendEvent(tx, view.stored, view.state, { type: 'issued', ...result }, author, now);
  });
}

function takeUp({ platform, actor, input, view: { stored, state } }: Attempt) {
  requireOfficialReader(actor, stored, state);
  const now = platform.now();
  const today = dateIn(now);
  return {
    offered: findOffered(state, actor, { ...input, item: stored.implementationCode }, today),
    now,
    today,
  };
}

export function authorOf(actor: OfficialActor, state: CaseState, offered: OfferedAct) {
  const owner = ownerOf(state, offered);
  return { account: actor.accountId, name: signatureOf(actor, owner), agency: owner.agency };
}

function tooBusy(): Error {
  return conflict('case-changed', {
    zh: '很多人同时在办理这个办件，您的操作没有办成。请刷新后再试一次。',
    en: 'Many people are acting on this case at once, and yours was not done. Reload and try again.',
  });
}
