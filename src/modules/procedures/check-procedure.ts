import type { Act, Procedure, Stage, TaskDefinition } from './procedure.ts';

/** What is wrong with a procedure, and where in its file. */
export interface ProcedureFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A procedure that passes can be walked from submission to its end, whatever the item. */
export function checkProcedure(procedure: Procedure): ProcedureFault[] {
  return [
    ...repeated(procedure.stages, (index) => ['stages', index, 'code']),
    ...procedure.stages.flatMap(checkStage),
    ...checkOrder(procedure),
    ...onlyOnce.flatMap((act) => checkOnce(procedure, act)),
  ];
}

/** What an act does to the case; stages follow in this order. */
const phases = ['acceptance', 'review', 'decision', 'issue', 'delivery'] as const;
type Phase = (typeof phases)[number];

const phaseOf: Readonly<Record<Act, Phase>> = {
  accept: 'acceptance',
  'request-correction': 'acceptance',
  'refuse-acceptance': 'acceptance',
  pass: 'review',
  object: 'review',
  approve: 'decision',
  refuse: 'decision',
  issue: 'issue',
  deliver: 'delivery',
};

/** Acts after which their task is done; without one of them a stage never ends. */
const closing: ReadonlySet<Act> = new Set(['accept', 'pass', 'object', 'approve', 'issue', 'deliver']);

/** Acts that concern the case as a whole. The first two have companions without which the law is not kept. */
const onlyOnce: readonly { act: Act; with: readonly Act[]; always: boolean }[] = [
  { act: 'accept', with: ['request-correction', 'refuse-acceptance'], always: true },
  { act: 'approve', with: ['refuse'], always: true },
  { act: 'issue', with: [], always: false },
  { act: 'deliver', with: [], always: false },
];

function checkStage(stage: Stage, index: number): ProcedureFault[] {
  const at = ['stages', index];
  const faults = [
    ...repeated(stage.tasks, (task) => [...at, 'tasks', task, 'code']),
    ...stage.tasks.flatMap((task, position) => checkTask(task, [...at, 'tasks', position, 'acts'])),
  ];
  const own = stage.tasks.every((task) => task.at === 'own');
  if (own && typeof stage.join === 'object' && stage.join.atLeast > stage.tasks.length) {
    faults.push({
      path: [...at, 'join'],
      message: `waits for ${stage.join.atLeast} tasks but has ${stage.tasks.length}; it would never end`,
    });
  }
  if (new Set(stage.tasks.flatMap(phasesOf)).size > 1) {
    faults.push({
      path: [...at, 'tasks'],
      message: 'tasks of one stage must be of one kind; split the stage',
    });
  }
  return faults;
}

function checkTask(task: TaskDefinition, path: ProcedureFault['path']): ProcedureFault[] {
  const faults: ProcedureFault[] = [];
  const fault = (message: string) => faults.push({ path, message });
  if (!task.acts.some((act) => closing.has(act))) {
    fault(`${task.acts.join(', ')} leave the task open; the stages after it are never reached`);
  }
  if (new Set(task.acts).size < task.acts.length) fault('an act stands twice');
  if (task.at === 'reviews' && phasesOf(task).some((phase) => phase !== 'review')) {
    fault('departments that take part review: they pass or object');
  }
  return faults;
}

function checkOrder({ stages }: Procedure): ProcedureFault[] {
  return stages.flatMap((stage, index) => {
    const earlier = stages[index - 1];
    if (!earlier || positionOf(stage) >= positionOf(earlier)) return [];
    const message = `${stage.code} cannot follow ${earlier.code}; the order is ${phases.join(', ')}`;
    return [{ path: ['stages', index, 'code'], message }];
  });
}

function checkOnce(procedure: Procedure, { act, with: companions, always }: (typeof onlyOnce)[number]) {
  const places = procedure.stages.flatMap((stage, index) =>
    stage.tasks.flatMap((task, position) =>
      task.acts.includes(act) ? [{ task, path: ['stages', index, 'tasks', position, 'acts'] }] : [],
    ),
  );
  const [first, second] = places;
  if (!first) return always ? [{ path: ['stages'], message: `no task offers ${act}` }] : [];
  if (second) return [{ path: second.path, message: `${act} is offered twice` }];
  return companions
    .filter((companion) => !first.task.acts.includes(companion))
    .map((companion) => ({ path: first.path, message: `a task that offers ${act} must offer ${companion}` }));
}

function phasesOf(task: TaskDefinition): Phase[] {
  return [...new Set(task.acts.map((act) => phaseOf[act]))];
}

function positionOf(stage: Stage): number {
  return Math.max(...stage.tasks.flatMap(phasesOf).map((phase) => phases.indexOf(phase)));
}

function repeated(
  parts: readonly { readonly code: string }[],
  pathOf: (index: number) => ProcedureFault['path'],
): ProcedureFault[] {
  return parts.flatMap(({ code }, index) =>
    parts.findIndex((part) => part.code === code) < index
      ? [{ path: pathOf(index), message: `the code ${code} stands twice` }]
      : [],
  );
}
