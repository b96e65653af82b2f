import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { readMultipart } from '../../../platform/files/index.ts';
import { attempt, readForm, requireFormToken, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { legacyPolicy } from '../policy.ts';
import { decidePaper } from './decide-paper.ts';
import { EnterPage, type EnterPageProps } from './enter-page.tsx';
import { enterPaper, getPaperKind } from './enter-paper.ts';
import { getPaper } from './get-paper.ts';
import { legacyPath } from './legacy-path.ts';
import { ChooseKindPage, PaperListPage } from './list-page.tsx';
import { listPaperKinds, listPapers } from './list-papers.ts';
import { PaperPage, type PaperPageProps } from './paper-page.tsx';
import { readTypedPaper } from './typed-paper.ts';
import { legacyWords } from './words.ts';

const pageSize = 50;
const limits = { fileSize: 10 * 1024 * 1024, files: 1, fields: 60, fieldSize: 4_000 };

/** Certificates on paper, for those who decide and issue: entered by one, compared by another. */
export function legacyRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial();
  const app = new Hono<Env>()
    .use(legacyPath, guard)
    .use(`${legacyPath}/*`, guard)
    .get(legacyPath, async (c) => {
      const typed = c.req.query('after') ?? '';
      const after = isUuid(typed) ? typed : undefined;
      const { rows, next } = await listPapers(platform, getOfficial(c), { after, size: pageSize });
      const href = next && `${legacyPath}?after=${next}`;
      return c.render(<PaperListPage rows={rows} next={href} />, { title: wordsOf(c).title });
    })
    .get(`${legacyPath}/new`, async (c) => {
      if (c.req.query('kind') !== undefined) return showForm(c, undefined);
      const kinds = await listPaperKinds(platform, getOfficial(c));
      return c.render(<ChooseKindPage kinds={kinds} />, { title: wordsOf(c).enter, breadcrumbs: crumbs(c) });
    })
    .post(`${legacyPath}/new`, async (c) => {
      const kind = await kindOf(c);
      const sent = await readMultipart(c.req.raw, {
        files: platform.files,
        limits,
        accept: ['application/pdf', 'image/jpeg', 'image/png'],
      });
      requireFormToken(c, sent.fields.get('_csrf'));
      const { typed, scan } = readTypedPaper(kind.type, sent);
      const order = { agency: kind.agency.code, type: kind.type.code, typed, scan };
      const done = await attempt(() => enterPaper(platform, getOfficial(c), order));
      if (done.done) return seeOther(c, `${legacyPath}/${done.value}?done=entered`);
      return showForm(c, { typed, refusal: done.refusal });
    })
    .get(`${legacyPath}/:id`, (c) => showPaper(c, undefined))
    .get(`${legacyPath}/:id/scan`, async (c) => {
      const { entry } = await getPaper(platform, getOfficial(c), c.req.param('id'));
      const content = await platform.files.open(entry.scan.hash);
      return c.body(Readable.toWeb(content) as ReadableStream, 200, {
        'content-type': entry.scan.mediaType,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    });

  for (const outcome of ['confirmed', 'refused'] as const) {
    app.post(`${legacyPath}/:id/${outcome}`, async (c) => {
      const id = c.req.param('id');
      const reason = (await readForm(c)).get('reason') ?? '';
      const order = { id, outcome, reason };
      const done = await attempt(() => decidePaper(platform, getOfficial(c), order));
      if (done.done) return seeOther(c, `${legacyPath}/${id}?done=${outcome}`);
      return showPaper(c, { reason, refusal: done.refusal });
    });
  }
  return app;

  function kindOf(c: Context<Env>) {
    const [agency = '', type = ''] = (c.req.query('kind') ?? '').split('/');
    return getPaperKind(platform, getOfficial(c), { agency, type });
  }

  async function showForm(c: Context<Env>, tried: EnterPageProps['tried']) {
    const kind = await kindOf(c);
    return c.render(<EnterPage kind={kind} tried={tried} />, {
      title: textIn(kind.type.name, c.get('locale')),
      breadcrumbs: crumbs(c),
      errors: tried ? Math.max(tried.refusal.faults.length, 1) : 0,
      status: tried ? 422 : 200,
    });
  }

  async function showPaper(c: Context<Env>, tried: PaperPageProps['tried']) {
    const actor = getOfficial(c);
    const view = await getPaper(platform, actor, c.req.param('id') ?? '');
    const { agency, entered } = view.entry;
    const mayDecide = legacyPolicy.can(actor, 'decide', { agency, enteredBy: entered.by.account });
    const asked = c.req.query('done');
    const done = (['entered', 'confirmed', 'refused'] as const).find((one) => one === asked);
    return c.render(<PaperPage view={view} mayDecide={mayDecide} done={done} tried={tried} />, {
      title: `${textIn(view.type.name, c.get('locale'))} ${view.entry.number}`,
      breadcrumbs: crumbs(c),
      errors: tried ? Math.max(tried.refusal.faults.length, 1) : 0,
      status: tried ? 422 : 200,
    });
  }
}

function wordsOf(c: Context<Env>) {
  return messagesIn(legacyWords, c.get('locale'));
}

function crumbs(c: Context<Env>) {
  return [{ label: wordsOf(c).title, href: legacyPath }];
}
