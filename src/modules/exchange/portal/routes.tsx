import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { accessWays } from '../ledger/access.ts';
import { accessProof } from '../ledger/access-proof.ts';
import { getAccess, listAccesses } from '../ledger/list-accesses.ts';
import { readNames } from '../names.ts';
import { answererOf, findQuestion } from '../objection/question-access.ts';
import { ledgerWords } from '../words.ts';
import { AccessEntryPage } from './access-entry-page.tsx';
import { AccessesPage } from './accesses-page.tsx';
import { objectionRoutes } from './objection-routes.tsx';

const base = '/my/accesses';

/** What of the person's data was read, by whom and what for. */
export function portalRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(base, requirePerson)
    .use(`${base}/*`, requirePerson)
    .get(base, async (c) => {
      const person = getPerson(c);
      const way = accessWays.find((each) => each === c.req.query('way'));
      const page = await listAccesses(platform, person, { way, after: c.req.query('after') });
      const names = await readNames(platform, c.get('locale'));
      return c.render(<AccessesPage {...{ page, way, names }} company={person.actsFor?.name} />, {
        ...pageOf(c),
        title: messagesIn(ledgerWords, c.get('locale')).title,
      });
    })
    .route('/', objectionRoutes(platform))
    .get(`${base}/:id`, async (c) => {
      const view = await getAccess(platform, getPerson(c), c.req.param('id'));
      const names = await readNames(platform, c.get('locale'));
      const say = messagesIn(ledgerWords, c.get('locale'));
      const answerer = await answererOf(platform, view.access);
      const asked = await findQuestion(platform, view.access);
      return c.render(<AccessEntryPage {...{ view, names, answerer, asked }} />, {
        ...pageOf(c),
        title: say.one,
        breadcrumbs: [
          { label: say.my, href: '/my' },
          { label: say.title, href: base },
        ],
      });
    })
    .get(`${base}/:id/proof.json`, async (c) => {
      const view = await getAccess(platform, getPerson(c), c.req.param('id'));
      return c.body(JSON.stringify(accessProof(view), null, 2), 200, {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="proof-${view.access.id}.json"`,
        'cache-control': 'private, no-store',
      });
    });
}

function pageOf(c: Context<Env>) {
  const say = messagesIn(ledgerWords, c.get('locale'));
  return { breadcrumbs: [{ label: say.my, href: '/my' }], section: 'my', noIndex: true, private: true };
}
