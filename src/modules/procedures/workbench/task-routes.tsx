import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { assignTask, type DeskRequest } from '../desk/assign-task.ts';
import { eachTask } from '../desk/each-task.ts';
import { getAssignment } from '../desk/get-assignment.ts';
import { answerOutcomes, backOf, crumbs, withDone } from './answer-outcomes.tsx';
import { AssignPage } from './assign-page.tsx';
import { deskWords } from './desk-words.ts';
import { readTaskReferences, taskReference } from './task-reference.ts';

/** What is done with the tasks that were ticked in the list, or with one from the page of its case. */
export function taskRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .post('/workbench/tasks', async (c) => {
      const form = await readForm(c);
      const tasks = readTaskReferences(form.getAll('task'));
      const back = backOf(form);
      if (tasks.length === 0) return seeOther(c, withDone(back, 'none'));
      const wanted = form.get('_do');
      if (wanted === 'assign' || wanted === 'batch') {
        const query = new URLSearchParams([
          ...tasks.map((task) => ['task', taskReference(task)]),
          ['back', back],
        ]);
        return seeOther(c, `/workbench/tasks/${wanted}?${query}`);
      }
      const outcomes = await eachTask(tasks, (task) =>
        assignTask(platform, getOfficial(c), task, { how: 'claimed' }),
      );
      return answerOutcomes(c, platform, outcomes, { back, done: 'claimed' });
    })
    .get('/workbench/tasks/assign', async (c) =>
      showAssign(c, new URLSearchParams(new URL(c.req.url).searchParams)),
    )
    .post('/workbench/tasks/assign', async (c) => {
      const form = await readForm(c);
      const request = readRequest(form);
      if ('faults' in request) return showAssign(c, form, request);
      const tasks = readTaskReferences(form.getAll('task'));
      const outcomes = await eachTask(tasks, (task) => assignTask(platform, getOfficial(c), task, request));
      return answerOutcomes(c, platform, outcomes, { back: backOf(form), done: 'assigned' });
    });

  async function showAssign(c: Context<Env>, typed: URLSearchParams, refusal?: Refusal) {
    const assignment = await getAssignment(
      platform,
      getOfficial(c),
      readTaskReferences(typed.getAll('task')),
    );
    const locale = c.get('locale');
    const title = messagesIn(deskWords, locale).assignTitle;
    return c.render(<AssignPage {...{ assignment, typed, refusal }} back={backOf(typed)} />, {
      title,
      breadcrumbs: crumbs(locale, title),
      errors: refusal ? Math.max(refusal.faults.length, 1) : 0,
      status: refusal ? 422 : 200,
    });
  }
}

/** @returns what is wrong with the form where it cannot be done */
function readRequest(form: URLSearchParams): DeskRequest | Refusal {
  const to = form.get('to') ?? '';
  const reasons = (form.get('reasons') ?? '').trim();
  const how = form.get('how') === 'handed-over' ? 'handed-over' : 'assigned';
  const needsReasons = to === 'nobody' || how === 'handed-over';
  if (needsReasons && reasons === '') return fault('reasons', '请写明原因', 'Give the reason');
  if (reasons.length > 500) return fault('reasons', '原因不超过500字', 'At most 500 characters');
  if (to === 'nobody') return { how: 'released', reasons };
  return isUuid(to) ? { how, to, reasons } : fault('to', '请选择由谁办理', 'Choose who does it');
}

function fault(field: string, zh: string, en: string): Refusal {
  const message = { zh, en };
  return invalid('assignment-invalid', message, [{ field, message }]);
}
