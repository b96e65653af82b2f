import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { KindsOfOthers } from '../../catalogue/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { coveragesOf } from '../queries/cover-navigators.ts';
import { previewDraft } from '../queries/preview-draft.ts';
import { coveragePath, draftPreviewsPath, navigatorsPath } from './addresses.ts';
import { CoveragePage, CoveragePendingPage } from './coverage-page.tsx';
import { coverageWords } from './coverage-words.ts';
import { NavigatorPage } from './navigator-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { previewWords } from './preview-words.ts';

/** All navigators together take a while; the work goes on while the person is told so. */
const patienceMilliseconds = 2_000;
const refreshSeconds = 10;

/** What stewards see of the navigators. */
export function workbenchRoutes(platform: Platform, kinds: KindsOfOthers): Hono<Env> {
  const coverages = coveragesOf(platform);
  const app = new Hono<Env>();
  for (const path of [coveragePath, `${coveragePath}/*`]) app.use(path, requireOfficial('steward'));
  return app
    .get(coveragePath, async (c) => {
      const found = await Promise.race([
        coverages.all(),
        setTimeout(patienceMilliseconds, undefined, { ref: false }),
      ]);
      const { title } = wordsOf(c);
      if (!found) return c.render(<CoveragePendingPage />, { title, refreshSeconds });
      return c.render(<CoveragePage coverages={found} />, { title });
    })
    .get(`${navigatorsPath}/:code`, async (c) => {
      const coverage = await coverages.find(c.req.param('code'));
      if (!coverage) throw navigatorUnknown();
      const name = textIn(coverage.navigator.title, c.get('locale'));
      return c.render(<NavigatorPage coverage={coverage} />, {
        title: `${name} - ${wordsOf(c).title}`,
        breadcrumbs: [{ label: wordsOf(c).title, href: coveragePath }, { label: name }],
      });
    })
    .get(`${draftPreviewsPath}/:draft`, async (c) => {
      const preview = await previewDraft(platform, kinds, getOfficial(c), c.req.param('draft'));
      const { title } = messagesIn(previewWords, c.get('locale'));
      return c.render(<PreviewPage {...preview} />, { title: `${title} - ${preview.draft.itemName}` });
    });
}

function wordsOf(c: Context<Env>) {
  return messagesIn(coverageWords, c.get('locale'));
}

function navigatorUnknown() {
  return notFound('navigator-unknown', {
    zh: '没有这个导航。请从导航检查的列表中选择。',
    en: 'There is no such navigator. Choose one from the list of the navigator check.',
  });
}
