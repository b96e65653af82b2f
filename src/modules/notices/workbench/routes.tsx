import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { choosePreference } from '../commands/choose-preference.ts';
import { InboxPage } from '../portal/inbox-page.tsx';
import { NoticePage } from '../portal/notice-page.tsx';
import { preferenceOf, SettingsPage } from '../portal/settings-page.tsx';
import { getDeskSettings } from '../queries/get-settings.ts';
import { listInbox, openNotice, readAll } from '../queries/inbox.ts';
import { deliveryStates, listDeliveries, resend } from '../queries/list-deliveries.ts';
import { noticeWords } from '../words.ts';
import { OutboxPage, outboxPath } from './outbox-page.tsx';

const base = '/workbench/notices';

/** What an official was told, and for administrators how all notices travel. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(base, requireOfficial())
    .use(`${base}/*`, requireOfficial())
    .use(outboxPath, requireOfficial('administrator'))
    .use(`${outboxPath}/*`, requireOfficial('administrator'))
    .get(base, async (c) => {
      const view = await listInbox(platform, getOfficial(c), c.req.query('after'));
      const isMarked = c.req.query('marked') !== undefined;
      return c.render(<InboxPage view={view} base={base} isDesk isMarked={isMarked} />, {
        title: messagesIn(noticeWords, c.get('locale')).title,
      });
    })
    .post(`${base}/read`, async (c) => {
      await readForm(c);
      await readAll(platform, getOfficial(c));
      return seeOther(c, `${base}?marked`);
    })
    .get(`${base}/settings`, async (c) => {
      const settings = await getDeskSettings(platform, getOfficial(c));
      const isSaved = c.req.query('saved') !== undefined;
      const say = messagesIn(noticeWords, c.get('locale'));
      return c.render(<SettingsPage {...settings} base={base} isSaved={isSaved} />, {
        title: say.settings,
        breadcrumbs: [{ label: say.title, href: base }],
      });
    })
    .post(`${base}/settings`, async (c) => {
      await choosePreference(platform, getOfficial(c), preferenceOf(await readForm(c)));
      return seeOther(c, `${base}/settings?saved`);
    })
    .get(outboxPath, async (c) => {
      const state = deliveryStates.find((one) => one === c.req.query('state'));
      const page = await listDeliveries(platform, getOfficial(c), { state, after: c.req.query('after') });
      return c.render(
        <OutboxPage
          page={page}
          state={state}
          isDemo={platform.config.mode === 'demo'}
          isResent={c.req.query('resent') !== undefined}
        />,
        { title: messagesIn(noticeWords, c.get('locale')).outbox, wide: true },
      );
    })
    .post(`${outboxPath}/:delivery/resend`, async (c) => {
      await readForm(c);
      await resend(platform, getOfficial(c), c.req.param('delivery'));
      return seeOther(c, `${outboxPath}?resent`);
    })
    .get(`${base}/:notice`, async (c) => {
      const notice = await openNotice(platform, getOfficial(c), c.req.param('notice'));
      const locale = c.get('locale');
      const { title } = messagesIn(noticeWords, locale);
      return c.render(<NoticePage notice={notice} />, {
        title: textIn(notice.subject, locale),
        breadcrumbs: [{ label: title, href: base }],
      });
    });
}
