import type { Context } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type DraftView, openDraft } from '../../applications/index.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { getOwnReception, type OpenedReception } from '../commands/requirements.ts';
import { findPersonPresent, type PersonPresent } from '../queries/get-person-present.ts';
import { deskPath, receptionPath } from './paths.ts';
import { counterWords } from './words.ts';

type Answer = Response | Promise<Response>;

/** A page of the clerk's own open reception. */
export function ofReception(
  platform: Platform,
  handle: (c: Context<Env>, opened: OpenedReception) => Answer,
): (c: Context<Env>) => Promise<Response> {
  return async (c) =>
    handle(c, await getOwnReception(platform, getOfficial(c), c.req.param('reception') ?? ''));
}

/** The same once the person is known; before, the first step. */
export function ofPersonPresent(
  platform: Platform,
  handle: (c: Context<Env>, opened: OpenedReception, present: PersonPresent) => Answer,
): (c: Context<Env>) => Promise<Response> {
  return ofReception(platform, async (c, opened) => {
    const present = await findPersonPresent(platform, getOfficial(c), opened);
    return present ? handle(c, opened, present) : seeOther(c, `${receptionPath(opened.reception.id)}/person`);
  });
}

/** The same with the application in hand; before there is one, the choice of the item. */
export function ofDraftInHand(
  platform: Platform,
  handle: (c: Context<Env>, opened: OpenedReception, view: DraftView) => Answer,
): (c: Context<Env>) => Promise<Response> {
  return ofPersonPresent(platform, async (c, opened, { actor }) => {
    const { draft } = opened.state;
    if (!draft) return seeOther(c, receptionPath(opened.reception.id));
    return handle(c, opened, await openDraft(platform, actor, draft.id));
  });
}

/** What every page of a service tells the shell. */
export function servicePage(c: Context<Env>, title: string, refusal?: Refusal) {
  const { desk } = messagesIn(counterWords, c.get('locale'));
  return {
    title,
    private: true,
    breadcrumbs: [{ label: desk, href: deskPath }],
    ...(refusal ? { status: statusOf(refusal), errors: Math.max(1, refusal.faults.length) } : {}),
  } as const;
}
