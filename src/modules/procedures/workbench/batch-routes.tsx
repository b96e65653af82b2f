import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { actOnCase, type CaseEffects } from '../commands/act-on-case.ts';
import { eachTask } from '../desk/each-task.ts';
import { getBatch } from '../desk/get-batch.ts';
import { answerOutcomes, backOf, crumbs, withDone } from './answer-outcomes.tsx';
import { BatchPage } from './batch-page.tsx';
import { deskWords } from './desk-words.ts';
import { readBatch, requestFor } from './read-batch.ts';
import { readTaskReferences } from './task-reference.ts';

/** The same act on several tasks: shown first, then done to each in a transaction of its own. */
export function batchRoutes(platform: Platform, effects: CaseEffects): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench/tasks/batch', (c) => show(c, new URL(c.req.url).searchParams))
    .post('/workbench/tasks/batch', async (c) => {
      const form = await readForm(c);
      const batch = readBatch(form);
      if (!batch) return seeOther(c, withDone(backOf(form), 'none'));
      if (batch.opinion.length > longestOpinion) return show(c, form, tooLong());
      if (!form.has('_confirm')) return show(c, form);
      const actor = getOfficial(c);
      const outcomes = await eachTask(batch.tasks, (task) =>
        actOnCase(platform, effects, actor, requestFor(batch, task)),
      );
      return answerOutcomes(c, platform, outcomes, { back: backOf(form), done: 'acted', again: batch });
    });

  async function show(c: Context<Env>, typed: URLSearchParams, refusal?: Refusal) {
    const batch = await getBatch(platform, getOfficial(c), readTaskReferences(typed.getAll('task')));
    const locale = c.get('locale');
    const title = messagesIn(deskWords, locale).batch;
    return c.render(
      <BatchPage {...{ batch, refusal }} opinion={typed.get('opinion') ?? undefined} back={backOf(typed)} />,
      { title, breadcrumbs: crumbs(locale, title), errors: refusal ? 1 : 0, status: refusal ? 422 : 200 },
    );
  }
}

const longestOpinion = 4000;

function tooLong(): Refusal {
  const message = { zh: '意见不超过4000字', en: 'At most 4,000 characters' };
  return invalid('act-invalid', message, [{ field: 'opinion', message }]);
}
