import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { notFound, type Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { getProcedures } from '../../procedures/index.ts';
import { actOnMending } from '../commands/act-on-mending.ts';
import { getDataSets } from '../data-sets.ts';
import { getMending, offersOn } from '../quality/mending-view.ts';
import { dimensions } from '../quality/quality-demand.ts';
import { qualityWords } from '../quality/quality-words.ts';
import { getQualityOverview, getSetQuality, listFaultyRows, measureAgain } from '../queries/quality.ts';
import type { DutyNames } from './duty-table.tsx';
import { FaultyRowsPage } from './faulty-rows-page.tsx';
import { MendingPage } from './mending-page.tsx';
import { mendingPath, qualityPath, setQualityPath } from './paths.ts';
import { QualityPage } from './quality-page.tsx';
import { SetQualityPage } from './set-quality-page.tsx';

/** Scores of every set, the rows behind them, and the duties to mend. */
export function qualityRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial('steward', 'supervisor');
  return new Hono<Env>()
    .use(qualityPath, guard)
    .use(`${qualityPath}/*`, guard)
    .get(qualityPath, async (c) => {
      const overview = await getQualityOverview(platform);
      return c.render(<QualityPage overview={overview} {...(await names(c))} />, {
        title: wordsOf(c).title,
        wide: true,
      });
    })
    .get(`${qualityPath}/sets/:set`, async (c) => {
      const quality = await getSetQuality(platform, getOfficial(c), c.req.param('set'));
      return c.render(<SetQualityPage quality={quality} {...(await names(c))} />, {
        title: `${wordsOf(c).title} · ${textIn(quality.layout.set.name, c.get('locale'))}`,
        breadcrumbs: crumbs(c),
        wide: true,
      });
    })
    .post(`${qualityPath}/sets/:set/measure`, async (c) => {
      await readForm(c);
      await measureAgain(platform, getOfficial(c), c.req.param('set'));
      return seeOther(c, setQualityPath(c.req.param('set')));
    })
    .get(`${qualityPath}/sets/:set/:dimension`, async (c) => {
      const dimension = dimensions.find((one) => one === c.req.param('dimension'));
      if (!dimension) throw notFound('page-unknown', { zh: '没有这个页面。', en: 'There is no such page.' });
      const asked = { set: c.req.param('set'), dimension, after: c.req.query('after') };
      const [rows, dictionary] = await Promise.all([
        listFaultyRows(platform, getOfficial(c), asked),
        getDictionary(platform.database),
      ]);
      const { set } = rows.layout;
      const { rowsTitle, dimensions: dimensionNames } = wordsOf(c);
      return c.render(<FaultyRowsPage {...rows} {...{ dictionary, dimension }} />, {
        title: rowsTitle(dimensionNames[dimension]),
        breadcrumbs: [
          ...crumbs(c),
          { label: textIn(set.name, c.get('locale')), href: setQualityPath(set.code) },
        ],
        wide: true,
      });
    })
    .get(`${qualityPath}/duties/:number`, (c) => showMending(c))
    .post(`${qualityPath}/duties/:number`, async (c) => {
      const form = await readForm(c);
      const number = c.req.param('number');
      const input = { number, act: form.get('act') ?? '', words: form.get('words') ?? '' };
      const done = await attempt(() => actOnMending(platform, getOfficial(c), input));
      return done.done
        ? seeOther(c, `${mendingPath(number)}?done`)
        : showMending(c, { refusal: done.refusal, typed: input.words });
    });

  async function showMending(c: Context<Env>, failed?: { refusal: Refusal; typed: string }) {
    const official = getOfficial(c);
    const view = await getMending(platform.database, official, c.req.param('number') ?? '');
    return c.render(
      <MendingPage
        {...(await names(c))}
        view={view}
        offers={offersOn(view, official, platform.now())}
        isDone={c.req.query('done') !== undefined}
        typed={failed?.typed}
        refusal={failed?.refusal}
      />,
      {
        title: view.stored.number,
        breadcrumbs: crumbs(c),
        ...(failed && { errors: 1, status: statusOf(failed.refusal) }),
      },
    );
  }

  async function names(c: Context<Env>): Promise<DutyNames> {
    const [directory, sets, procedures] = await Promise.all([
      getDirectory(platform.database),
      getDataSets(platform.database),
      getProcedures(platform.database),
    ]);
    const locale = c.get('locale');
    const statuses = procedures.findLatest('data-mending')?.actSet.statuses ?? {};
    return {
      now: platform.now(),
      agency: (code) => textIn(distinctName(directory, code), locale),
      dataSet: (code) => textIn(sets.findLayout(code)?.set.name ?? { zh: code }, locale),
      status: (code) => statuses[code]?.name ?? { zh: code },
    };
  }
}

function wordsOf(c: Context<Env>) {
  return messagesIn(qualityWords, c.get('locale'));
}

function crumbs(c: Context<Env>) {
  return [{ label: wordsOf(c).title, href: qualityPath }];
}
