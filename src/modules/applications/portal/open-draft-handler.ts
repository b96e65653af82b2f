import type { Context } from 'hono';
import { seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { type DraftView, openDraft } from '../queries/open-draft.ts';

type Answer = Response | Promise<Response>;

/** A page of a draft that is still open; a submitted one leads to its receipt. */
export function ofDraft(
  platform: Platform,
  handle: (c: Context<Env>, view: DraftView) => Answer,
): (c: Context<Env>) => Promise<Response> {
  return async (c) => {
    const view = await openDraft(platform, getPerson(c), c.req.param('id') ?? '');
    if (view.draft.submittedAt) return seeOther(c, `${draftPath(view)}/receipt`);
    return handle(c, view);
  };
}

export function draftPath({ draft }: DraftView): string {
  return `/applications/${draft.id}`;
}

/** What every page of an application tells the shell. */
export function draftPage(title: string) {
  return { title, noIndex: true, private: true, section: 'my' } as const;
}
