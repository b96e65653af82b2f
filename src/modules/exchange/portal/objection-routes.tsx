import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Notice, PageHeading, Tag } from '../../../web/ui/index.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { answerStoredFile, getProcedures } from '../../procedures/index.ts';
import { getAccess } from '../ledger/list-accesses.ts';
import { readNames } from '../names.ts';
import { ObjectionFacts, ObjectionTable, statusName } from '../objection/objection-parts.tsx';
import { answererOf, questionAccess } from '../objection/question-access.ts';
import { getOwnObjection, listOwnObjections } from '../objection/read-objection.ts';
import { objectionWords } from '../objection/words.ts';
import { ledgerWords } from '../words.ts';
import { QuestionPage } from './question-page.tsx';

const base = '/my/objections';

/** What a person says against a registered value or a read, and the answers. */
export function objectionRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(base, requirePerson)
    .use(`${base}/*`, requirePerson)
    .get(base, async (c) => {
      const list = await listOwnObjections(platform, getPerson(c), c.req.query('after'));
      const names = await readNames(platform, c.get('locale'));
      const procedures = await getProcedures(platform.database);
      const say = messagesIn(objectionWords, c.get('locale'));
      return c.render(
        <>
          <PageHeading lead={say.lead}>{say.mine}</PageHeading>
          <ObjectionTable {...{ list, names, procedures, base }} empty={say.noneMine} />
        </>,
        pageOf(say.mine, [{ label: say.my, href: '/my' }]),
      );
    })
    .get(`${base}/:number`, async (c) => {
      const view = await getOwnObjection(platform, getPerson(c), c.req.param('number'));
      const names = await readNames(platform, c.get('locale'));
      const say = messagesIn(objectionWords, c.get('locale'));
      return c.render(
        <>
          {c.req.query('raised') === undefined ? null : <Notice tone="success" title={say.raised} status />}
          <PageHeading
            caption={view.stored.number}
            aside={<Tag tone="info">{textIn(statusName(view), c.get('locale'))}</Tag>}
          >
            {say.kinds[view.stored.kind]}
          </PageHeading>
          <ObjectionFacts {...{ view, names, base }} isOwn />
        </>,
        pageOf(view.stored.number, [
          { label: say.my, href: '/my' },
          { label: say.mine, href: base },
        ]),
      );
    })
    .get(`${base}/:number/files/:hash`, async (c) => {
      const { content } = await getOwnObjection(platform, getPerson(c), c.req.param('number'));
      return answerStoredFile(
        c,
        platform,
        content.files.find(({ hash }) => hash === c.req.param('hash')),
      );
    })
    .get('/my/accesses/:id/question', (c) => ask(c, platform))
    .post('/my/accesses/:id/question', async (c) => {
      const reason = (await readForm(c)).get('reason') ?? '';
      const id = c.req.param('id');
      const result = await attempt(() => questionAccess(platform, getPerson(c), { id, reason }));
      return result.done
        ? seeOther(c, `${base}/${result.value}?raised`)
        : ask(c, platform, { refusal: result.refusal, typed: reason });
    });
}

async function ask(
  c: Context<Env>,
  platform: Platform,
  failed?: { readonly refusal: Refusal; readonly typed: string },
): Promise<Response> {
  const { access } = await getAccess(platform, getPerson(c), c.req.param('id') ?? '');
  const answerer = await answererOf(platform, access);
  const names = await readNames(platform, c.get('locale'));
  const say = messagesIn(objectionWords, c.get('locale'));
  const ledger = messagesIn(ledgerWords, c.get('locale'));
  return c.render(<QuestionPage {...{ access, answerer, names }} {...failed} />, {
    ...pageOf(say.askTitle, [
      { label: ledger.my, href: '/my' },
      { label: ledger.title, href: '/my/accesses' },
    ]),
    ...(failed && { errors: 1, status: statusOf(failed.refusal) }),
  });
}

function pageOf(title: string, breadcrumbs: { label: string; href: string }[]) {
  return { title, breadcrumbs, section: 'my', noIndex: true, private: true };
}
