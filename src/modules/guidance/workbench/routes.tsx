import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import { coverageOf } from '../queries/cover-navigators.ts';
import { CoveragePage, CoveragePendingPage } from './coverage-page.tsx';
import { coveragePath, coverageWords } from './coverage-words.ts';

/** All navigators together take a while; the work goes on while the person is told so. */
const patienceMilliseconds = 2_000;
const refreshSeconds = 10;

/** What stewards see of the navigators. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const getCoverage = coverageOf(platform);
  return new Hono<Env>().get(coveragePath, requireOfficial('steward'), async (c) => {
    const { title } = messagesIn(coverageWords, c.get('locale'));
    const coverages = await Promise.race([
      getCoverage(),
      setTimeout(patienceMilliseconds, undefined, { ref: false }),
    ]);
    if (!coverages) return c.render(<CoveragePendingPage />, { title, refreshSeconds });
    return c.render(<CoveragePage coverages={coverages} />, { title });
  });
}
