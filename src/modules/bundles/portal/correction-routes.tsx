import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { startMatterCorrection } from '../../applications/index.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { getMatterCorrection } from '../queries/get-matter-correction.ts';
import { MatterCorrectionPage } from './correction-page.tsx';
import { matterWords } from './matter-words.ts';

const path = '/my/matters/:number/correct';

/** What several departments ask for: read at once, answered at once. */
export function correctionRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(path, async (c) => {
      const correction = await getMatterCorrection(platform, getPerson(c), c.req.param('number'));
      const { number, name } = correction.matter;
      if (correction.requests.length === 0) return seeOther(c, `/my/matters/${number}`);
      const say = messagesIn(matterWords, c.get('locale'));
      return c.render(<MatterCorrectionPage correction={correction} />, {
        title: say.correctTitle,
        noIndex: true,
        private: true,
        breadcrumbs: [
          { label: say.mine, href: '/my' },
          { label: name, href: `/my/matters/${number}` },
        ],
      });
    })
    .post(path, async (c) => {
      await readForm(c);
      const { matter, actor, views } = await getMatterCorrection(
        platform,
        getPerson(c),
        c.req.param('number'),
      );
      const started = await attempt(() => startMatterCorrection(platform, actor, matter, views));
      return seeOther(c, started.done ? `/applications/${started.value}` : `/my/matters/${matter.number}`);
    });
}
