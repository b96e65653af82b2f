import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { applicantOf } from '../draft.ts';
import type { Inbox } from '../inbox-port.ts';
import type { MatterPort } from '../matter-port.ts';
import { type CaseFilter, listCases } from '../queries/list-cases.ts';
import { listMine } from '../queries/list-mine.ts';
import { MyCasesPage } from './my-cases-page.tsx';
import { MyHomePage } from './my-home-page.tsx';
import { myWords } from './my-words.ts';
import { draftPage } from './open-draft-handler.ts';

const filters: readonly CaseFilter[] = ['open', 'correcting', 'closed'];

/** What a person has going on, and all their cases. */
export function myRoutes(platform: Platform, matters: MatterPort, inbox: Inbox): Hono<Env> {
  return new Hono<Env>()
    .get('/my', async (c) => {
      const person = getPerson(c);
      const isDiscarded = c.req.query('discarded') !== undefined;
      return c.render(
        <MyHomePage
          person={person}
          mine={await listMine(platform, person)}
          matters={await matters.listOfApplicant(platform.database, applicantOf(person).id)}
          unread={await inbox.countUnread(platform, person)}
          isDiscarded={isDiscarded}
        />,
        draftPage(messagesIn(myWords, c.get('locale')).title),
      );
    })
    .get('/my/cases', async (c) => {
      const only = filters.find((filter) => filter === c.req.query('status'));
      const page = await listCases(platform, getPerson(c), { only, after: c.req.query('after'), size: 20 });
      const words = messagesIn(myWords, c.get('locale'));
      return c.render(<MyCasesPage page={page} only={only} isFirst={c.req.query('after') === undefined} />, {
        ...draftPage(words.cases),
        breadcrumbs: [{ label: words.title, href: '/my' }],
        wide: true,
      });
    });
}
