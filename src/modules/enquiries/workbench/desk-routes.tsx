import { type Context, Hono } from 'hono';
import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isWithinRegion } from '../../../kernel/region-code.ts';
import { OpenStreams, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { problemsOf } from '../../../web/ui/index.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import {
  type Env,
  getOfficial,
  handlingRoles,
  holdsPost,
  type OfficialActor,
  requireOfficial,
} from '../../identity/index.ts';
import {
  answerAtDesk,
  claimEnquiry,
  closeEnquiry,
  releaseEnquiry,
  transferEnquiry,
} from '../commands/act-at-desk.ts';
import { lastReply } from '../commands/ask.ts';
import { attendDesk } from '../commands/attend-desk.ts';
import { queueTabs } from '../desk/queue-tab.ts';
import { enquiryPolicy } from '../policy.ts';
import { getEnquiryAtDesk, type OpenedEnquiry, subjectOf } from '../queries/get-enquiry.ts';
import { listQueue } from '../queries/list-queue.ts';
import { suggestAnswers, suggestedText } from '../queries/suggest-answers.ts';
import { watchDesk } from '../queries/watch-desk.ts';
import { watchEnquiry } from '../queries/watch-enquiry.ts';
import { EnquiryPage } from './enquiry-page.tsx';
import { QueuePage, queuePath } from './queue-page.tsx';
import { deskWords } from './words.ts';

const pageSize = 50;
const watchSeconds = 30;

/** The desk at which officers answer. */
export function deskRoutes(platform: Platform): Hono<Env> {
  const streams = new OpenStreams();
  const { database } = platform;
  const opened = (c: Context<Env>) =>
    getEnquiryAtDesk(platform, getOfficial(c), c.req.param('enquiry') ?? '');
  return new Hono<Env>()
    .use('/workbench/enquiries/*', requireOfficial())
    .use('/workbench/enquiries', requireOfficial())
    .get('/workbench/enquiries', async (c) => {
      const actor = getOfficial(c);
      await attendDesk(platform, actor);
      const tab = queueTabs.find((one) => one === c.req.query('tab')) ?? 'waiting';
      const queue = await listQueue(platform, actor, { tab, after: c.req.query('after'), size: pageSize });
      const directory = await getDirectory(database);
      const isWatching = c.req.query('watch') === '1';
      return c.render(
        <QueuePage
          {...queue}
          tab={tab}
          now={platform.now()}
          nameOfAgency={(code) => directory.findAgency(code)?.shortName ?? { zh: code }}
          isWatching={isWatching}
          mayReadFigures={holdsPost(actor, 'steward') || holdsPost(actor, 'supervisor')}
        />,
        {
          title: messagesIn(deskWords, c.get('locale')).desk,
          scripts: ['live-parts.js'],
          ...(isWatching ? { refreshSeconds: watchSeconds } : {}),
        },
      );
    })
    .get('/workbench/enquiries/events', (c) => watchDesk(c, platform, streams, getOfficial(c)))
    .get('/workbench/enquiries/:enquiry', async (c) => {
      await attendDesk(platform, getOfficial(c));
      return show(c, platform, await opened(c));
    })
    .get('/workbench/enquiries/:enquiry/events', async (c) => {
      const actor = getOfficial(c);
      const { enquiry } = await opened(c);
      return watchEnquiry(c, platform, streams, {
        enquiry,
        key: actor.accountId,
        onStay: () => attendDesk(platform, actor),
      });
    })
    .post('/workbench/enquiries/:enquiry/claim', (c) =>
      act(c, platform, async (actor, enquiry) => claimEnquiry(platform, actor, enquiry)),
    )
    .post('/workbench/enquiries/:enquiry/answer', async (c) => {
      const form = await readForm(c);
      return form.has('insert')
        ? insert(c, platform, await opened(c), form)
        : act(c, platform, (actor, enquiry) =>
            answerAtDesk(platform, actor, enquiry, { text: form.get('answer') ?? '' }),
          );
    })
    .post('/workbench/enquiries/:enquiry/release', (c) =>
      act(c, platform, (actor, enquiry) => releaseEnquiry(platform, actor, enquiry), queuePath),
    )
    .post('/workbench/enquiries/:enquiry/transfer', (c) =>
      act(
        c,
        platform,
        (actor, enquiry, form) =>
          transferEnquiry(platform, actor, enquiry, {
            to: form.get('to') ?? '',
            reason: form.get('reason') ?? '',
          }),
        queuePath,
      ),
    )
    .post('/workbench/enquiries/:enquiry/close', (c) =>
      act(c, platform, (actor, enquiry) => closeEnquiry(platform, actor, enquiry)),
    );
}

/** Puts what was suggested behind what has been typed; nothing is sent. */
async function insert(
  c: Context<Env>,
  platform: Platform,
  opened: OpenedEnquiry,
  form: URLSearchParams,
): Promise<Response> {
  enquiryPolicy.require(getOfficial(c), 'answer', subjectOf(opened.enquiry, opened.state));
  const text = await suggestedText(platform, opened.enquiry.messages, form.get('insert') ?? '');
  const answer = [form.get('answer')?.trim(), text].filter(Boolean).join('\n');
  return show(c, platform, opened, { typed: { answer } });
}

/** Does something to a conversation; a refusal shows it as it stands now, with what was typed. */
async function act(
  c: Context<Env>,
  platform: Platform,
  work: (actor: OfficialActor, opened: OpenedEnquiry, form: URLSearchParams) => Promise<void>,
  target?: string,
): Promise<Response> {
  const form = await readForm(c);
  const actor = getOfficial(c);
  const id = c.req.param('enquiry') ?? '';
  const opened = await getEnquiryAtDesk(platform, actor, id);
  try {
    await work(actor, opened, form);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const now = await getEnquiryAtDesk(platform, actor, id);
    return show(c, platform, now, { typed: Object.fromEntries(form), refusal: error });
  }
  return seeOther(c, target ?? `${queuePath}/${id}`);
}

async function show(
  c: Context<Env>,
  platform: Platform,
  { enquiry, state }: OpenedEnquiry,
  { typed = {}, refusal }: { typed?: Record<string, string>; refusal?: Refusal } = {},
): Promise<Response> {
  const locale = c.get('locale');
  const actor = getOfficial(c);
  const directory = await getDirectory(platform.database);
  const subject = subjectOf(enquiry, state);
  return c.render(
    <EnquiryPage
      enquiry={enquiry}
      state={state}
      lastReply={lastReply(enquiry.messages)}
      suggestions={await suggestAnswers(platform, enquiry.messages)}
      nameOfAgency={(code) => directory.findAgency(code)?.name ?? { zh: code }}
      nameOfRegion={(code) => directory.findRegion(code)?.name}
      targets={targetsOf(directory, state.agency, platform.site.region, locale)}
      mayClaim={enquiryPolicy.can(actor, 'claim', subject)}
      isOwn={enquiryPolicy.can(actor, 'answer', subject)}
      mayWriteEntry={[...handlingRoles, 'steward' as const].some((role) => holdsPost(actor, role))}
      typed={typed}
      problems={refusal ? problemsOf(refusal, locale) : []}
    />,
    {
      title: enquiry.title.slice(0, 40),
      scripts: ['live-parts.js'],
      breadcrumbs: [{ label: messagesIn(deskWords, locale).desk, href: queuePath }],
      ...(refusal ? { status: statusOf(refusal), errors: Math.max(1, refusal.faults.length) } : {}),
    },
  );
}

/** Agencies of the city, those of the same region first. */
function targetsOf(directory: Directory, own: string, city: string, locale: Locale) {
  const region = directory.findAgency(own)?.region;
  return directory.agencies
    .filter((agency) => agency.source === 'content' && agency.code !== own)
    .filter((agency) => isWithinRegion(agency.region, city))
    .toSorted((one, other) => Number(other.region === region) - Number(one.region === region))
    .map(({ code, name }) => ({ value: code, label: textIn(name, locale) }));
}
