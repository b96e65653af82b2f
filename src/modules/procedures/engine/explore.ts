import type { ActDefinition } from './act-set.ts';
import type { Action } from './action.ts';
import { type DefinitionFault, finalStatuses } from './check-act-set.ts';
import type { Plan } from './plan.ts';
import type { Procedure } from './procedure.ts';
import { applyAction, reduceRun, timesDone } from './reduce-run.ts';
import { openTasks, type Run } from './run.ts';
import type { Numbered } from './stage-paths.ts';
import { latestRun } from './walk.ts';

/** More states than this are not walked: a procedure that people can follow has some hundreds. */
const mostStates = 5_000;

/**
 * Walks every state that a procedure can reach, by the same reduction that carries its cases, under every answer to its
 * conditions and with one, two and no departments that review. What it finds is what a person would run into:
 * a case in which nobody can do anything, a stage nobody comes to, an act that is never possible, an end never reached.
 */
export function exploreProcedure(procedure: Procedure, seen: readonly Numbered[]): DefinitionFault[] {
  const found: Findings = {
    stages: new Set(),
    acts: new Set(),
    ends: new Set(),
    stuck: new Map(),
    states: 0,
  };
  for (const conditions of everyAnswer(conditionsOf(seen))) {
    for (const reviewers of reviewersOf(seen)) {
      walk(beginning(procedure, conditions, reviewers), found);
      if (found.states > mostStates)
        return [{ path: ['stages'], message: 'it can be in too many states to check' }];
    }
  }
  return faultsOf(procedure, seen, found);
}

interface Findings {
  /** Stages in which somebody had something to do. */
  readonly stages: Set<string>;
  /** `stage/task act` */
  readonly acts: Set<string>;
  readonly ends: Set<string>;
  /** Stage in which nothing could be done any more, and the status then. */
  readonly stuck: Map<string, string>;
  states: number;
}

function walk(first: Run, found: Findings): void {
  const known = new Set<string>();
  const waiting = [first];
  for (let run = waiting.pop(); run && found.states <= mostStates; run = waiting.pop()) {
    const signature = signatureOf(run);
    if (known.has(signature)) continue;
    known.add(signature);
    found.states += 1;
    note(run, found);
    if (run.closedAt) continue;
    const { next, goesOn } = successors(run, found);
    if (!goesOn) found.stuck.set(run.stages.at(-1)?.code ?? '', run.status);
    waiting.push(...next);
  }
}

function note(run: Run, found: Findings): void {
  for (const { code, state } of run.stages) if (state !== 'passed-over') found.stages.add(code);
  if (run.closedAt) found.ends.add(run.status);
}

/**
 * What every act that is possible leads to. Pauses, extensions, questions to other offices and who of a post does a task change no stage, so they are left out.
 * A case goes on where somebody can do more than give it up.
 */
function successors(run: Run, found: Findings): { next: Run[]; goesOn: boolean } {
  const { acts } = run.procedure.actSet;
  const fits = (name: string) => {
    const act = acts[name];
    return (
      act !== undefined &&
      changesStage(act) &&
      act.during.includes(run.status) &&
      (act.most === undefined || timesDone(run, name) < act.most)
    );
  };
  const ofTasks = openTasks(run).flatMap((task) =>
    task.acts.filter(fits).map((act) => {
      found.acts.add(`${task.stage}/${definitionOf(task.key)} ${act}`);
      return { act, task: task.key };
    }),
  );
  const ofOthers = Object.entries(acts)
    .filter(([name, { by, concludes }]) => by !== 'task' && concludes === undefined && fits(name))
    .map(([act]) => ({ act, task: undefined }));
  const givesUp = ({ act }: { act: string }) => acts[act]?.by === 'asker' && acts[act].ends !== undefined;
  const possible = [...ofTasks, ...ofOthers];
  return {
    next: possible.map((chosen) => withoutPast(applyAction(run, nextAction(run, chosen)))),
    goesOn: possible.some((chosen) => !givesUp(chosen)),
  };
}

/** What no longer decides how a case goes on is forgotten, so that a long way costs no more than a short one. */
function withoutPast(run: Run): Run {
  const { acts } = run.procedure.actSet;
  const [first, ...rest] = run.actions;
  const counted = rest.filter(({ event }) => event.act !== undefined && acts[event.act]?.most !== undefined);
  return {
    ...run,
    actions: first ? [first, ...counted] : [],
    tasks: run.tasks.filter((task) => isInOpenStage(run, task)),
    stages: run.stages.filter((stage) => latestRun(run, stage.code) === stage),
  };
}

function changesStage({ clock, opens, assigns }: ActDefinition): boolean {
  return clock === undefined && opens === undefined && assigns === undefined;
}

function nextAction(run: Run, { act, task }: { act: string; task: string | undefined }): Action {
  const definition = run.procedure.actSet.acts[act];
  return {
    sequence: run.actions.length + 1,
    at: someday,
    actor: nobody,
    event: { type: definition?.event ?? '', act, task, agencies: chosenBy(run.procedure) },
  };
}

const someday = new Date(0);
const nobody = { account: undefined, name: '', agency: undefined };

function beginning(
  procedure: Procedure,
  conditions: Readonly<Record<string, boolean>>,
  reviewers: number,
): Run {
  const names = Array.from({ length: reviewers }, (_, index) => `department-${index}`);
  const plan: Plan = {
    agency: 'own',
    reviews: names.map((code) => ({
      code,
      name: { zh: code },
      agency: code,
      limit: { value: 1, unit: 'working-day' },
    })),
  };
  const event = { type: procedure.actSet.begins.event, plan, conditions };
  return reduceRun(procedure, [{ sequence: 1, at: someday, actor: nobody, event }]);
}

/** Every act is taken to name an agency wherever one will be needed. */
function chosenBy(procedure: Procedure): Record<string, readonly string[]> {
  const words = JSON.stringify(procedure.stages).matchAll(/"chosen":"([^"]+)"/g);
  return Object.fromEntries([...words].map(([, word = '']) => [word, ['chosen']]));
}

/** Two runs with one signature go on alike: what happened on the way there no longer matters. */
function signatureOf(run: Run): string {
  const limited = Object.entries(run.procedure.actSet.acts).filter(([, { most }]) => most !== undefined);
  return JSON.stringify([
    run.status,
    run.closedAt !== undefined,
    run.stages
      .filter(({ state }) => state === 'open')
      .map(({ code, round, branches }) => [code, round, branches]),
    run.tasks.filter((task) => isInOpenStage(run, task)).map(({ key, outcome }) => [key, outcome]),
    limited.map(([name]) => timesDone(run, name)),
  ]);
}

function isInOpenStage(run: Run, { stage, round }: Run['tasks'][number]): boolean {
  return run.stages.some((each) => each.code === stage && each.round === round && each.state === 'open');
}

/** `acceptance/accept:food#2` → `accept` */
function definitionOf(key: string): string {
  return key.replace(/^[^/]*\//, '').replace(/[:#].*$/, '');
}

function conditionsOf(seen: readonly Numbered[]): string[] {
  const rules = seen.flatMap(({ stage }) => [
    stage.when,
    ...stage.tasks.map(({ when }) => when),
    ...stage.branches.map(({ when }) => when),
  ]);
  return [...new Set(rules.filter((rule) => rule !== undefined))];
}

function everyAnswer(rules: readonly string[]): Record<string, boolean>[] {
  return rules.reduce<Record<string, boolean>[]>(
    (answers, rule) => answers.flatMap((each) => [true, false].map((value) => ({ ...each, [rule]: value }))),
    [{}],
  );
}

function reviewersOf(seen: readonly Numbered[]): readonly number[] {
  return seen.some(({ stage }) => stage.tasks.some(({ at }) => at === 'reviews')) ? [2, 1, 0] : [0];
}

function faultsOf(procedure: Procedure, seen: readonly Numbered[], found: Findings): DefinitionFault[] {
  const stuck = [...found.stuck].map(([code, status]) => ({
    path: seen.find(({ stage }) => stage.code === code)?.path ?? ['stages'],
    message: `a case can come to a stop here: it is ${status}, and nobody can do anything`,
  }));
  const unreached = seen
    .filter(({ stage }) => !found.stages.has(stage.code))
    .map(({ stage, path }) => ({ path: [...path, 'code'], message: `no case ever comes to ${stage.code}` }));
  if (stuck.length + unreached.length > 0) return [...stuck, ...unreached];
  return [...neverPossible(procedure, seen, found), ...neverEnded(procedure, found)];
}

function neverPossible({ actSet }: Procedure, seen: readonly Numbered[], found: Findings): DefinitionFault[] {
  return seen.flatMap(({ stage, path }) =>
    stage.tasks.flatMap((task, index) =>
      task.acts
        .filter((name) => {
          const act = actSet.acts[name];
          return act !== undefined && changesStage(act);
        })
        .filter((act) => !found.acts.has(`${stage.code}/${task.code} ${act}`))
        .map((act) => ({
          path: [...path, 'tasks', index, 'acts'],
          message: `${act} is never possible here: a case at this stage is never ${actSet.acts[act]?.during.join(' or ')}`,
        })),
    ),
  );
}

function neverEnded({ actSet }: Procedure, { ends }: Findings): DefinitionFault[] {
  if (!ends.has(actSet.completes)) {
    return [{ path: ['stages'], message: `no case is ever ${actSet.completes}` }];
  }
  return [...finalStatuses(actSet)]
    .filter((status) => !ends.has(status))
    .map((status) => ({ path: ['stages'], message: `the end ${status} is never reached` }));
}
