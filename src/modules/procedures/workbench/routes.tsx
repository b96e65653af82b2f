import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { notFound, type Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersionById } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { describeAnswers, type FormAnswers, formOf, visibleMaterials } from '../../forms/index.ts';
import { type Env, getOfficial, holdsPost, requireOfficial } from '../../identity/index.ts';
import { ActRequest } from '../act-request.ts';
import { actOnCase, type CaseEffects } from '../commands/act-on-case.ts';
import { offeredActs } from '../policy.ts';
import { type CaseView, getCase } from '../queries/get-case.ts';
import { verifyCaseHistory } from '../queries/verify-history.ts';
import { ActPage } from './act-page.tsx';
import { auditRoutes } from './audit-routes.tsx';
import { CasePage } from './case-page.tsx';
import { listRoutes } from './list-routes.tsx';
import { pointCount, readAct } from './read-act.ts';
import { workbenchWords } from './words.ts';

/** The desk of officials: lists, the case, its acts, and the audit of histories. */
export function workbenchRoutes(platform: Platform, effects: CaseEffects): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/workbench', requireOfficial());
  app.use('/workbench/*', requireOfficial());
  app.route('/', listRoutes(platform));
  app.route('/', auditRoutes(platform));

  const read = (c: Context<Env>) =>
    getCase(platform, getOfficial(c), 'read-as-official', c.req.param('number') ?? '');

  app.get('/workbench/cases/:number', async (c) => {
    const actor = getOfficial(c);
    const view = await read(c);
    const done = ActRequest.options.find((option) => option.shape.act.value === c.req.query('done'));
    const supervises = holdsPost(actor, 'supervisor');
    const { stored, state } = view;
    const words = messagesIn(workbenchWords, c.get('locale'));
    return c.render(
      <CasePage
        identity={stored}
        state={state}
        offered={offeredActs(state, actor)}
        {...(await describe(platform, view, c.get('locale')))}
        today={dateIn(platform.now())}
        done={done && words.acts[done.shape.act.value]}
        chain={supervises ? await verifyCaseHistory(platform.database, stored.region, stored.id) : undefined}
      />,
      {
        title: `${stored.itemName} ${stored.number}`,
        breadcrumbs: [{ label: words.tasks, href: '/workbench' }],
      },
    );
  });

  app.get('/workbench/cases/:number/files/:hash', async (c) => {
    const { state } = await read(c);
    const file = Object.values(state.materials)
      .flat()
      .find((candidate) => candidate.hash === c.req.param('hash'));
    if (!file)
      throw notFound('file-not-found', { zh: '办件中没有这个文件。', en: 'The case has no such file.' });
    const bytes = await platform.files.read(file.hash);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });

  app.get('/workbench/cases/:number/acts/:act', async (c) => {
    const typed = new URLSearchParams();
    return showAct(c, await read(c), { typed, points: 1, task: c.req.query('task') });
  });

  app.post('/workbench/cases/:number/acts/:act', async (c) => {
    const form = await readForm(c);
    const act = c.req.param('act');
    const task = form.get('task') ?? undefined;
    if (form.has('_add') || form.has('remove-row')) {
      return showAct(c, await read(c), { typed: form, points: Math.min(pointCount(form) + 1, 20), task });
    }
    const number = c.req.param('number');
    const result = await attempt(async () =>
      actOnCase(platform, effects, getOfficial(c), {
        number,
        request: readAct(act, form),
        expectedSequence: Number(form.get('expectedSequence')) || undefined,
      }),
    );
    if (result.done) return seeOther(c, `/workbench/cases/${number}?done=${act}`);
    return showAct(c, await read(c), {
      typed: form,
      points: pointCount(form),
      task,
      refusal: result.refusal,
    });
  });

  const showAct = async (
    c: Context<Env>,
    view: CaseView,
    page: { typed: URLSearchParams; points: number; task: string | undefined; refusal?: Refusal },
  ) => {
    const act = c.req.param('act');
    const { stored, state } = view;
    const offers = offeredActs(state, getOfficial(c)).filter((offer) => offer.act === act);
    const offered = offers.find((offer) => page.task === undefined || offer.task?.key === page.task);
    const words = messagesIn(workbenchWords, c.get('locale'));
    // Somebody else was faster: the case itself says what happened.
    if (!offered) return seeOther(c, `/workbench/cases/${stored.number}`);
    const { subjects } = await describe(platform, view, c.get('locale'));
    return c.render(
      <ActPage
        identity={stored}
        sequence={stored.sequence}
        offered={offered}
        subjects={subjects}
        typed={page.typed}
        points={page.points}
        refusal={page.refusal}
      />,
      {
        title: `${words.acts[offered.act]} ${stored.itemName}`,
        breadcrumbs: [
          { label: words.tasks, href: '/workbench' },
          { label: stored.number, href: `/workbench/cases/${stored.number}` },
        ],
        errors: page.refusal ? Math.max(page.refusal.faults.length, 1) : 0,
        status: page.refusal ? (page.refusal.kind === 'conflict' ? 409 : 422) : 200,
      },
    );
  };

  return app;
}

/** The case in words: answers, materials, and the parts that a correction may concern. */
async function describe(
  platform: Platform,
  { stored, state }: CaseView,
  locale: Context<Env>['var']['locale'],
) {
  const [version, dictionary, directory] = await Promise.all([
    getItemVersionById(platform.database, stored.itemId, stored.itemVersion),
    getDictionary(platform.database),
    getDirectory(platform.database),
  ]);
  const form = formOf(version.item, dictionary);
  const answers = state.answers as FormAnswers;
  const nameRegion = (code: string) => {
    const chain = directory.regionChain(code).reverse();
    return chain.length > 0 ? chain.map((region) => textIn(region.name, locale)).join(' ') : undefined;
  };
  const materials = visibleMaterials(form, answers);
  return {
    answers: describeAnswers(form, answers, locale, nameRegion),
    materials,
    agencyName: (code: string) => {
      const agency = directory.findAgency(code);
      return agency ? textIn(agency.shortName, locale) : code;
    },
    subjects: [...form.pages.map((page) => ({ code: page.code, name: page.title })), ...materials].map(
      (part) => ({
        code: part.code,
        label: textIn(part.name, locale),
      }),
    ),
  };
}
