import { dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { holdsPost, type OfficialActor } from '../../identity/index.ts';
import {
  type CaseNotice,
  type CaseParts,
  type CaseView,
  dueDatesOf,
  noticeFacts,
  noticesOf,
  readCaseParts,
  readCaseView,
} from '../../procedures/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { progressCode } from '../progress/progress-code.ts';
import type { PaperState, ReceptionEventOf } from '../reception/reception.ts';

/** What is handed out on paper for an application that was received at the window. */
export interface Receipt {
  readonly submitted: ReceptionEventOf<'submitted'>;
  readonly receivedAt: Date;
  readonly papers: Readonly<Record<string, PaperState>>;
  /** Beside the number, it opens the progress to whoever holds the paper. */
  readonly code: string;
  readonly progressUrl: string;
  /** Absent for several items applied for as one: their receipt is the matter's. */
  readonly handled: HandledCase | undefined;
}

export interface HandledCase {
  readonly view: CaseView;
  readonly parts: CaseParts;
  readonly dates: ReturnType<typeof dueDatesOf>;
  readonly notices: readonly CaseNotice[];
  /** Whether this clerk may decide on acceptance at once. */
  readonly mayAccept: boolean;
}

/** The receipt of an application submitted in this service; without a number, of the last. @throws Refusal `receipt-unknown` */
export async function getReceipt(
  platform: Platform,
  actor: OfficialActor,
  { reception, state }: OpenedReception,
  number: string | undefined,
): Promise<Receipt> {
  const submitted =
    number === undefined ? state.submitted.at(-1) : state.submitted.find((one) => one.number === number);
  if (!submitted) throw unknownReceipt();
  const recorded = reception.events.find(({ event }) => event === submitted);
  const code = progressCode(platform.secret, submitted.number);
  const query = new URLSearchParams({ number: submitted.number, code });
  return {
    submitted,
    receivedAt: recorded?.at ?? reception.beganAt,
    papers: state.papers[submitted.draft] ?? {},
    code,
    progressUrl: `${platform.publicUrl}/counter/progress?${query}`,
    handled: submitted.isMatter ? undefined : await readHandled(platform, actor, submitted.number),
  };
}

async function readHandled(platform: Platform, actor: OfficialActor, number: string): Promise<HandledCase> {
  const view = await readCaseView(platform, number);
  const parts = await readCaseParts(platform, view.stored);
  return {
    view,
    parts,
    dates: dueDatesOf(view.state, dateIn(platform.now())),
    notices: noticesOf(view.state, noticeFacts(view.stored, parts)),
    mayAccept:
      view.state.clock.acceptedOn === undefined &&
      view.state.status !== 'correcting' &&
      holdsPost(actor, 'acceptor', view.stored.agency, { item: view.stored.implementationCode }),
  };
}

function unknownReceipt(): Error {
  return notFound('receipt-unknown', {
    zh: '这次接待还没有提交申请，没有收件凭证。',
    en: 'Nothing has been submitted in this service, so there is no receipt.',
  });
}
