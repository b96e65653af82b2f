import { parseRule, RuleError } from '../../kernel/rule/index.ts';
import type { ActSet } from './engine/act-set.ts';
import type { DefinitionFault } from './engine/check-act-set.ts';
import { checkLimits } from './engine/check-limits.ts';
import { exploreProcedure } from './engine/explore.ts';
import { type Procedure, type Stage, stagePlaces, type TaskDefinition } from './engine/procedure.ts';
import { type Numbered, pathsOf } from './engine/stage-paths.ts';

export type { DefinitionFault as ProcedureFault } from './engine/check-act-set.ts';

/**
 * A procedure that passes can be walked from its beginning to an end, whatever the answers and whatever officials
 * choose: first what can be seen in the text, then every state that it can reach.
 */
export function checkProcedure(procedure: Procedure): DefinitionFault[] {
  const seen = pathsOf(procedure);
  const faults = [
    ...repeatedCodes(seen),
    ...seen.flatMap((numbered) => checkStage(procedure, numbered)),
    ...checkOffered(procedure, seen),
    ...checkLimits(seen),
  ];
  // What cannot be read cannot be walked; the faults above say more of it.
  return faults.length > 0 ? faults : exploreProcedure(procedure, seen);
}

function checkStage(procedure: Procedure, { stage, path }: Numbered): DefinitionFault[] {
  return [
    ...stage.tasks.flatMap((task, index) => checkTask(procedure.actSet, task, [...path, 'tasks', index])),
    ...repeated(stage.tasks, (index) => [...path, 'tasks', index, 'code']),
    ...repeated(stage.branches, (index) => [...path, 'branches', index, 'code']),
    ...checkRule(stage.when, [...path, 'when']),
    ...stage.branches.flatMap(({ when }, index) => checkRule(when, [...path, 'branches', index, 'when'])),
    ...checkJoin(stage, path),
    ...checkWays(procedure, { stage, path }),
    ...(stage.tasks.length + stage.branches.length === 0
      ? [{ path, message: 'it has neither tasks nor branches' }]
      : []),
  ];
}

function checkTask(actSet: ActSet, task: TaskDefinition, path: DefinitionFault['path']): DefinitionFault[] {
  const at = [...path, 'acts'];
  const unknown = task.acts.filter((act) => actSet.acts[act]?.by !== 'task');
  const closing = task.acts.some((act) => actSet.acts[act]?.closes !== undefined);
  const missing = task.acts.flatMap((act) =>
    (actSet.acts[act]?.with ?? [])
      .filter((companion) => !task.acts.includes(companion))
      .map((companion) => `a task that offers ${act} must offer ${companion}`),
  );
  return [
    ...unknown.map((act) => ({ path: at, message: `${actSet.code} has no act ${act} of a task` })),
    ...(closing ? [] : [{ path: at, message: `${task.acts.join(', ')} leave the task open for ever` }]),
    ...missing.map((message) => ({ path: at, message })),
    ...(new Set(task.acts).size < task.acts.length ? [{ path: at, message: 'an act stands twice' }] : []),
    ...checkRule(task.when, [...path, 'when']),
  ];
}

/** How many take part at least, whatever the answers: those without a condition. */
function checkJoin({ tasks, branches, join }: Stage, path: DefinitionFault['path']): DefinitionFault[] {
  if (typeof join !== 'object' || tasks.some(({ at }) => typeof at === 'object' || at === 'reviews'))
    return [];
  const members = [...tasks, ...branches];
  const certain = members.filter(({ when }) => when === undefined).length;
  const at = [...path, 'join'];
  if (join.atLeast > members.length) {
    return [
      { path: at, message: `waits for ${join.atLeast} tasks but has ${members.length}; it would never end` },
    ];
  }
  return join.atLeast > certain
    ? [{ path: at, message: `waits for ${join.atLeast}, but only ${certain} take part whatever the answers` }]
    : [];
}

function checkWays({ actSet, ...procedure }: Procedure, { stage, path }: Numbered): DefinitionFault[] {
  const produced = new Set(
    stage.tasks.flatMap(({ acts }) => acts.map((act) => actSet.acts[act]?.closes)).filter(Boolean),
  );
  const place = stagePlaces(procedure).get(stage.code);
  return stage.next.flatMap(({ outcome, to, ends, most }, index): DefinitionFault[] => {
    const at = [...path, 'next', index];
    const target = place?.list.findIndex(({ code }) => code === to) ?? -1;
    const fault = (message: string) => [{ path: at, message }];
    if ((to === undefined) === (ends === undefined)) return fault('a way leads to a stage or ends the case');
    if (!produced.has(outcome)) return fault(`no task of the stage closes with ${outcome}`);
    if (ends !== undefined && !(ends in actSet.statuses)) return fault(`there is no status ${ends}`);
    if (to === undefined) return [];
    if (target < 0) return fault(`there is no stage ${to} beside this one`);
    if (target <= (place?.index ?? 0) && most === undefined) {
      return fault('a way back says how often it may be gone (most); otherwise the case might never end');
    }
    return [];
  });
}

function checkRule(text: string | undefined, path: DefinitionFault['path']): DefinitionFault[] {
  if (text === undefined) return [];
  try {
    parseRule(text);
    return [];
  } catch (error) {
    if (error instanceof RuleError) return [{ path, message: error.message }];
    throw error;
  }
}

/** Acts that a procedure must offer exactly once, or at most once. */
function checkOffered({ actSet }: Procedure, seen: readonly Numbered[]): DefinitionFault[] {
  return Object.entries(actSet.acts).flatMap(([act, { offered }]) => {
    if (offered === 'freely') return [];
    const places = seen.flatMap(({ stage, path }) =>
      stage.tasks.flatMap(({ acts }, index) =>
        acts.includes(act) ? [[...path, 'tasks', index, 'acts']] : [],
      ),
    );
    const [first, second] = places;
    if (!first) return offered === 'once' ? [{ path: ['stages'], message: `no task offers ${act}` }] : [];
    return second ? [{ path: second, message: `${act} is offered twice` }] : [];
  });
}

function repeatedCodes(seen: readonly Numbered[]): DefinitionFault[] {
  return seen.flatMap(({ stage, path }, index) =>
    seen.findIndex((other) => other.stage.code === stage.code) < index
      ? [{ path: [...path, 'code'], message: `the code ${stage.code} stands twice` }]
      : [],
  );
}

function repeated(
  parts: readonly { readonly code: string }[],
  pathOf: (index: number) => DefinitionFault['path'],
): DefinitionFault[] {
  return parts.flatMap(({ code }, index) =>
    parts.findIndex((part) => part.code === code) < index
      ? [{ path: pathOf(index), message: `the code ${code} stands twice` }]
      : [],
  );
}
