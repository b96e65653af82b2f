import { type Context, Hono } from 'hono';
import { dateIn, yearOf } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { notFound, type Refusal } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { previewHolidayNotice, recordHolidayNotice } from '../commands/record-holiday-notice.ts';
import { countWorkingDays, readNotice, type TypedNotice } from '../holiday-notice.ts';
import { findRecomputation, readCalendar } from '../queries/list-recomputations.ts';
import { CalendarPage } from './calendar-page.tsx';
import { calendarWords } from './calendar-words.ts';
import { NoticePreviewPage, RecomputationPage } from './moved-dates-page.tsx';

const address = '/workbench/calendar';
const empty: TypedNotice = { year: '', holidays: '', makeUpDays: '', source: '' };

/** Holidays of the years, and what a change of them does to open cases. */
export function calendarRoutes(platform: Platform): Hono<Env> {
  const show = async (c: Context<Env>, typed: TypedNotice, refusal?: Refusal) => {
    const { calendar, log } = await readCalendar(platform);
    const year = yearOf(dateIn(platform.now()));
    const [tasks, cases] = (c.req.query('done') ?? '').split('-').map(Number);
    const done =
      tasks !== undefined && cases !== undefined && Number.isInteger(tasks + cases)
        ? { tasks, cases }
        : undefined;
    const notices = calendar.notices.filter((notice) => notice.year >= year - 1);
    return c.render(<CalendarPage {...{ notices, log, typed, refusal, done }} />, {
      title: messagesIn(calendarWords, c.get('locale')).title,
      errors: refusal ? Math.max(refusal.faults.length, 1) : 0,
      status: refusal ? 422 : 200,
    });
  };

  return new Hono<Env>()
    .use(address, requireOfficial('administrator'))
    .use(`${address}/*`, requireOfficial('administrator'))
    .get(address, (c) => show(c, empty))
    .post(`${address}/preview`, async (c) => {
      const typed = typedIn(await readForm(c));
      const read = await attempt(async () => readNotice(typed));
      if (!read.done) return show(c, typed, read.refusal);
      const preview = await previewHolidayNotice(platform, getOfficial(c), read.value);
      const workingDays = countWorkingDays(read.value);
      const words = messagesIn(calendarWords, c.get('locale'));
      return c.render(<NoticePreviewPage {...preview} {...{ typed, workingDays, year: read.value.year }} />, {
        title: words.previewOf(read.value.year),
        breadcrumbs: [{ label: words.title, href: address }, { label: words.preview }],
      });
    })
    .post(address, async (c) => {
      const form = await readForm(c);
      const typed = typedIn(form);
      if (form.get('_do') !== 'record') return show(c, typed);
      const read = await attempt(async () => readNotice(typed));
      if (!read.done) return show(c, typed, read.refusal);
      const done = await recordHolidayNotice(platform, getOfficial(c), read.value);
      return seeOther(c, `${address}?done=${done?.tasks ?? 0}-${done?.cases ?? 0}`);
    })
    .get(`${address}/recomputations/:id`, async (c) => {
      const id = c.req.param('id');
      const found = isUuid(id) ? await findRecomputation(platform, id) : undefined;
      if (!found) throw noSuchRecomputation();
      const words = messagesIn(calendarWords, c.get('locale'));
      return c.render(<RecomputationPage {...found} />, {
        title: words.recomputation,
        breadcrumbs: [{ label: words.title, href: address }, { label: words.recomputation }],
      });
    });
}

function typedIn(form: URLSearchParams): TypedNotice {
  const given = (name: keyof TypedNotice) => (form.get(name) ?? '').slice(0, 5000);
  return {
    year: given('year').trim(),
    holidays: given('holidays'),
    makeUpDays: given('makeUpDays'),
    source: given('source'),
  };
}

function noSuchRecomputation(): Error {
  return notFound('recomputation-unknown', {
    zh: '没有这次重算记录。请从放假安排页面打开。',
    en: 'There is no such recomputation. Open it from the page of holidays.',
  });
}
