import { Hono } from 'hono';
import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import type { CaseCursor } from '../case-list-store.ts';
import type { CaseStatus } from '../case-status.ts';
import { statusWords } from '../case-words.ts';
import { listCases } from '../queries/list-cases.ts';
import { listWork, workListStates } from '../queries/list-work.ts';
import type { WorkListCursor } from '../work-list-store.ts';
import { addressOfCases, CaseListPage } from './case-list-page.tsx';
import { workbenchWords } from './words.ts';
import { addressOf, WorkListPage } from './work-list-page.tsx';

const size = 50;

/** The work list of my posts, and every case of my agencies. */
export function listRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench', async (c) => {
      const today = dateIn(platform.now());
      const state = workListStates.find((each) => each === c.req.query('state')) ?? 'open';
      const words = c.req.query('q')?.trim().slice(0, 100) || undefined;
      const after = readTaskCursor(c.req.query('after'));
      const { entries, counts, last, calendar } = await listWork(
        platform,
        getOfficial(c),
        { state, words },
        { after, size, today },
      );
      const next = last && addressOf(state, words, `${last.dueOn}_${last.caseId}_${last.key}`);
      return c.render(<WorkListPage {...{ entries, counts, today, calendar, words, state, next }} />, {
        title: messagesIn(workbenchWords, c.get('locale')).tasks,
      });
    })
    .get('/workbench/cases', async (c) => {
      const wanted = c.req.query('status') ?? '';
      const status = Object.hasOwn(statusWords, wanted) ? (wanted as CaseStatus) : undefined;
      const words = c.req.query('q')?.trim().slice(0, 100) || undefined;
      const after = readCaseCursor(c.req.query('after'));
      const { cases, last } = await listCases(platform, getOfficial(c), { status, words }, { after, size });
      const next = last && addressOfCases(status, words, `${last.receivedAt.getTime()}_${last.id}`);
      return c.render(<CaseListPage {...{ cases, status, words, next }} />, {
        title: messagesIn(workbenchWords, c.get('locale')).cases,
      });
    });
}

/** `2026-11-27_<case>_<task key>` */
function readTaskCursor(text: string | undefined): WorkListCursor | undefined {
  const [dueOn = '', caseId = '', ...key] = (text ?? '').split('_');
  return isCalendarDate(dueOn) && isUuid(caseId) ? { dueOn, caseId, key: key.join('_') } : undefined;
}

/** `<milliseconds>_<case>` */
function readCaseCursor(text: string | undefined): CaseCursor | undefined {
  const [at = '', id = ''] = (text ?? '').split('_');
  return /^\d{10,15}$/.test(at) && isUuid(id) ? { receivedAt: new Date(Number(at)), id } : undefined;
}
