import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  attempt,
  eventStream,
  OpenStreams,
  readForm,
  seeOther,
  statusOf,
} from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { getPlanOf } from '../place.ts';
import { getQueue, getTurn, lookAtQueue } from '../tickets/queue-of-hall.ts';
import { getTicket, type TicketInput, takeTicket } from '../tickets/take-ticket.ts';
import { queueTopic } from '../tickets/ticket.ts';
import { DisplayPage, readTicketInput, TakePage, TicketPage } from './ticket-pages.tsx';
import { ticketWords } from './ticket-words.ts';

const refreshSeconds = 15;
const nothing: TicketInput = { group: '', priority: '', phone: '' };

/** Taking a number, one's own turn, and the screen of the hall. */
export function ticketRoutes(platform: Platform): Hono<Env> {
  const streams = new OpenStreams();
  const { database, signals } = platform;
  return new Hono<Env>()
    .get('/counter/halls/:hall/tickets', (c) => showTake(c, platform, nothing))
    .post('/counter/halls/:hall/tickets', async (c) => {
      const typed = readTicketInput(await readForm(c));
      const place = await getPlanOf(database, c.req.param('hall'));
      const taken = await attempt(() => takeTicket(platform, place, typed));
      if (taken.done) return seeOther(c, `/counter/tickets/${taken.value.token}`);
      return showTake(c, platform, typed, taken.refusal);
    })
    .get('/counter/tickets/:token', async (c) => {
      const ticket = await getTicket(platform, c.req.param('token'));
      const { plan } = await getPlanOf(database, ticket.hall);
      const turn = await getTurn(platform, plan, ticket);
      const { title } = messagesIn(ticketWords, c.get('locale')).one;
      return c.render(<TicketPage ticket={ticket} turn={turn} />, live(title));
    })
    .get('/counter/tickets/:token/events', async (c) => {
      const ticket = await getTicket(platform, c.req.param('token'));
      const { plan } = await getPlanOf(database, ticket.hall);
      return eventStream(c, signals, streams, {
        key: c.get('clientAddress'),
        topics: [queueTopic(ticket.hall)],
        look: () => lookAtQueue(platform, plan),
      });
    })
    .get('/counter/halls/:hall/display', async (c) => {
      const { hall, plan } = await getPlanOf(database, c.req.param('hall'));
      const queue = await getQueue(platform, plan);
      const { title } = messagesIn(ticketWords, c.get('locale')).display;
      return c.render(<DisplayPage hall={hall} queue={queue} />, { ...live(title), bare: true });
    })
    .get('/counter/halls/:hall/display/events', async (c) => {
      const { hall, plan } = await getPlanOf(database, c.req.param('hall'));
      return eventStream(c, signals, streams, {
        key: c.get('clientAddress'),
        topics: [queueTopic(hall.code)],
        look: () => lookAtQueue(platform, plan),
      });
    });
}

async function showTake(
  c: Context<Env>,
  platform: Platform,
  typed: TicketInput,
  refusal?: Refusal,
): Promise<Response> {
  const { hall, plan } = await getPlanOf(platform.database, c.req.param('hall') ?? '');
  const queue = await getQueue(platform, plan);
  return c.render(<TakePage {...{ hall, plan, queue, typed, refusal }} />, {
    title: messagesIn(ticketWords, c.get('locale')).take.title,
    noIndex: true,
    private: true,
    ...(refusal ? { status: statusOf(refusal), errors: 1 } : {}),
  });
}

/** Such a page renews itself: with scripts when the queue moves, without them after some seconds. */
function live(title: string) {
  return { title, noIndex: true, private: true, refreshSeconds, scripts: ['live-parts.js'] } as const;
}
