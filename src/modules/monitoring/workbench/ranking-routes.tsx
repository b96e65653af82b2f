import { Hono } from 'hono';
import { csvLine } from '../../../kernel/csv.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { csvDownload } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import {
  getRanking,
  meanDays,
  onTimeShare,
  type Ranking,
  readRankingChoice,
} from '../queries/get-ranking.ts';
import { listCounted, readCountedChoice } from '../queries/list-counted.ts';
import { type Names, readNames } from '../queries/read-names.ts';
import { monitoringWords } from '../words.ts';
import { CountedPage } from './counted-page.tsx';
import { base, countedPath, rankingPath } from './paths.ts';
import { RankingPage } from './ranking-page.tsx';
import { rankingWords } from './ranking-words.ts';

/** Rankings, their table as a file, and the cases behind each figure. */
export function rankingRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(rankingPath, async (c) => {
      const locale = c.get('locale');
      const choice = readRankingChoice((name) => c.req.query(name), platform.now());
      const ranking = await getRanking(platform, getOfficial(c), choice);
      return c.render(<RankingPage ranking={ranking} names={await readNames(platform, locale)} />, {
        title: messagesIn(rankingWords, locale).title,
        breadcrumbs: [{ label: messagesIn(monitoringWords, locale).title, href: base }],
        wide: true,
      });
    })
    .get(`${rankingPath}.csv`, async (c) => {
      const locale = c.get('locale');
      const choice = readRankingChoice((name) => c.req.query(name), platform.now());
      const ranking = await getRanking(platform, getOfficial(c), choice);
      const { from } = ranking.period;
      const lines = csvLines(ranking, await readNames(platform, locale), messagesIn(rankingWords, locale));
      return csvDownload(`ranking-${ranking.dimension}-${from}.csv`, lines);
    })
    .get(countedPath, async (c) => {
      const locale = c.get('locale');
      const choice = readCountedChoice((name) => c.req.query(name), platform.now());
      const list = await listCounted(platform, getOfficial(c), choice, c.req.query('after'));
      const words = messagesIn(rankingWords, locale);
      return c.render(<CountedPage {...{ list, choice }} names={await readNames(platform, locale)} />, {
        title: words.cases,
        breadcrumbs: [
          { label: messagesIn(monitoringWords, locale).title, href: base },
          { label: words.title, href: rankingPath },
        ],
        wide: true,
      });
    });
}

function csvLines({ dimension, lines }: Ranking, names: Names, say: (typeof rankingWords)['zh']): string[] {
  const head = [
    say.dimensions[dimension],
    say.received,
    say.decided,
    say.onTime,
    say.late,
    say.days,
    say.promised,
    say.paused,
    say.refused,
    say.corrected,
  ];
  const rows = lines.map(({ sums }) => {
    const [share, days] = [onTimeShare(sums), meanDays(sums)];
    return csvLine([
      dimension === 'agency' ? names.agency(sums.subject) : sums.label,
      `${sums.received}`,
      `${sums.decided}`,
      share === undefined ? '' : `${(100 * share).toFixed(1)}%`,
      `${sums.decided - sums.onTime}`,
      days === undefined ? '' : days.toFixed(1),
      sums.decided > 0 ? (sums.promisedDays / sums.decided).toFixed(1) : '',
      `${sums.pauses}`,
      `${sums.refusals}`,
      `${sums.corrections}`,
    ]);
  });
  return [csvLine(head), ...rows];
}
