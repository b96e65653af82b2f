import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid, notAllowed } from '../../../kernel/refusal.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { dueDate } from '../../../kernel/time-limit.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import { getDesk } from '../desk/desk-store.ts';
import type { EnquiryState } from '../enquiry.ts';
import type { Officer, Said } from '../message.ts';
import { enquiryPolicy } from '../policy.ts';
import { type OpenedEnquiry, subjectOf } from '../queries/get-enquiry.ts';
import { saveMessages } from './save-messages.ts';

const longestAnswer = 2000;

/** Takes a waiting conversation up. Of two officers one is first; the other is told who. @throws Refusal `already-claimed` */
export async function claimEnquiry(
  platform: Platform,
  actor: OfficialActor,
  opened: OpenedEnquiry,
): Promise<void> {
  const { enquiry, state } = opened;
  if (state.status === 'claimed') throw alreadyClaimed(state);
  enquiryPolicy.require(actor, 'claim', subjectOf(enquiry, state));
  await say(platform, actor, opened, { kind: 'claimed' });
}

/** @throws Refusal `answer-empty`, `answer-too-long`, `not-yours` */
export async function answerAtDesk(
  platform: Platform,
  actor: OfficialActor,
  opened: OpenedEnquiry,
  answer: { readonly text: string; readonly entry?: string | undefined },
): Promise<void> {
  const text = answer.text.replaceAll('\r\n', '\n').trim();
  if (text === '') throw fault('answer-empty', { zh: '请写下答复。', en: 'Write an answer.' }, 'answer');
  if ([...text].length > longestAnswer) {
    throw fault(
      'answer-too-long',
      {
        zh: `答复最多 ${longestAnswer} 个字，请分几次发。`,
        en: `An answer may have ${longestAnswer} characters; send it in parts.`,
      },
      'answer',
    );
  }
  requireOwn(actor, opened);
  await say(platform, actor, opened, {
    kind: 'answer',
    text,
    ...(answer.entry ? { entry: answer.entry } : {}),
  });
}

/** Gives it back to the colleagues. */
export async function releaseEnquiry(
  platform: Platform,
  actor: OfficialActor,
  opened: OpenedEnquiry,
): Promise<void> {
  requireOwn(actor, opened);
  await say(platform, actor, opened, { kind: 'released' });
}

/** To the agency that knows more; the promise begins anew there. @throws Refusal `transfer-target`, `transfer-reason` */
export async function transferEnquiry(
  platform: Platform,
  actor: OfficialActor,
  opened: OpenedEnquiry,
  { to, reason }: { readonly to: string; readonly reason: string },
): Promise<void> {
  requireOwn(actor, opened);
  const directory = await getDirectory(platform.database);
  const target = directory.findAgency(to);
  if (target?.source !== 'content' || to === opened.state.agency) {
    throw fault('transfer-target', { zh: '请选择另一个部门。', en: 'Choose another agency.' }, 'to');
  }
  const words = reason.trim().slice(0, 500);
  if (words === '') {
    throw fault(
      'transfer-reason',
      { zh: '请写明为什么转办，提问人看得到。', en: 'Say why; the asker sees it.' },
      'reason',
    );
  }
  const { promise } = await getDesk(platform.database);
  await say(platform, actor, opened, {
    kind: 'transferred',
    to,
    reason: words,
    dueOn: dueDate(promise, dateIn(platform.now()), provisionalCalendar),
  });
}

export async function closeEnquiry(
  platform: Platform,
  actor: OfficialActor,
  opened: OpenedEnquiry,
): Promise<void> {
  requireOwn(actor, opened);
  await say(platform, actor, opened, { kind: 'closed' });
}

async function say(
  platform: Platform,
  actor: OfficialActor,
  { enquiry, state }: OpenedEnquiry,
  said: Said,
): Promise<void> {
  const officer: Officer = {
    account: actor.accountId,
    name: signatureOf(actor),
    agency: state.agency,
  };
  await saveMessages(platform, { enquiry, state, account: undefined }, [
    { sequence: state.sequence + 1, at: platform.now(), author: 'officer', officer, said },
  ]);
}

function requireOwn(actor: OfficialActor, { enquiry, state }: OpenedEnquiry): void {
  if (enquiryPolicy.can(actor, 'answer', subjectOf(enquiry, state))) return;
  if (state.status === 'claimed' && state.officer?.account !== actor.accountId) throw alreadyClaimed(state);
  throw notAllowed('not-yours', {
    zh: '请先接入这段对话，再答复。',
    en: 'Take the conversation up first.',
  });
}

function alreadyClaimed({ officer }: EnquiryState) {
  const name = officer?.name ?? '';
  return conflict('already-claimed', {
    zh: `${name}已经接入这段对话。`,
    en: `${name} has taken this conversation up.`,
  });
}

function fault(code: string, message: { zh: string; en: string }, field: string) {
  return invalid(code, message, [{ field, message }]);
}
