import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { readForm } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../../agencies/index.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import { assignTask } from '../../desk/assign-task.ts';
import { eachTask } from '../../desk/each-task.ts';
import { getHandOver, type HandOver } from '../../desk/get-hand-over.ts';
import { answerOutcomes, crumbs } from '../answer-outcomes.tsx';
import { taskReference } from '../task-reference.ts';
import { type HandOverChoice, isRefused, readChoice } from './hand-over-choice.ts';
import { HandOverPage } from './hand-over-page.tsx';
import { handOverWords } from './hand-over-words.ts';

/** Everything that somebody has in hand goes to colleagues of the same posts, each task by itself. */
export function handOverRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench/hand-over', async (c) => {
      const typed = new URL(c.req.url).searchParams;
      return show(c, await find(c, typed), typed, {});
    })
    .post('/workbench/hand-over', async (c) => {
      const form = await readForm(c);
      const handOver = await find(c, form);
      if (form.has('_change')) return show(c, handOver, form, {});
      const choice = readChoice(handOver, form);
      if (isRefused(choice)) return show(c, handOver, form, { refusal: choice });
      if (!form.has('_confirm')) return show(c, handOver, form, { choice });
      const { reasons } = choice;
      const to = new Map(choice.tasks.map(({ task, to }) => [taskReference(task), to.officialId]));
      const outcomes = await eachTask(
        choice.tasks.map(({ task: { number, key } }) => ({ number, key })),
        (task) =>
          assignTask(platform, getOfficial(c), task, {
            how: 'handed-over',
            to: to.get(taskReference(task)) ?? handOver.official.officialId,
            reasons,
          }),
      );
      return answerOutcomes(c, platform, outcomes, { back: '/workbench', done: 'assigned' });
    });

  function find(c: Context<Env>, typed: URLSearchParams): Promise<HandOver> {
    const official = typed.get('official') ?? '';
    return getHandOver(platform, getOfficial(c), isUuid(official) ? official : undefined);
  }

  async function show(
    c: Context<Env>,
    handOver: HandOver,
    typed: URLSearchParams,
    { refusal, choice }: { refusal?: Refusal; choice?: HandOverChoice },
  ) {
    const locale = c.get('locale');
    const directory = await getDirectory(platform.database);
    const { title } = messagesIn(handOverWords, locale);
    return c.render(
      <HandOverPage
        {...{ handOver, typed, refusal, choice }}
        agencyName={(code) => textIn(distinctName(directory, code), locale)}
      />,
      {
        title,
        breadcrumbs: crumbs(locale, title),
        errors: refusal ? 1 : 0,
        status: refusal ? 422 : 200,
      },
    );
  }
}
