import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import type { RecordReads } from '../../registries/index.ts';
import { beginRun } from '../commands/begin-run.ts';
import type { Comparison } from '../comparison.ts';
import { actOnDifference, offersTo } from '../difference/act-on-difference.ts';
import { getDifference } from '../queries/get-difference.ts';
import { getComparison, listComparisons } from '../queries/list-comparisons.ts';
import { getRun, listDifferences, listRuns, readChoice } from '../queries/list-differences.ts';
import { readCompared } from '../queries/read-compared.ts';
import { readNames } from '../queries/read-names.ts';
import { comparisonWords, kindNames } from '../words.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { ComparisonsPage } from './comparisons-page.tsx';
import { DifferencePage } from './difference-page.tsx';
import { DifferencesPage } from './differences-page.tsx';
import {
  comparisonPath,
  comparisonsPath,
  differencePath,
  differencePathPattern,
  differencesPath,
  runPath,
  runsPath,
} from './paths.ts';
import { RunPage } from './run-page.tsx';

/** People wait for a run as long as it takes no longer than this. */
const patienceMilliseconds = 8_000;

/** The desk of those who hold compared sets, and of supervision. */
export function workbenchRoutes(platform: Platform, reads: RecordReads): Hono<Env> {
  const guard = requireOfficial('steward', 'supervisor');
  return new Hono<Env>()
    .use(comparisonsPath, guard)
    .use(`${comparisonsPath}/*`, guard)
    .get(comparisonsPath, async (c) => {
      const lines = await listComparisons(platform, getOfficial(c));
      return c.render(<ComparisonsPage lines={lines} names={await namesIn(c)} />, {
        title: wordsOf(c).title,
        wide: true,
      });
    })
    .get(comparisonPath(':code'), (c) => showComparison(c))
    .post(runsPath(':code'), async (c) => {
      const code = c.req.param('code') ?? '';
      const begun = await attempt(() => beginRun(platform, getOfficial(c), code));
      if (!begun.done) return showComparison(c, begun.refusal);
      const { id, running } = begun.value;
      await Promise.race([running, setTimeout(patienceMilliseconds, undefined, { ref: false })]);
      return seeOther(c, runPath(code, id));
    })
    .get(runPath(':code', ':run'), async (c) => {
      const { comparison } = await comparisonOf(c);
      const run = await getRun(platform, comparison, c.req.param('run') ?? '');
      return c.render(<RunPage {...{ comparison, run }} names={await namesIn(c)} />, {
        title: `${wordsOf(c).run} · ${textIn(comparison.name, c.get('locale'))}`,
        breadcrumbs: [...crumbs(c), crumbOf(c, comparison)],
        refreshSeconds: run.state === 'running' ? 3 : undefined,
        wide: true,
      });
    })
    .get(differencesPath(':code'), async (c) => {
      const { comparison } = await comparisonOf(c);
      const choice = readChoice((name) => c.req.query(name));
      const list = await listDifferences(platform, comparison, choice, c.req.query('after'));
      return c.render(
        <DifferencesPage
          {...{ comparison, list, choice }}
          names={await namesIn(c)}
          today={dateIn(platform.now())}
        />,
        {
          title: `${wordsOf(c).differences} · ${textIn(comparison.name, c.get('locale'))}`,
          breadcrumbs: [...crumbs(c), crumbOf(c, comparison)],
          wide: true,
        },
      );
    })
    .get(differencePathPattern, (c) => showDifference(c))
    .post(differencePathPattern, async (c) => {
      const form = await readForm(c);
      const number = c.req.param('number') ?? '';
      const input = { number, act: form.get('act') ?? '', words: form.get('words') ?? '' };
      const done = await attempt(() => actOnDifference(platform, getOfficial(c), input));
      if (!done.done) return showDifference(c, { refusal: done.refusal, typed: input.words });
      return seeOther(c, `${differencePath(number)}?done`);
    });

  async function showComparison(c: Context<Env>, refusal?: Refusal) {
    const { comparison, mayRun } = await comparisonOf(c);
    const runs = await listRuns(platform, comparison, c.req.query('after'));
    const nextPage = runs.next && `${comparisonPath(comparison.code)}?after=${runs.next}`;
    return c.render(
      <ComparisonPage {...{ comparison, mayRun, runs, nextPage, refusal }} names={await namesIn(c)} />,
      {
        title: textIn(comparison.name, c.get('locale')),
        breadcrumbs: crumbs(c),
        wide: true,
        errors: refusal ? 1 : 0,
        status: refusal ? 422 : 200,
      },
    );
  }

  async function showDifference(c: Context<Env>, failed?: { refusal: Refusal; typed: string }) {
    const actor = getOfficial(c);
    const page = await getDifference(platform, actor, c.req.param('number') ?? '');
    const { comparison, view } = page;
    const records =
      comparison && (await readCompared(platform, reads, { actor, comparison, difference: view.stored }));
    const offered = offersTo(view, actor, platform.now()).map(({ act }) => ({
      act,
      name: view.run.procedure.actSet.acts[act]?.name ?? { zh: act },
    }));
    return c.render(
      <DifferencePage
        {...{ page, records, offered }}
        names={await namesIn(c)}
        today={dateIn(platform.now())}
        refusal={failed?.refusal}
        typed={failed?.typed}
        isDone={c.req.query('done') !== undefined}
      />,
      {
        title: `${textIn(kindNames[view.stored.kind], c.get('locale'))} ${view.stored.number}`,
        breadcrumbs: [
          ...crumbs(c),
          ...(comparison
            ? [
                crumbOf(c, comparison),
                { label: wordsOf(c).differences, href: differencesPath(comparison.code) },
              ]
            : []),
        ],
        errors: failed ? Math.max(failed.refusal.faults.length, 1) : 0,
        status: failed ? 422 : 200,
      },
    );
  }

  function comparisonOf(c: Context<Env>) {
    return getComparison(platform, getOfficial(c), c.req.param('code') ?? '');
  }

  function namesIn(c: Context<Env>) {
    return readNames(platform, c.get('locale'));
  }
}

function wordsOf(c: Context<Env>) {
  return messagesIn(comparisonWords, c.get('locale'));
}

function crumbs(c: Context<Env>) {
  return [{ label: wordsOf(c).title, href: comparisonsPath }];
}

function crumbOf(c: Context<Env>, { code, name }: Comparison) {
  return { label: textIn(name, c.get('locale')), href: comparisonPath(code) };
}
