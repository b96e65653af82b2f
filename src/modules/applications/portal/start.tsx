import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { formOf } from '../../forms/index.ts';
import { readAnswers } from '../../guidance/index.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { answersOfForm, requireOnline, startDraft } from '../commands/start-draft.ts';
import { listDraftsOf } from '../queries/list-mine.ts';
import { draftPage } from './open-draft-handler.ts';
import { StartPage } from './start-page.tsx';
import { applyWords } from './words.ts';

/** Before one starts: what is needed, and whether it can be started at all. */
export function startRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/applications/start/:code', (c) => showStart(c, platform))
    .post('/applications/start/:code', async (c) => {
      const sent = await readForm(c);
      const answered = readAnswers(sent.get('answers') ?? undefined);
      const id = await startDraft(platform, getPerson(c), c.req.param('code'), answered);
      return seeOther(c, `/applications/${id}`);
    });
}

async function showStart(c: Context<Env>, platform: Platform): Promise<Response> {
  const actor = getPerson(c);
  const version = await getItemVersion(platform.database, c.req.param('code') ?? '');
  requireOnline(version);
  const drafts = await listDraftsOf(platform, actor, version.implementationCode);
  const answers = c.req.query('answers');
  const form = formOf(version.item, await getDictionary(platform.database));
  const brought = Object.keys(answersOfForm(form, readAnswers(answers))).length;
  const locale = c.get('locale');
  const item = textIn(version.item.name, locale);
  return c.render(
    <StartPage {...{ version, actor, drafts, brought }} answers={brought > 0 ? answers : undefined} />,
    {
      ...draftPage(messagesIn(applyWords, locale).start.title(item)),
      breadcrumbs: [{ label: item, href: `/items/${encodeURIComponent(version.implementationCode)}` }],
    },
  );
}
