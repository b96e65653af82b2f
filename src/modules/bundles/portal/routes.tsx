import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type SubmissionPorts, startMatter } from '../../applications/index.ts';
import { knownFactsOf } from '../../forms/index.ts';
import { journeyPath, listRegions, readAnswered } from '../../guidance/index.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { readCaseView } from '../../procedures/index.ts';
import { withdrawItem } from '../commands/withdraw-item.ts';
import { situationsOf } from '../joint/joint-situation.ts';
import { matterOf } from '../matter-of.ts';
import { composeBundle, composeExample, getBundle } from '../queries/compose-bundle.ts';
import { getMyMatter } from '../queries/get-matter.ts';
import { listBundles } from '../queries/list-bundles.ts';
import { readOpenCases } from '../queries/read-open-cases.ts';
import { BundlePage } from './bundle-page.tsx';
import { BundlesPage } from './bundles-page.tsx';
import { correctionRoutes } from './correction-routes.tsx';
import { jointRoutes } from './joint-routes.tsx';
import { MatterPage } from './matter-page.tsx';
import { matterWords } from './matter-words.ts';
import { StartPage } from './start-page.tsx';
import { bundleWords } from './words.ts';

/** The bundles and their guides: the same for everybody, so they stand before sessions. */
export function publicRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/bundles', async (c) => {
      return c.render(<BundlesPage examples={await listBundles(platform)} />, page(c));
    })
    .get('/bundles/:code', async (c) => {
      const bundle = await getBundle(platform, c.req.param('code'));
      const example = await composeExample(platform, bundle, c.req.query('region'));
      const regions = await listRegions(platform);
      const directory = await getDirectory(platform.database);
      const lead = directory.findDepartment(bundle.lead, example.journey.region ?? platform.site.region);
      return c.render(<BundlePage {...{ example, regions, lead }} />, {
        ...page(c, textIn(bundle.name, c.get('locale'))),
        description: textIn(bundle.summary, c.get('locale')),
      });
    });
}

export function portalRoutes(
  platform: Platform,
  { registers }: Pick<SubmissionPorts, 'registers'>,
): Hono<Env> {
  return new Hono<Env>()
    .use('/bundles/:code/start', requirePerson)
    .use('/my/matters/*', requirePerson)
    .route('/', jointRoutes(platform))
    .route('/', correctionRoutes(platform))
    .get('/my/matters/:number', async (c) => {
      const { matter } = await getMyMatter(platform, getPerson(c), c.req.param('number'));
      const situations = await situationsOf(platform, matter);
      const directory = await getDirectory(platform.database);
      const done = (['received', 'corrected', 'withdrawn'] as const).find(
        (name) => c.req.query(name) !== undefined,
      );
      const waiting = (await readOpenCases(platform, matter)).some(
        ({ state }) => state.status === 'correcting',
      );
      const say = messagesIn(matterWords, c.get('locale'));
      return c.render(<MatterPage {...{ matter, situations, directory, done, waiting }} />, {
        title: say.title,
        noIndex: true,
        private: true,
        breadcrumbs: [{ label: say.mine, href: '/my' }],
      });
    })
    .get('/my/matters/:number/items/:code/again', async (c) => {
      const { matter } = await getMyMatter(platform, getPerson(c), c.req.param('number'));
      const item = matter.items.find(({ code }) => code === c.req.param('code'));
      if (item?.caseNumber === undefined) return seeOther(c, `/my/matters/${matter.number}`);
      const { stored } = await readCaseView(platform, item.caseNumber);
      return seeOther(c, `/applications/start/${stored.implementationCode}`);
    })
    .post('/my/matters/:number/items/:code/withdraw', async (c) => {
      await readForm(c);
      const number = c.req.param('number');
      const done = await attempt(() =>
        withdrawItem(platform, getPerson(c), { number, item: c.req.param('code') }),
      );
      if (!done.done && done.refusal.kind !== 'conflict') throw done.refusal;
      return seeOther(c, `/my/matters/${number}${done.done ? '?withdrawn' : ''}`);
    })
    .get('/bundles/:code/start', (c) => showStart(c, platform))
    .post('/bundles/:code/start', (c) => begin(c, platform, registers));
}

/** The questions come first: what is not decided yet is asked by the navigator, which leads back here. */
async function showStart(c: Context<Env>, platform: Platform) {
  const actor = getPerson(c);
  const bundle = await getBundle(platform, c.req.param('code') ?? '');
  const query = new URL(c.req.url).searchParams;
  const answered = readAnswered(query);
  const region = query.get('region') ?? undefined;
  const composed = await composeBundle(platform, bundle, region, answered, knownFactsOf(actor));
  if (!composed.isDecided) return seeOther(c, journeyPath(composed.journey, answered));
  const here = `/bundles/${bundle.code}/start?${query}`;
  return c.render(<StartPage bundle={composed} {...{ answered, actor, here }} />, {
    ...page(c, textIn(bundle.name, c.get('locale'))),
    noIndex: true,
    private: true,
  });
}

async function begin(c: Context<Env>, platform: Platform, registers: SubmissionPorts['registers']) {
  const actor = getPerson(c);
  const sent = await readForm(c);
  const bundle = await getBundle(platform, c.req.param('code') ?? '');
  const query = new URLSearchParams(
    [...sent].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  const answered = readAnswered(query);
  const region = query.get('region') ?? undefined;
  const composed = await composeBundle(platform, bundle, region, answered, knownFactsOf(actor));
  const id = await startMatter(platform, actor, registers, {
    name: bundle.name.zh,
    matter: matterOf(composed),
    answered: answered.typed,
  });
  return seeOther(c, `/applications/${id}`);
}

function page(c: Context<Env>, title?: string) {
  const say = messagesIn(bundleWords, c.get('locale'));
  const list = { label: say.bundles, href: '/bundles' };
  return {
    title: title ?? say.bundles,
    description: say.lead,
    section: 'topics',
    breadcrumbs: [
      { label: say.home, href: '/' },
      ...(title ? [list, { label: title }] : [{ label: say.bundles }]),
    ],
  };
}
