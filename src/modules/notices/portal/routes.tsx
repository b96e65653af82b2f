import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { choosePreference } from '../commands/choose-preference.ts';
import { getSettings } from '../queries/get-settings.ts';
import { listInbox, openNotice, readAll } from '../queries/inbox.ts';
import { noticeWords } from '../words.ts';
import { InboxPage } from './inbox-page.tsx';
import { NoticePage } from './notice-page.tsx';
import { preferenceOf, SettingsPage } from './settings-page.tsx';

const base = '/my/notices';

/** What a person was told, and how else the person wants to be told. */
export function portalRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(base, requirePerson)
    .use(`${base}/*`, requirePerson)
    .get(base, async (c) => {
      const view = await listInbox(platform, getPerson(c), c.req.query('after'));
      const isMarked = c.req.query('marked') !== undefined;
      return c.render(
        <InboxPage view={view} base={base} isDesk={false} isMarked={isMarked} />,
        pageOf(messagesIn(noticeWords, c.get('locale')), 'title'),
      );
    })
    .post(`${base}/read`, async (c) => {
      await readForm(c);
      await readAll(platform, getPerson(c));
      return seeOther(c, `${base}?marked`);
    })
    .get(`${base}/settings`, async (c) => {
      const settings = await getSettings(platform, getPerson(c));
      const isSaved = c.req.query('saved') !== undefined;
      return c.render(
        <SettingsPage {...settings} base={base} contacts="/my/account/contacts" isSaved={isSaved} />,
        pageOf(messagesIn(noticeWords, c.get('locale')), 'settings'),
      );
    })
    .post(`${base}/settings`, async (c) => {
      await choosePreference(platform, getPerson(c), preferenceOf(await readForm(c)));
      return seeOther(c, `${base}/settings?saved`);
    })
    .get(`${base}/:notice`, async (c) => {
      const notice = await openNotice(platform, getPerson(c), c.req.param('notice'));
      const locale = c.get('locale');
      return c.render(<NoticePage notice={notice} />, {
        ...pageOf(messagesIn(noticeWords, locale), 'notice'),
        title: textIn(notice.subject, locale),
      });
    });
}

function pageOf(words: (typeof noticeWords)['zh'], page: 'title' | 'settings' | 'notice') {
  const home = { label: words.my, href: '/my' };
  return {
    title: words[page === 'notice' ? 'title' : page],
    breadcrumbs: page === 'title' ? [home] : [home, { label: words.title, href: base }],
    section: 'my',
    noIndex: true,
    private: true,
  };
}
