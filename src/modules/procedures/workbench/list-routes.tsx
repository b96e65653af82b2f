import { Hono } from 'hono';
import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, holdsPost } from '../../identity/index.ts';
import type { CaseStatus } from '../case.ts';
import { type CaseCursor, readCasesOfAgencies } from '../case-list-store.ts';
import { statusWords } from '../case-words.ts';
import { countWork, readWorkList, type WorkListCursor } from '../work-list-store.ts';
import { CaseListPage } from './case-list-page.tsx';
import { workbenchWords } from './words.ts';
import { addressOf, WorkListPage, type WorkListState, workListStates } from './work-list-page.tsx';

const pageSize = 50;

/** The work list of my posts, and every case of my agencies. */
export function listRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/workbench', async (c) => {
    const { posts } = getOfficial(c);
    const today = dateIn(platform.now());
    const state = workListStates.find((each) => each === c.req.query('state')) ?? 'open';
    const words = c.req.query('q')?.trim() || undefined;
    const [counts, found] = await Promise.all([
      countWork(platform.database, posts, today),
      readWorkList(
        platform.database,
        { posts, words, ...filterOf(state, today) },
        { after: readTaskCursor(c.req.query('after')), size: pageSize + 1 },
      ),
    ]);
    const entries = found.slice(0, pageSize);
    const last = found.length > pageSize ? entries.at(-1) : undefined;
    const next = last && addressOf(state, words, `${last.dueOn}_${last.caseId}_${last.key}`);
    return c.render(<WorkListPage {...{ entries, counts, today, words, state, next }} />, {
      title: messagesIn(workbenchWords, c.get('locale')).tasks,
    });
  });

  app.get('/workbench/cases', async (c) => {
    const actor = getOfficial(c);
    const wanted = c.req.query('status') ?? '';
    const status = wanted in statusWords ? (wanted as CaseStatus) : undefined;
    const number = c.req.query('number')?.replaceAll(/\s/g, '') || undefined;
    const agencies = holdsPost(actor, 'supervisor')
      ? undefined
      : [...new Set(actor.posts.map((post) => post.agency))];
    const found = await readCasesOfAgencies(
      platform.database,
      { agencies, status, number },
      { after: readCaseCursor(c.req.query('after')), size: pageSize + 1 },
    );
    const cases = found.slice(0, pageSize);
    const last = found.length > pageSize ? cases.at(-1) : undefined;
    const query = status ? `status=${status}&` : '';
    const next = last && `/workbench/cases?${query}after=${last.receivedAt.getTime()}_${last.id}`;
    return c.render(<CaseListPage {...{ cases, status, number, next }} />, {
      title: messagesIn(workbenchWords, c.get('locale')).cases,
    });
  });

  return app;
}

function filterOf(state: WorkListState, today: ReturnType<typeof dateIn>) {
  switch (state) {
    case 'open':
      return { status: 'open' as const };
    case 'overdue':
      return { status: 'open' as const, dueBefore: today };
    case 'waiting':
      return { status: 'waiting' as const };
  }
}

/** `2026-11-27_<case>_<task key>` */
function readTaskCursor(text: string | undefined): WorkListCursor | undefined {
  const [dueOn = '', caseId = '', ...key] = (text ?? '').split('_');
  return isCalendarDate(dueOn) && isUuid(caseId) ? { dueOn, caseId, key: key.join('_') } : undefined;
}

/** `<milliseconds>_<case>` */
export function readCaseCursor(text: string | undefined): CaseCursor | undefined {
  const [at = '', id = ''] = (text ?? '').split('_');
  return /^\d{10,15}$/.test(at) && isUuid(id) ? { receivedAt: new Date(Number(at)), id } : undefined;
}
