import type { AsideDefinition } from './act-set.ts';
import { type Action, dayOf, type EngineEvent } from './action.ts';
import type { CaseTask, Run } from './run.ts';

/**
 * Opens a task at each agency that the event names, beside the task for which it is asked: the stage goes on without
 * them, and ends what is still open of them. @throws TypeError where no such task is open
 */
export function openAside<Event extends EngineEvent>(
  run: Run<Event>,
  { code, name, role, chosen, limit, acts }: AsideDefinition,
  action: Action<Event>,
): Run<Event> {
  const { event, sequence, at } = action;
  const asking = run.tasks.find(({ key, outcome }) => key === event.task && outcome === undefined);
  if (!asking) throw new TypeError(`no task ${event.task} is open`);
  const { stage, round } = asking;
  const again = (agency: string) => {
    const before = run.tasks.filter(
      (task) => task.askedIn !== undefined && task.agency === agency && task.stage === stage,
    );
    return before.length > 0 ? `#${before.length + 1}` : '';
  };
  const opened = (event.agencies?.[chosen] ?? []).map(
    (agency): CaseTask => ({
      key: `${stage}/${code}:${agency}${again(agency)}`,
      stage,
      round,
      name,
      role,
      agency,
      acts,
      limit: event.answerWithin === undefined ? limit : { value: event.answerWithin, unit: 'working-day' },
      openedOn: dayOf(action),
      openedAt: at,
      askedIn: sequence,
      outcome: undefined,
      closedBy: undefined,
    }),
  );
  return { ...run, tasks: [...run.tasks, ...opened] };
}
