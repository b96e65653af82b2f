import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { ActRequest } from '../act-request.ts';
import { type CaseAction, CaseEvent } from '../action.ts';
import { nextState } from '../case.ts';
import { beforeSerial, documentWord, kindOf } from '../documents/document.ts';
import { letterOf } from '../documents/letter.ts';
import { settleExpertReview } from '../expert-review/settle-expert-review.ts';
import { type CaseNotice, noticeHead } from '../notices.ts';
import type { CaseView } from '../queries/get-case.ts';
import { type CaseParts, noticeFacts } from '../queries/read-case-parts.ts';
import { authorOf } from './act-on-case.ts';
import { eventOfRequest } from './event-of-request.ts';
import { findOffered } from './find-offered.ts';
import { settleLetter } from './settle-letter.ts';

/**
 * The document as the act would issue it, without doing it; its serial is given when it is done.
 * @returns undefined where the act brings no document
 * @throws Refusal as the act itself would
 */
export async function previewLetter(
  platform: Platform,
  actor: OfficialActor,
  view: CaseView,
  parts: CaseParts,
  request: ActRequest,
): Promise<CaseNotice | undefined> {
  if (request.act === 'issue') return undefined;
  const { stored, state } = view;
  const at = platform.now();
  const on = dateIn(at);
  const offered = findOffered(state, actor, { request, item: stored.implementationCode }, on);
  const plain = eventOfRequest(state, request, offered, on);
  const asked = CaseEvent.parse(
    await settleExpertReview(platform, view, { request, event: plain, today: on }),
  );
  const template = parts.templates.findFor({ type: asked.type });
  if (!template) return undefined;
  const event = settleLetter(asked, template);
  const author = authorOf(actor, state, offered);
  const action: CaseAction = { sequence: stored.sequence + 1, at, actor: author, event };
  const facts = noticeFacts(stored, parts);
  const word = documentWord(await getDirectory(platform.database), stored.agency);
  const kind = kindOf(parts.item.type, template.character);
  return {
    ...letterOf(template, { event, state: nextState(state, action), facts, on }),
    ...noticeHead(facts, action),
    number: `${beforeSerial(word, kind, Number(on.slice(0, 4)))}  号`,
  };
}
