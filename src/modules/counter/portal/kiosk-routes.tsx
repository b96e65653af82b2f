import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { getItemVersion, searchItems } from '../../catalogue/index.ts';
import type { Env } from '../../identity/index.ts';
import { isKioskOf } from '../kiosk/kiosk-cookie.ts';
import { getPlanOf } from '../place.ts';
import { findProgress } from '../progress/get-progress.ts';
import { checkIn } from '../tickets/check-in.ts';
import { getQueue, getTurn } from '../tickets/queue-of-hall.ts';
import { getTicket, takeTicket } from '../tickets/take-ticket.ts';
import {
  CheckInPage,
  KioskFrame,
  KioskHomePage,
  KioskItemPage,
  KioskItemsPage,
  KioskTicketPage,
} from './kiosk-pages.tsx';
import { kioskWords } from './kiosk-words.ts';
import { kioskPath } from './paths.ts';
import { ProgressPage } from './progress-page.tsx';
import { readTicketInput, TakePage } from './ticket-pages.tsx';

const base = '/counter/halls/:hall/kiosk';
const itemsShown = 8;

/** The machine at the entrance: nobody signs in, and nothing of the one before is left. */
export function kioskRoutes(platform: Platform): Hono<Env> {
  const { database } = platform;
  const placeOf = (c: Context<Env>) => getPlanOf(database, c.req.param('hall') ?? '');
  return new Hono<Env>()
    .get(base, async (c) => {
      const { hall, plan } = await placeOf(c);
      return render(c, <KioskHomePage hall={hall} queue={await getQueue(platform, plan)} />);
    })
    .get(`${base}/tickets`, (c) => showTake(c, platform))
    .post(`${base}/tickets`, async (c) => {
      const typed = readTicketInput(await readForm(c));
      const place = await placeOf(c);
      const isKiosk = isKioskOf(c, platform, place.hall.code);
      const taken = await attempt(() => takeTicket(platform, { ...place, isKiosk }, typed));
      if (!taken.done) return showTake(c, platform, typed, taken.refusal);
      return seeOther(c, `${kioskPath(place.hall.code)}/tickets/${taken.value.token}`);
    })
    .get(`${base}/tickets/:token`, async (c) => {
      const place = await placeOf(c);
      const ticket = await getTicket(platform, c.req.param('token'));
      const turn = await getTurn(platform, place.plan, ticket);
      const address = `${platform.publicUrl}/counter/tickets/${ticket.token}`;
      return render(c, <KioskTicketPage {...{ ...place, ticket, turn, address }} />);
    })
    .get(`${base}/check-in`, async (c) => {
      const { hall } = await placeOf(c);
      return render(c, <CheckInPage hall={hall} number="" refusal={undefined} />);
    })
    .post(`${base}/check-in`, async (c) => {
      const number = (await readForm(c)).get('number') ?? '';
      const place = await placeOf(c);
      const done = await attempt(() => checkIn(platform, place, number));
      if (done.done) return seeOther(c, `${kioskPath(place.hall.code)}/tickets/${done.value.token}`);
      return render(
        c,
        <CheckInPage hall={place.hall} number={number} refusal={done.refusal} />,
        done.refusal,
      );
    })
    .get(`${base}/items`, async (c) => {
      const { hall } = await placeOf(c);
      const query = (c.req.query('q') ?? '').trim().slice(0, 100);
      const asked = { query, region: hall.region, size: itemsShown };
      const found = query === '' ? undefined : (await searchItems(database, asked)).items;
      return render(c, <KioskItemsPage hall={hall} query={query} found={found} />);
    })
    .get(`${base}/items/:code`, async (c) => {
      const { hall } = await placeOf(c);
      const version = await getItemVersion(database, c.req.param('code'));
      const agency = distinctName(await getDirectory(database), version.offering.agency);
      const windows = hall.windows
        .filter(({ agencies }) => agencies.includes(version.offering.agency))
        .map(({ number, name }) => `${number} ${textIn(name, c.get('locale'))}`);
      const address = `${platform.publicUrl}/items/${c.req.param('code')}`;
      const shown = { hall, version, windows, address, agency: textIn(agency, c.get('locale')) };
      return render(c, <KioskItemPage {...shown} />);
    })
    .get(`${base}/progress`, async (c) => {
      const { hall } = await placeOf(c);
      const number = c.req.query('number') ?? '';
      const code = c.req.query('code') ?? '';
      const isAsked = number !== '' || code !== '';
      const progress = isAsked ? ((await findProgress(platform, { number, code })) ?? 'unknown') : undefined;
      const action = `${kioskPath(hall.code)}/progress`;
      const page = (
        <KioskFrame hall={hall}>
          <ProgressPage {...{ number, code, progress, action }} />
        </KioskFrame>
      );
      return render(c, page, undefined, progress === 'unknown' ? 404 : 200);
    });
}

async function showTake(
  c: Context<Env>,
  platform: Platform,
  typed = { group: '', priority: '', phone: '' },
  refusal?: Refusal,
): Promise<Response> {
  const { hall, plan } = await getPlanOf(platform.database, c.req.param('hall') ?? '');
  const queue = await getQueue(platform, plan);
  const at = isKioskOf(c, platform, hall.code) ? 'machine' : 'kiosk';
  const page = (
    <KioskFrame hall={hall}>
      <TakePage {...{ hall, plan, queue, typed, refusal, at }} />
    </KioskFrame>
  );
  return render(c, page, refusal);
}

function render(c: Context<Env>, page: ReactNode, refusal?: Refusal, status: 200 | 404 = 200) {
  return c.render(page, {
    title: messagesIn(kioskWords, c.get('locale')).title,
    noIndex: true,
    private: true,
    bare: true,
    scripts: ['kiosk-idle.js'],
    status: refusal ? statusOf(refusal) : status,
    errors: refusal || status === 404 ? 1 : 0,
  });
}
