import { Hono } from 'hono';
import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { maskName } from '../../../kernel/mask.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import type { CaseCursor } from '../case-list-store.ts';
import type { CaseStatus } from '../case-status.ts';
import { statusWords } from '../case-words.ts';
import { listCases } from '../queries/list-cases.ts';
import { listWork } from '../queries/list-work.ts';
import type { WorkListCursor, WorkListEntry } from '../work-list-store.ts';
import { addressOfCases, CaseListPage } from './case-list-page.tsx';
import { deskNews } from './desk-news.ts';
import { workbenchWords } from './words.ts';
import { addressOfWork, readWorkFilter } from './work-address.ts';
import { WorkListPage } from './work-list-page.tsx';

const tasksShown = 30;
const casesShown = 50;

/** The work list of my posts, and every case of my agencies. */
export function listRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench', async (c) => {
      const today = dateIn(platform.now());
      const locale = c.get('locale');
      const official = getOfficial(c);
      const asked = readWorkFilter((name) => c.req.query(name));
      // A masked name could be found out by searching for it.
      const filter = official.isViewing ? { ...asked, words: undefined } : asked;
      const after = readTaskCursor(c.req.query('after'));
      const [list, directory] = await Promise.all([
        listWork(platform, official, filter, { after, size: tasksShown, today }),
        getDirectory(platform.database),
      ]);
      const { last } = list;
      return c.render(
        <WorkListPage
          {...list}
          entries={official.isViewing ? list.entries.map(withoutName) : list.entries}
          {...{ filter, today }}
          next={last && addressOfWork(filter, `${last.dueOn}_${last.caseId}_${last.key}`)}
          news={deskNews(c.req.query('done'), locale)}
          regionName={(code) => textIn(directory.findRegion(code)?.name ?? { zh: code }, locale)}
          agencyName={(code) => textIn(distinctName(directory, code), locale)}
        />,
        { title: messagesIn(workbenchWords, locale).tasks },
      );
    })
    .get('/workbench/cases', async (c) => {
      const wanted = c.req.query('status') ?? '';
      const status = Object.hasOwn(statusWords, wanted) ? (wanted as CaseStatus) : undefined;
      const words = c.req.query('q')?.trim().slice(0, 100) || undefined;
      const after = readCaseCursor(c.req.query('after'));
      const { cases, last } = await listCases(
        platform,
        getOfficial(c),
        { status, words },
        { after, size: casesShown },
      );
      const next = last && addressOfCases(status, words, `${last.receivedAt.getTime()}_${last.id}`);
      return c.render(<CaseListPage {...{ cases, status, words, next }} />, {
        title: messagesIn(workbenchWords, c.get('locale')).cases,
      });
    });
}

/** Whoever only looks learns nobody's name (个人信息保护法第六条). */
function withoutName(entry: WorkListEntry): WorkListEntry {
  return { ...entry, applicantName: maskName(entry.applicantName) };
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
