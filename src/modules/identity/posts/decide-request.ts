import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { isReason } from '../reason.ts';
import { grantPost } from './grant-post.ts';
import { findOfficial } from './official-store.ts';
import { unknownOfficial } from './official-subject.ts';
import { lockOfficials } from './post-store.ts';
import { findRequestForUpdate, type PostRequest, saveDecision } from './request-store.ts';

export interface RequestDecision {
  readonly outcome: 'granted' | 'refused';
  /** Wanted where it is refused. */
  readonly answer: string;
}

/** @throws Refusal `request-unknown`, `request-decided`, `answer-missing`, `post-held`, `roles-in-conflict`, `not-allowed` */
export async function decideRequest(
  platform: Platform,
  actor: OfficialActor,
  id: Uuid,
  decision: RequestDecision,
): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const request = await getOpenRequest(tx, id);
    identityPolicy.require(actor, 'grant-post', {
      account: request.accountId,
      regions: [request.region],
      role: request.role,
      askedBy: request.asker.accountId,
    });
    const answer = readAnswer(decision);
    const at = platform.now();
    if (decision.outcome === 'granted') await grant(platform, tx, actor, request);
    else {
      await appendSecurityEvent(tx, {
        at,
        kind: 'post-refused',
        accountId: request.accountId,
        byAccount: actor.accountId,
        reason: answer,
        facts: { agency: request.agency, role: request.role },
      });
    }
    await saveDecision(tx, id, { outcome: decision.outcome, at, by: actor.officialId, answer });
  });
}

async function grant(platform: Platform, tx: Tx, actor: OfficialActor, request: PostRequest): Promise<void> {
  await lockOfficials(tx, request.officialId);
  const official = await findOfficial(tx, request.officialId, dateIn(platform.now()));
  if (!official || official.isClosed) throw unknownOfficial();
  await grantPost(tx, official, request, { at: platform.now(), by: actor });
}

async function getOpenRequest(tx: Tx, id: Uuid): Promise<PostRequest> {
  const request = await findRequestForUpdate(tx, id);
  if (!request) throw unknownRequest();
  if (!request.decision) return request;
  throw conflict('request-decided', {
    zh: `这项申请已由${request.decision.by}处理。`,
    en: `This request has been decided by ${request.decision.by}.`,
  });
}

export function unknownRequest(): Error {
  return notFound('request-unknown', { zh: '没有找到这项申请。', en: 'There is no such request.' });
}

function readAnswer({ outcome, answer }: RequestDecision): string | undefined {
  const text = answer.trim();
  if (outcome === 'granted') return text === '' ? undefined : text.slice(0, 200);
  if (isReason(text)) return text;
  const message = { zh: '请写明不同意的理由（200字以内）', en: 'Say why it is refused, in 200 characters' };
  throw invalid('answer-missing', message, [{ field: 'answer', message }]);
}
