import type { CalendarDate } from '../../../kernel/date.ts';
import { type Action, dayOf, type EngineEvent } from './action.ts';
import {
  type Branch,
  placeOf,
  type Stage,
  type StagePlace,
  type TaskDefinition,
  type Way,
} from './procedure.ts';
import { type CaseTask, notNeeded, type Run, type StageRun } from './run.ts';

/** When something opens or closes, and by what. */
interface Moment {
  readonly action: Action;
  readonly on: CalendarDate;
}

/** Opens the first stage. */
export function enterFirst<Event extends EngineEvent>(run: Run<Event>, action: Action<Event>): Run<Event> {
  return enter(run, topList(run), momentOf(action));
}

/** Closes a task, and goes on where its stage is over with it. @throws TypeError where no such task is open */
export function finishTask<Event extends EngineEvent>(
  run: Run<Event>,
  key: string,
  outcome: string,
  action: Action<Event>,
): Run<Event> {
  const closing = run.tasks.find((task) => task.key === key && task.outcome === undefined);
  if (!closing) throw new TypeError(`no task ${key} is open`);
  const tasks = run.tasks.map((task) => (task === closing ? { ...task, outcome, closedBy: action } : task));
  return settle({ ...run, tasks }, closing.stage, momentOf(action));
}

/** Ends everything up to and including the stage of the first list that offers an act, done or not, and goes on. */
export function finishThrough<Event extends EngineEvent>(
  run: Run<Event>,
  act: string,
  action: Action<Event>,
): Run<Event> {
  const { stages } = run.procedure;
  const index = stages.findIndex((stage) => stage.tasks.some(({ acts }) => acts.includes(act)));
  if (index < 0) throw new TypeError(`no stage offers ${act}`);
  const over = stages.slice(0, index + 1).reduce((each, { code }) => shut(each, code, 'done'), run);
  return enter(over, { list: stages, index: index + 1, parent: undefined }, momentOf(action));
}

/** The latest round of a stage. */
export function latestRun(run: Pick<Run, 'stages'>, code: string): StageRun | undefined {
  return run.stages.findLast((stage) => stage.code === code);
}

type ListPlace = Pick<StagePlace, 'list' | 'index' | 'parent'>;

function topList(run: Run): ListPlace {
  return { list: run.procedure.stages, index: 0, parent: undefined };
}

function momentOf(action: Action): Moment {
  return { action, on: dayOf(action) };
}

/** Opens the stage at a place; one in which nobody has to do anything is passed over, and after the last comes the end. */
function enter<Event extends EngineEvent>(run: Run<Event>, place: ListPlace, moment: Moment): Run<Event> {
  const stage = place.list[place.index];
  if (!stage) return place.parent ? endBranch(run, place.parent, moment) : complete(run, moment);
  const round = (latestRun(run, stage.code)?.round ?? 0) + 1;
  const isOpen = isNeeded(run, stage.when);
  const tasks = isOpen ? stage.tasks.flatMap((task) => tasksOf(run, stage, task, { round, moment })) : [];
  const branches = isOpen ? stage.branches.filter(({ when }) => isNeeded(run, when)) : [];
  const isPassedOver = tasks.length === 0 && branches.length === 0;
  const entered: StageRun = {
    code: stage.code,
    round,
    openedOn: moment.on,
    openedAt: moment.action.at,
    state: isPassedOver ? 'passed-over' : 'open',
    branches: Object.fromEntries(branches.map(({ code }) => [code, 'open'])),
  };
  const begun = { ...run, stages: [...run.stages, entered], tasks: [...run.tasks, ...tasks] };
  if (isPassedOver) return enter(begun, { ...place, index: place.index + 1 }, moment);
  return branches.reduce<Run<Event>>((each, branch) => beginBranch(each, stage, branch, moment), begun);
}

/** A branch that has nothing to do ends at once; with it perhaps the stage, and the others need not begin. */
function beginBranch<Event extends EngineEvent>(
  run: Run<Event>,
  stage: Stage,
  branch: Branch,
  moment: Moment,
): Run<Event> {
  if (latestRun(run, stage.code)?.branches[branch.code] !== 'open') return run;
  return enter(run, { list: branch.stages, index: 0, parent: { stage, branch } }, moment);
}

function endBranch<Event extends EngineEvent>(
  run: Run<Event>,
  { stage, branch }: { stage: Stage; branch: Branch },
  moment: Moment,
): Run<Event> {
  const ended = changeRun(run, stage.code, (one) => ({
    ...one,
    branches: { ...one.branches, [branch.code]: 'done' },
  }));
  return settle(ended, stage.code, moment);
}

function complete<Event extends EngineEvent>(run: Run<Event>, { action }: Moment): Run<Event> {
  return { ...run, status: run.procedure.actSet.completes, closedAt: action.at };
}

/** Goes on where a stage has what it waited for. */
function settle<Event extends EngineEvent>(run: Run<Event>, code: string, moment: Moment): Run<Event> {
  const place = placeOf(run.procedure, code);
  const now = latestRun(run, code);
  if (now?.state !== 'open' || !isJoined(run, place.stage, now)) return run;
  const way = wayOf(run, place.stage, now);
  const over = shut(run, code, 'done');
  if (way?.ends !== undefined) return { ...over, status: way.ends, closedAt: moment.action.at };
  const index =
    way?.to === undefined ? place.index + 1 : place.list.findIndex((each) => each.code === way.to);
  return enter(over, { ...place, index }, moment);
}

function isJoined(run: Run, stage: Stage, { code, round, branches }: StageRun): boolean {
  const tasks = run.tasks.filter(
    (task) => task.stage === code && task.round === round && task.askedIn === undefined,
  );
  const states = [
    ...tasks.map(({ outcome }) => outcome !== undefined),
    ...Object.values(branches).map((state) => state !== 'open'),
  ];
  const done = states.filter(Boolean).length;
  if (stage.join === 'all') return done === states.length;
  // How many take part may be the case's to say; where fewer do than the stage waits for, all of them will do.
  return done >= Math.min(stage.join === 'any' ? 1 : stage.join.atLeast, states.length);
}

/** The first way whose outcome some task of the stage had; one that was gone often enough is closed. */
function wayOf(run: Run, stage: Stage, { code, round }: StageRun): Way | undefined {
  const outcomes = new Set(
    run.tasks
      .filter((task) => task.stage === code && task.round === round && task.askedIn === undefined)
      .map(({ outcome }) => outcome),
  );
  return stage.next.find(
    ({ outcome, most }) => outcomes.has(outcome) && (most === undefined || round <= most),
  );
}

/** Ends the latest round of a stage with everything that is still open in it. */
function shut<Event extends EngineEvent>(run: Run<Event>, code: string, state: 'done' | 'cut'): Run<Event> {
  const now = latestRun(run, code);
  if (now?.state !== 'open') return run;
  const { stage } = placeOf(run.procedure, code);
  const within = stage.branches.flatMap(({ stages }) => stages);
  const inner = within.reduce((each, one) => shut(each, one.code, 'cut'), run);
  const tasks = inner.tasks.map((task) =>
    task.stage === code && task.outcome === undefined ? { ...task, outcome: notNeeded } : task,
  );
  const cut = ([name, each]: [string, 'open' | 'done' | 'cut']) =>
    [name, each === 'open' ? ('cut' as const) : each] as const;
  return changeRun({ ...inner, tasks }, code, (one) => ({
    ...one,
    state,
    branches: Object.fromEntries(Object.entries(one.branches).map(cut)),
  }));
}

function changeRun<Event extends EngineEvent>(
  run: Run<Event>,
  code: string,
  change: (one: StageRun) => StageRun,
): Run<Event> {
  const latest = latestRun(run, code);
  return { ...run, stages: run.stages.map((one) => (one === latest ? change(one) : one)) };
}

/** What is not known to be needless is done: a missing answer keeps no department out. */
function isNeeded({ conditions }: Run, when: string | undefined): boolean {
  return when === undefined || conditions[when] !== false;
}

function tasksOf(
  run: Run,
  stage: Stage,
  task: TaskDefinition,
  { round, moment }: { round: number; moment: Moment },
): CaseTask[] {
  if (!isNeeded(run, task.when)) return [];
  const key = `${stage.code}/${task.code}`;
  const again = round > 1 ? `#${round}` : '';
  const { againBy } = moment.action.event;
  const owners = ownersOf(run, task).filter(
    ({ agency }) => round === 1 || (againBy?.includes(agency) ?? true),
  );
  return owners.map(({ part, name, agency, limit }) => ({
    key: `${key}${part === undefined ? '' : `:${part}`}${again}`,
    stage: stage.code,
    round,
    name: name ?? task.name,
    role: task.role,
    agency,
    acts: task.acts,
    limit: limit ?? task.limit,
    openedOn: moment.on,
    openedAt: moment.action.at,
    // Gone through again, it is done by who did it before.
    assigned: run.tasks.findLast(
      (before) =>
        before.stage === stage.code && before.agency === agency && before.askedIn === undefined && round > 1,
    )?.assigned,
    outcome: undefined,
    closedBy: undefined,
  }));
}

interface Owner extends Partial<Pick<CaseTask, 'name' | 'limit'>> {
  readonly agency: string;
  /** Tells apart the tasks that one definition opens. */
  readonly part: string | undefined;
}

function ownersOf({ plan, agencies }: Run, { at }: TaskDefinition): Owner[] {
  if (at === 'own') return [{ agency: plan.agency, part: undefined }];
  if (at === 'reviews')
    return plan.reviews.map(({ code, name, agency, limit }) => ({ part: code, name, agency, limit }));
  if ('department' in at) {
    return [{ agency: plan.departments?.[at.department] ?? plan.agency, part: undefined }];
  }
  return (agencies[at.chosen] ?? []).map((agency) => ({ agency, part: agency }));
}
