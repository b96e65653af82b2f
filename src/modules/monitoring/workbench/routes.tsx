import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { notFound, type Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, handlingRoles, requireOfficial } from '../../identity/index.ts';
import { standingOf } from '../../procedures/index.ts';
import { getBoard } from '../queries/get-board.ts';
import { dimensionsFor } from '../queries/get-ranking.ts';
import { getWarning } from '../queries/get-warning.ts';
import { listRules } from '../queries/list-rules.ts';
import { listWarnings, readWarningFilter } from '../queries/list-warnings.ts';
import { readNames } from '../queries/read-names.ts';
import { actOnWarning, offersTo } from '../warning/act-on-warning.ts';
import { monitoringWords } from '../words.ts';
import { BoardPage } from './board-page.tsx';
import { burdenRoutes } from './burden-routes.tsx';
import { LetterPage } from './letter-page.tsx';
import { base, rulesPath, warningPath, warningsPath } from './paths.ts';
import { rankingRoutes } from './ranking-routes.tsx';
import { RulesPage } from './rules-page.tsx';
import { WarningPage } from './warning-page.tsx';
import { WarningsPage } from './warnings-page.tsx';

/** The desk of supervision, and of those who are supervised. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial(...handlingRoles, 'supervisor');
  return new Hono<Env>()
    .use(base, guard)
    .use(`${base}/*`, guard)
    .route('/', rankingRoutes(platform))
    .route('/', burdenRoutes(platform))
    .get(base, async (c) => {
      const [board, names] = await Promise.all([
        getBoard(platform, getOfficial(c)),
        readNames(platform, c.get('locale')),
      ]);
      return c.render(
        <BoardPage {...{ board, names }} hasFigures={hasFigures(c)} today={dateIn(platform.now())} />,
        {
          title: wordsOf(c).title,
          wide: true,
        },
      );
    })
    .get(warningsPath, async (c) => {
      const filter = readWarningFilter((name) => c.req.query(name));
      const [list, names] = await Promise.all([
        listWarnings(platform, getOfficial(c), filter, c.req.query('after')),
        readNames(platform, c.get('locale')),
      ]);
      return c.render(
        <WarningsPage
          {...{ list, filter, names }}
          hasFigures={hasFigures(c)}
          today={dateIn(platform.now())}
        />,
        {
          title: wordsOf(c).warnings,
          breadcrumbs: crumbs(c),
          wide: true,
        },
      );
    })
    .get(rulesPath, async (c) =>
      c.render(<RulesPage rules={await listRules(platform)} hasFigures={hasFigures(c)} />, {
        title: wordsOf(c).rules,
        breadcrumbs: crumbs(c),
        wide: true,
      }),
    )
    .get(`${warningsPath}/:number`, async (c) => show(c))
    .post(`${warningsPath}/:number`, async (c) => {
      const form = await readForm(c);
      const number = c.req.param('number');
      const input = { number, act: form.get('act') ?? '', words: form.get('words') ?? '' };
      const done = await attempt(() => actOnWarning(platform, getOfficial(c), input));
      if (!done.done) return show(c, { refusal: done.refusal, typed: input.words });
      return seeOther(c, `${warningPath(number)}?done`);
    })
    .get(`${warningsPath}/:number/letters/:sequence`, async (c) => {
      const page = await getWarning(platform, getOfficial(c), c.req.param('number'));
      const action = page.view.stored.actions.find(
        ({ sequence }) => `${sequence}` === c.req.param('sequence'),
      );
      const titles: Readonly<Record<string, string>> = wordsOf(c).letterTitles;
      const title = action && titles[action.event.type];
      if (!action || !title)
        throw notFound('letter-unknown', { zh: '没有这份文书。', en: 'There is no such letter.' });
      const names = await readNames(platform, c.get('locale'));
      return c.render(<LetterPage {...{ page, action, title, names }} />, { title, breadcrumbs: crumbs(c) });
    });

  async function show(c: Context<Env>, failed?: { refusal: Refusal; typed: string }) {
    const actor = getOfficial(c);
    const page = await getWarning(platform, actor, c.req.param('number') ?? '');
    const names = await readNames(platform, c.get('locale'));
    const { run, calendar, stored } = page.view;
    const offers = offersTo(page.view, actor, platform.now());
    const [owed] = standingOf(run, calendar, dateIn(platform.now())).open;
    return c.render(
      <WarningPage
        {...{ page, names }}
        offered={{
          stage: offers[0]?.task?.stage ?? '',
          acts: offers.map(({ act }) => ({ act, name: run.procedure.actSet.acts[act]?.name ?? { zh: act } })),
        }}
        waits={owed && { role: owed.task.role, agency: owed.task.agency, dueOn: owed.dueOn }}
        refusal={failed?.refusal}
        typed={failed?.typed}
        isDone={c.req.query('done') !== undefined}
      />,
      {
        title: `${textIn(names.rule(stored.rule), c.get('locale'))} ${stored.number}`,
        breadcrumbs: [...crumbs(c), { label: wordsOf(c).warnings, href: warningsPath }],
        errors: failed ? Math.max(failed.refusal.faults.length, 1) : 0,
        status: failed ? 422 : 200,
      },
    );
  }
}

function hasFigures(c: Context<Env>): boolean {
  return dimensionsFor(getOfficial(c)).length > 0;
}

function wordsOf(c: Context<Env>) {
  return messagesIn(monitoringWords, c.get('locale'));
}

function crumbs(c: Context<Env>) {
  return [{ label: wordsOf(c).title, href: base }];
}
