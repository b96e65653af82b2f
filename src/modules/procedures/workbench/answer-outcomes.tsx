import type { Context } from 'hono';
import { type Locale, messagesIn } from '../../../kernel/messages.ts';
import { seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import type { TaskOutcome } from '../desk/each-task.ts';
import { listNamedTasks } from '../queries/list-named-tasks.ts';
import { deskWords } from './desk-words.ts';
import { OutcomePage } from './outcome-page.tsx';
import type { BatchRequest } from './read-batch.ts';
import { workbenchWords } from './words.ts';

/** Everything was done: back to the list. Otherwise a page says of each what is not, and why. */
export async function answerOutcomes(
  c: Context<Env>,
  platform: Platform,
  outcomes: readonly TaskOutcome[],
  {
    back,
    done,
    again,
  }: {
    readonly back: string;
    readonly done: 'claimed' | 'assigned' | 'acted';
    /** What was to be done with all, so that nothing of it need be written again for the rest. */
    readonly again?: Pick<BatchRequest, 'act' | 'opinion'>;
  },
) {
  if (outcomes.every(({ refusal }) => refusal === undefined)) {
    return seeOther(c, withDone(back, `${done}-${outcomes.length}`));
  }
  const locale = c.get('locale');
  const entries = await listNamedTasks(
    platform,
    // Of a case that he may not see he learns nothing more.
    outcomes.filter(({ refusal }) => refusal?.code !== 'case-unknown').map(({ task }) => task),
  );
  const title = messagesIn(deskWords, locale).notAll;
  return c.render(<OutcomePage {...{ outcomes, entries, back, again }} />, {
    title,
    breadcrumbs: crumbs(locale, title),
    errors: 1,
    status: 409,
  });
}

/** Only ways back into the workbench. */
export function backOf(form: URLSearchParams): string {
  const back = form.get('back') ?? '';
  return /^\/workbench(\?|\/cases\/\d+$|$)/.test(back) ? back : '/workbench';
}

export function withDone(back: string, done: string): string {
  return `${back}${back.includes('?') ? '&' : '?'}done=${done}`;
}

export function crumbs(locale: Locale, label: string) {
  return [{ label: messagesIn(workbenchWords, locale).tasks, href: '/workbench' }, { label }];
}
