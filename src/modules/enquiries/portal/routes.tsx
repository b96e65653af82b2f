import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { OpenStreams, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { problemsOf } from '../../../web/ui/index.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import type { Turn } from '../answering/take-turn.ts';
import { giveToken, readAsker } from '../asker/asker.ts';
import { continueEnquiry, startEnquiry } from '../commands/ask.ts';
import { handOver } from '../commands/hand-over.ts';
import { rateReply } from '../commands/rate-reply.ts';
import { getOwnEnquiry } from '../queries/get-enquiry.ts';
import { getItemOfPage } from '../queries/get-item-of-page.ts';
import { listOwnEnquiries } from '../queries/list-own-enquiries.ts';
import { viewOwnEnquiry } from '../queries/view-own-enquiry.ts';
import { watchEnquiry } from '../queries/watch-enquiry.ts';
import { anchorOf } from '../transcript/transcript.tsx';
import { AskPage } from './ask-page.tsx';
import { ConversationPage } from './conversation-page.tsx';
import { entryRoutes } from './entry-routes.tsx';
import { MyEnquiriesPage } from './my-enquiries-page.tsx';
import { askWords } from './words.ts';

const watchSeconds = 20;
const earlierShown = 5;
const pageSize = 20;

/** Asking, for everybody; nobody need sign in. */
export function portalRoutes(platform: Platform): Hono<Env> {
  const streams = new OpenStreams();
  return new Hono<Env>()
    .get('/ask', (c) => showStart(c, platform, { typed: c.req.query('q') }))
    .post('/ask', async (c) => {
      const form = await readForm(c);
      const asker = readAsker(c, platform);
      const item = form.get('item') ?? undefined;
      const turn = readTurn(form);
      return orShow(
        c,
        (refusal) => showStart(c, platform, { typed: turn.text, item, refusal }),
        async () => {
          const tokenDigest = asker.tokenDigest ?? giveToken(c, platform);
          const id = await startEnquiry(
            platform,
            { ...asker, tokenDigest },
            { turn, item, locale: c.get('locale') },
          );
          return seeOther(c, `/ask/${id}#${anchorOf(1)}`);
        },
      );
    })
    .route('/', entryRoutes(platform))
    .get('/ask/:enquiry', (c) => showConversation(c, platform))
    .post('/ask/:enquiry', async (c) => {
      const form = await readForm(c);
      const turn = readTurn(form);
      return change(c, platform, turn.text, async (asker, opened) => {
        await continueEnquiry(platform, asker, opened.enquiry, { turn });
        return anchorOf(opened.state.sequence + 1);
      });
    })
    .post('/ask/:enquiry/hand-over', async (c) => {
      const form = await readForm(c);
      const watch = form.get('watch') === '1' ? '?watch=1' : '';
      return change(
        c,
        platform,
        undefined,
        async (asker, opened) => {
          await handOver(platform, asker, opened, form.get('region') || undefined);
          return anchorOf(opened.state.sequence + 1);
        },
        watch,
      );
    })
    .post('/ask/:enquiry/rate', async (c) => {
      const form = await readForm(c);
      return change(c, platform, undefined, async (asker, opened) => {
        const of = Number(form.get('of') ?? 0);
        await rateReply(platform, asker, opened, { of, isHelpful: form.get('helpful') === 'yes' });
        return anchorOf(of);
      });
    })
    .get('/ask/:enquiry/events', async (c) => {
      const asker = readAsker(c, platform);
      const { enquiry } = await getOwnEnquiry(platform, asker, c.req.param('enquiry'));
      return watchEnquiry(c, platform, streams, { enquiry, key: asker.address });
    })
    .get('/my/enquiries', requirePerson, async (c) => {
      const person = getPerson(c);
      const { enquiries, next } = await listOwnEnquiries(
        platform,
        { account: person.accountId },
        { after: c.req.query('after'), size: pageSize },
      );
      const say = messagesIn(askWords, c.get('locale'));
      return c.render(<MyEnquiriesPage enquiries={enquiries} next={next} />, {
        title: say.mine,
        private: true,
        section: 'my',
        breadcrumbs: [{ label: say.home, href: '/' }, { label: say.mine }],
      });
    });
}

function readTurn(form: URLSearchParams): Turn {
  const values = form.getAll('values').slice(0, 100);
  return {
    text: form.get('question') ?? form.get('answer') ?? '',
    ...(form.has('choice') ? { choice: form.get('choice') ?? '' } : {}),
    ...(values.length > 0 && !form.has('choice') ? { values } : {}),
  };
}

type Opened = Awaited<ReturnType<typeof getOwnEnquiry>>;

/** Does something to a conversation and goes back to it; a refusal shows it with what was typed. */
async function change(
  c: Context<Env>,
  platform: Platform,
  typed: string | undefined,
  act: (asker: ReturnType<typeof readAsker>, opened: Opened) => Promise<string>,
  query = '',
): Promise<Response> {
  const asker = readAsker(c, platform);
  const opened = await getOwnEnquiry(platform, asker, c.req.param('enquiry') ?? '');
  return orShow(
    c,
    (refusal) => showConversation(c, platform, { typed, refusal }),
    async () => seeOther(c, `/ask/${opened.enquiry.id}${query}#${await act(asker, opened)}`),
  );
}

async function orShow(
  _c: Context<Env>,
  show: (refusal: Refusal) => Promise<Response>,
  act: () => Promise<Response>,
): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && statusOf(error) !== 404 && statusOf(error) !== 401) return show(error);
    throw error;
  }
}

async function showStart(
  c: Context<Env>,
  platform: Platform,
  {
    typed,
    item = c.req.query('item'),
    refusal,
  }: { typed?: string | undefined; item?: string | undefined; refusal?: Refusal },
): Promise<Response> {
  const locale = c.get('locale');
  const say = messagesIn(askWords, locale);
  const asker = readAsker(c, platform);
  const owner = asker.actor
    ? { account: asker.actor.accountId }
    : asker.tokenDigest && { tokenDigest: asker.tokenDigest };
  const earlier = owner
    ? (await listOwnEnquiries(platform, owner, { after: undefined, size: earlierShown })).enquiries
    : [];
  c.header('cache-control', 'no-store');
  const problems = refusal ? problemsOf(refusal, locale) : [];
  return c.render(
    <AskPage
      earlier={earlier}
      item={await getItemOfPage(platform, item)}
      typed={typed?.slice(0, 2000)}
      problems={problems}
    />,
    {
      title: say.title,
      description: say.lead,
      canonical: '/ask',
      section: 'ask',
      private: asker.actor !== undefined,
      breadcrumbs: [{ label: say.home, href: '/' }, { label: say.title }],
      ...statusFor(refusal),
    },
  );
}

async function showConversation(
  c: Context<Env>,
  platform: Platform,
  { typed, refusal }: { typed?: string | undefined; refusal?: Refusal } = {},
): Promise<Response> {
  const locale = c.get('locale');
  const say = messagesIn(askWords, locale);
  const asker = readAsker(c, platform);
  const opened = await getOwnEnquiry(platform, asker, c.req.param('enquiry') ?? '');
  const { places, ...view } = await viewOwnEnquiry(platform, opened);
  const path = `/ask/${opened.enquiry.id}`;
  const isWatching = c.req.query('watch') === '1';
  c.header('cache-control', 'no-store');
  return c.render(
    <ConversationPage
      {...view}
      path={path}
      eventsPath={`${path}/events`}
      state={opened.state}
      messages={opened.enquiry.messages}
      regions={places.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }))}
      hotline={platform.site.hotline}
      isWatching={isWatching}
      typed={typed}
      problems={refusal ? problemsOf(refusal, locale) : []}
    />,
    {
      title: `${say.title}${say.colon}${opened.enquiry.title.slice(0, 30)}`,
      noIndex: true,
      section: 'ask',
      private: asker.actor !== undefined,
      scripts: ['live-parts.js'],
      ...(isWatching ? { refreshSeconds: watchSeconds } : {}),
      breadcrumbs: [
        { label: say.home, href: '/' },
        { label: say.title, href: '/ask' },
      ],
      ...statusFor(refusal),
    },
  );
}

function statusFor(refusal: Refusal | undefined) {
  return refusal ? { status: statusOf(refusal), errors: Math.max(1, refusal.faults.length) } : {};
}
