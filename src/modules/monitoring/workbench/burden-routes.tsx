import { Hono } from 'hono';
import { csvLine } from '../../../kernel/csv.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { csvDownload } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, handlingRoles, holdsPost, requireOfficial } from '../../identity/index.ts';
import type { BurdenSums } from '../burden/burden-line.ts';
import {
  type BurdenChoice,
  getBurden,
  listBurdenCases,
  readBurdenChoice,
  readBurdenLineChoice,
} from '../queries/get-burden.ts';
import { type Names, readNames } from '../queries/read-names.ts';
import { BurdenCasesPage } from './burden-cases-page.tsx';
import { BurdenPage, mean } from './burden-page.tsx';
import { burdenCasesPath, burdenPath } from './burden-paths.ts';
import { burdenWords } from './burden-words.ts';

/** The ledger of burdens, its table as a file, and the cases behind each line. */
export function burdenRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial('supervisor', 'steward', ...handlingRoles);
  return new Hono<Env>()
    .use(burdenPath, guard)
    .use(`${burdenPath}.csv`, guard)
    .use(`${burdenPath}/*`, guard)
    .get(burdenPath, async (c) => {
      const locale = c.get('locale');
      const choice = readBurdenChoice((name) => c.req.query(name), platform.now());
      const lines = await getBurden(platform, getOfficial(c), choice);
      return c.render(
        <BurdenPage choice={choice} lines={lines} names={await readNames(platform, locale)} />,
        {
          title: messagesIn(burdenWords, locale).title,
          wide: true,
        },
      );
    })
    .get(`${burdenPath}.csv`, async (c) => {
      const locale = c.get('locale');
      const choice = readBurdenChoice((name) => c.req.query(name), platform.now());
      const lines = await getBurden(platform, getOfficial(c), choice);
      const words = messagesIn(burdenWords, locale);
      const { dimension, period } = choice;
      return csvDownload(
        `burdens-${dimension}-${period.from}.csv`,
        csvLines(choice, lines, await readNames(platform, locale), words),
      );
    })
    .get(burdenCasesPath, async (c) => {
      const locale = c.get('locale');
      const choice = readBurdenLineChoice((name) => c.req.query(name), platform.now());
      const official = getOfficial(c);
      const list = await listBurdenCases(platform, official, choice, c.req.query('after'));
      const words = messagesIn(burdenWords, locale);
      return c.render(
        <BurdenCasesPage
          {...list}
          choice={choice}
          names={await readNames(platform, locale)}
          mayOpen={holdsPost(official, 'supervisor') || holdsPost(official, 'decider')}
        />,
        { title: words.cases, breadcrumbs: [{ label: words.title, href: burdenPath }], wide: true },
      );
    });
}

function csvLines(
  { dimension }: BurdenChoice,
  lines: readonly BurdenSums[],
  names: Names,
  say: (typeof burdenWords)['zh'],
): string[] {
  const head = [
    say.dimensions[dimension],
    say.cases,
    say.fieldsAsked,
    say.fieldsSaved,
    say.materialsAsked,
    say.materialsSaved,
    say.visits,
    say.days,
    say.legalDays,
  ];
  const rows = lines.map((line) =>
    csvLine([
      dimension === 'agency' ? names.agency(line.subject) : line.label,
      `${line.cases}`,
      `${line.fieldsAsked}`,
      `${line.fieldsSaved}`,
      `${line.materialsAsked}`,
      `${line.materialsSaved}`,
      `${line.visits}`,
      mean(line.days, line.timed),
      mean(line.legalDays, line.timed),
    ]),
  );
  return [csvLine(head), ...rows];
}
