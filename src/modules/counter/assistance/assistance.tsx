import type { Context, MiddlewareHandler } from 'hono';
import type { ReactNode } from 'react';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Page, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openDraft } from '../../applications/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { recordEvent } from '../commands/record-event.ts';
import { findOwnReception, type OpenedReception } from '../commands/requirements.ts';
import { findPersonPresent, type PersonPresent } from '../queries/get-person-present.ts';
import { receptionPath } from '../workbench/paths.ts';
import { ServiceBar } from '../workbench/service-bar.tsx';

type Render = (c: Context<Env>, content: ReactNode, page: Page) => Response | Promise<Response>;

/**
 * While a clerk serves somebody, the pages of applications are that person's: the same form, at home and at the window, in the
 * frame of the workbench. Without an open reception nothing changes, and an official is refused there.
 * @param render the frame of the workbench
 */
export function assistance(platform: Platform, render: Render): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.get('actor')?.kind !== 'official') return next();
    const official = getOfficial(c);
    const opened = await findOwnReception(platform, official);
    const present = opened && (await findPersonPresent(platform, official, opened));
    if (!opened || !present) return next();
    const elsewhere = await targetOf(platform, c.req.path, opened);
    if (elsewhere !== undefined) return seeOther(c, elsewhere);
    const noted = await noteDraft(platform, c.req.path, opened, present);
    c.set('actor', present.actor);
    c.setRenderer((content, page) => {
      c.set('actor', official);
      return render(c, <Served {...{ opened: noted, present, content }} />, page);
    });
    await next();
    c.set('actor', official);
  };
}

function Served({
  opened,
  present,
  content,
}: {
  opened: OpenedReception;
  present: PersonPresent;
  content: ReactNode;
}) {
  return (
    <>
      <ServiceBar opened={opened} actor={present.actor} />
      {content}
    </>
  );
}

/** Check and receipt are the window's own; an item for which it does not receive is handed over. */
async function targetOf(
  { database }: Platform,
  path: string,
  { reception, place }: OpenedReception,
): Promise<string | undefined> {
  const [, , first = '', second = ''] = path.split('/');
  const here = receptionPath(reception.id);
  if (first === 'start') {
    const { offering } = await getItemVersion(database, decodeURIComponent(second));
    return place.received.includes(offering.agency)
      ? undefined
      : `${here}/hand-over?${new URLSearchParams({ item: second })}`;
  }
  if (second === 'check') return `${here}/check`;
  return second === 'receipt' ? `${here}/receipt` : undefined;
}

/** The application in hand is the one whose pages are open. */
async function noteDraft(
  platform: Platform,
  path: string,
  opened: OpenedReception,
  { actor }: PersonPresent,
): Promise<OpenedReception> {
  const id = path.split('/')[2] ?? '';
  if (!isUuid(id) || opened.state.draft?.id === id) return opened;
  const { draft } = await openDraft(platform, actor, id);
  if (draft.submittedAt) return opened;
  return recordEvent(platform, opened, { type: 'draft-opened', draft: id, item: draft.itemName });
}
