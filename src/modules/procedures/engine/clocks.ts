import type { CalendarDate } from '../../../kernel/date.ts';
import type { TimeLimit } from '../../../kernel/time-limit.ts';
import type { ActSet, ClockDefinition } from './act-set.ts';
import { type Action, dayOf, type EngineEvent } from './action.ts';
import { type DueFormula, earliestOf, type FormulaPause } from './due-formula.ts';
import { type Plan, plannedLimit } from './plan.ts';
import { type Branch, placeOf, type StagePlace } from './procedure.ts';
import type { CaseTask, Run, StageRun, Suspension } from './run.ts';
import { latestRun } from './walk.ts';
import { actOf } from './which-act.ts';

/** Where a clock of a case stands. */
export interface ClockReading {
  readonly definition: ClockDefinition;
  /** `expected`: it begins at the latest when the clock before it ends. */
  readonly state: 'expected' | 'running' | 'stopped';
  readonly startedOn: CalendarDate | undefined;
  readonly stoppedOn: CalendarDate | undefined;
  readonly formula: DueFormula;
}

/** Every clock that the case's kind declares and that its plan gives a limit; one that cannot begin yet is left out. */
export function readClocks(run: Run): readonly ClockReading[] {
  const known = knownReadings.get(run) ?? readAll(run);
  knownReadings.set(run, known);
  return known;
}

/** A state does not change, and is asked by offers, dates and projections. */
const knownReadings = new WeakMap<Run, readonly ClockReading[]>();

function readAll(run: Run): ClockReading[] {
  const readings: ClockReading[] = [];
  const history = inOrderOfLaw(run.actions);
  for (const definition of run.procedure.actSet.clocks) {
    const reading = readClock(run, definition, history, readings);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** How the due day of a task follows: from its own limit, those of what it stands in, and the clocks its acts are due by. */
export function taskFormula(
  run: Run,
  task: CaseTask,
  clocks: readonly ClockReading[],
): DueFormula | undefined {
  const pauses = pausesOf(run, task.key);
  const own = [
    ...(task.limit ? [counted(task.limit, task, pauses)] : []),
    ...limitsAround(run, task).map(({ limit, since }) => counted(limit, since, pauses)),
  ];
  const shared = clocks
    .filter(
      ({ definition, state }) =>
        state !== 'stopped' && definition.acts.some((act) => task.acts.includes(act)),
    )
    .map(({ formula }) => formula);
  return earliestOf([...own, ...shared]);
}

/** Limits of the stages and branches that a place stands in, with the day since which each counts. */
export function limitsAround(
  run: Run,
  { stage }: Pick<CaseTask, 'stage'>,
): { limit: TimeLimit; since: Since }[] {
  const place: StagePlace = placeOf(run.procedure, stage);
  const now = latestRun(run, stage);
  const own = place.stage.limit && now ? [{ limit: place.stage.limit, since: now }] : [];
  if (!place.parent) return own;
  const { branch, stage: outer } = place.parent;
  const since = latestRun(run, outer.code);
  const around = branchLimit(branch, since);
  return [...own, ...around, ...limitsAround(run, { stage: outer.code })];
}

type Since = Pick<StageRun, 'openedOn' | 'openedAt'>;

function branchLimit({ limit }: Branch, since: StageRun | undefined): { limit: TimeLimit; since: Since }[] {
  return limit && since ? [{ limit, since }] : [];
}

/** Times that do not count for a task, or for the case as a whole: there every one, whatever it concerns. */
export function pausesOf(run: Pick<Run, 'suspensions' | 'actions'>, task?: string): FormulaPause[] {
  return run.suspensions
    .filter((one) => task === undefined || one.task === undefined || one.task === task)
    .map((one) => ({ from: one.from, ...endOf(one, run.actions) }));
}

/** The end, or the day that the applicant was told (行政许可法第四十五条). */
function endOf({ to, of }: Suspension, actions: Run['actions']): Omit<FormulaPause, 'from'> {
  if (to !== undefined) return { to };
  const event: EngineEvent & { toldUntil?: string } = actions[of - 1]?.event ?? { type: '' };
  return event.toldUntil === undefined ? {} : { told: event.toldUntil as CalendarDate };
}

/** What happened first counts first, also where it was recorded later. */
function inOrderOfLaw(actions: readonly Action[]): readonly Action[] {
  const isInOrder = actions.every((action, index) => {
    const before = actions[index - 1];
    return !before || dayOf(before) <= dayOf(action);
  });
  if (isInOrder) return actions;
  return actions.toSorted((left, right) => {
    const [first, second] = [dayOf(left), dayOf(right)];
    return first === second ? left.sequence - right.sequence : first < second ? -1 : 1;
  });
}

function readClock(
  run: Run,
  definition: ClockDefinition,
  history: readonly Action[],
  before: readonly ClockReading[],
): ClockReading | undefined {
  const started = history.findLast(({ event }) => definition.starts.includes(event.type));
  const stopped = started && stopOf(definition, history, started);
  const since = started ?? expectedSince(definition, before);
  const formula = since && formulaOf(run, definition, since);
  if (!formula) return undefined;
  return {
    definition,
    state: !started ? 'expected' : stopped || run.closedAt ? 'stopped' : 'running',
    startedOn: started && dayOf(started),
    stoppedOn: stopped && dayOf(stopped),
    formula,
  };
}

function stopOf({ stops }: ClockDefinition, history: readonly Action[], started: Action): Action | undefined {
  return history.slice(history.indexOf(started) + 1).find(({ event }) => stops.includes(event.type));
}

function expectedSince(
  { after }: ClockDefinition,
  before: readonly ClockReading[],
): ClockReading | undefined {
  return before.find(({ definition }) => definition.code === after);
}

function formulaOf(
  run: Run,
  { limit, suspendable, extendable }: ClockDefinition,
  since: Action | ClockReading,
): DueFormula | undefined {
  if ('dayIn' in limit) return 'event' in since ? namedDay(run.plan, since, limit.dayIn) : undefined;
  const plain = 'plan' in limit ? plannedLimit(run.plan, limit.plan) : limit;
  if (!plain) return undefined;
  const pauses = suspendable ? pausesOf(run) : [];
  const extended = extendable ? extend(plain, extensionOf(run)) : plain;
  if ('event' in since) return counted(extended, { openedOn: dayOf(since), openedAt: since.at }, pauses);
  // What is done while the person waits does not wait for the last day of anything else.
  const from = plain.unit === 'immediate' ? (since.startedOn ?? since.formula) : since.formula;
  return { from, value: extended.value, unit: extended.unit, ...(pauses.length > 0 && { pauses }) };
}

function namedDay(plan: Plan, { event }: Action, field: string): DueFormula | undefined {
  const named = { ...plan, ...event } as Record<string, unknown>;
  const day = named[field];
  return typeof day === 'string' ? { day: day as CalendarDate } : undefined;
}

function counted(limit: TimeLimit, since: Since, pauses: readonly FormulaPause[]): DueFormula {
  const from = limit.unit === 'hour' ? since.openedAt.toISOString() : since.openedOn;
  return { from, value: limit.value, unit: limit.unit, ...(pauses.length > 0 && { pauses }) };
}

function extend(limit: TimeLimit, days: number): TimeLimit {
  return limit.unit === 'working-day' ? { ...limit, value: limit.value + days } : limit;
}

/** Days that were added to the limits that can be extended (行政许可法第四十二条). */
export function extensionOf({ procedure, actions }: Pick<Run, 'procedure' | 'actions'>): number {
  return actions
    .slice(1)
    .filter(({ event }) => event.days !== undefined && isExtension(procedure.actSet, event))
    .reduce((sum, { event }) => sum + (event.days ?? 0), 0);
}

function isExtension(actSet: ActSet, event: EngineEvent): boolean {
  return actOf(actSet, event).act.clock === 'extends';
}
