import type { Text } from '../../../kernel/messages.ts';
import { type CaseTask, isTaskWaiting, isWaiting, notNeeded, type Run } from '../engine/run.ts';
import { latestRun } from '../engine/walk.ts';
import { actOf } from '../engine/which-act.ts';
import { type Flow, type FlowNode, flowOf } from './flow.ts';

/** `stopped`: open when the case ended otherwise. */
export type Standing = 'done' | 'open' | 'waiting' | 'skipped' | 'todo' | 'stopped';

/** A step of one case: a node of its procedure, once for each agency that has a part in it. */
export interface CasePart {
  readonly id: string;
  readonly node: FlowNode;
  readonly standing: Standing;
  /** Undefined for whoever asked. */
  readonly agency: string | undefined;
  readonly task: CaseTask | undefined;
  /** What the plan calls it, before it is opened. */
  readonly name?: Text | undefined;
}

/** The way of one case through its procedure. */
export interface CaseWay {
  readonly parts: readonly CasePart[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly isTaken: boolean }[];
}

/** Only what concerns this case: ends that it has not come to are left out, and what waits for nobody any more. */
export function caseWay(run: Run): CaseWay {
  const flow = flowOf(run.procedure);
  const hasEndedOtherwise = run.closedAt !== undefined && run.status !== run.procedure.actSet.completes;
  const end = endOf(run);
  const nodes = [...flow.nodes.filter(({ kind }) => kind !== 'end'), end];
  const parts = nodes
    .flatMap((node) => partsOf(run, node))
    .filter(({ standing }) => !(hasEndedOtherwise && standing === 'todo'));
  const known = Map.groupBy(parts, ({ node }) => node.id);
  const arrows = joined(flow, known).map(({ from, to }) => ({
    from: from.id,
    to: to.id,
    isTaken: from.standing !== 'todo' && to.standing !== 'todo',
  }));
  return { parts, arrows: [...arrows, ...lastArrows(run, parts, arrows)] };
}

/** Where the case has ended, or the end it goes towards. */
function endOf({ procedure: { actSet }, status, closedAt }: Run): FlowNode {
  const code = closedAt ? status : actSet.completes;
  const name = actSet.statuses[code]?.name ?? { zh: code };
  return { id: `end-${code}`, kind: 'end', place: 'asker', name, code };
}

/** Arrows of the procedure between what is left, without silence: what the law does is seen in what came of it. */
function joined({ arrows }: Flow, known: ReadonlyMap<string, CasePart[]>) {
  const seen = new Set<string>();
  return arrows.flatMap(({ from, to, reason }) => {
    if (reason.kind === 'silence' || seen.has(`${from} ${to}`)) return [];
    seen.add(`${from} ${to}`);
    return (known.get(from) ?? []).flatMap((one) =>
      (known.get(to) ?? []).map((other) => ({ from: one, to: other })),
    );
  });
}

/** An end that no arrow of the procedure leads to, such as a withdrawal, follows what was open then. */
function lastArrows(run: Run, parts: readonly CasePart[], arrows: readonly { to: string }[]) {
  const end = parts.find(({ node }) => node.kind === 'end');
  if (!run.closedAt || !end || arrows.some(({ to }) => to === end.id)) return [];
  const stopped = parts.filter(({ standing }) => standing === 'stopped');
  const before = stopped.length > 0 ? stopped : parts.filter(({ node }) => node.kind === 'start');
  return before.map(({ id }) => ({ from: id, to: end.id, isTaken: true }));
}

function partsOf(run: Run, node: FlowNode): CasePart[] {
  if (node.kind === 'task') return tasksOf(run, node);
  const base = { id: node.id, node, task: undefined };
  const own = run.plan.agency;
  switch (node.kind) {
    case 'start':
      return [{ ...base, standing: 'done', agency: undefined }];
    case 'end':
      return [{ ...base, standing: run.closedAt ? 'done' : 'todo', agency: undefined }];
    case 'answer':
      return answersOf(run, node).map((standing) => ({ ...base, standing, agency: undefined }));
    default:
      return [{ ...base, standing: stageStanding(run, node), agency: own }];
  }
}

function answersOf(run: Run, { code }: FlowNode): Standing[] {
  const act = code === undefined ? undefined : run.procedure.actSet.acts[code];
  if (!act) return [];
  if (act.during.includes(run.status) && isWaiting(run)) return ['open'];
  return run.actions.some(({ event }) => event.type === act.event) ? ['done'] : [];
}

function stageStanding(run: Run, { stage }: FlowNode): Standing {
  const now = stage === undefined ? undefined : latestRun(run, stage);
  if (!now) return 'todo';
  return now.state === 'passed-over' ? 'skipped' : 'done';
}

interface Owner {
  readonly agency: string;
  readonly part: string | undefined;
  readonly name?: Text | undefined;
}

function tasksOf(run: Run, node: FlowNode): CasePart[] {
  const owners = ownersOf(run, node);
  const nobody = node.place === 'reviews' ? 'skipped' : unopened(run, node);
  // A step that nobody takes part in still stands there.
  const known: readonly Owner[] = owners.length > 0 ? owners : [{ agency: run.plan.agency, part: undefined }];
  return known.map(({ agency, part, name }) => {
    const key = part === undefined ? node.id : `${node.id}:${part}`;
    const task = run.tasks.findLast((each) => each.key.replace(/#\d+$/, '') === key);
    const standing = task ? standingOf(run, task) : owners.length > 0 ? unopened(run, node) : nobody;
    return { id: key, node, standing, agency, task, name };
  });
}

function standingOf(run: Run, task: CaseTask): Standing {
  if (task.outcome === notNeeded) return 'skipped';
  if (task.outcome !== undefined) return 'done';
  if (run.closedAt) return hasEnded(run, task) ? 'done' : 'stopped';
  return isTaskWaiting(run, task) ? 'waiting' : 'open';
}

/** Whether the case was ended by an act on this task. */
function hasEnded({ procedure, actions }: Run, { acts }: CaseTask): boolean {
  const last = actions.length > 1 ? actions.at(-1) : undefined;
  return last !== undefined && acts.includes(actOf(procedure.actSet, last.event).name);
}

function unopened(run: Run, { stage, task }: FlowNode): Standing {
  const isPast = stage !== undefined && latestRun(run, stage) !== undefined;
  return isPast || isSettledBySilence(run, task?.acts ?? []) ? 'skipped' : 'todo';
}

/** Whether the law has answered before anybody could take one of these acts. */
function isSettledBySilence({ procedure, actions }: Run, acts: readonly string[]): boolean {
  const [, ...acted] = actions;
  return acted.some(({ event }) => {
    const { by, concludes } = actOf(procedure.actSet, event).act;
    return by === 'clock' && concludes !== undefined && acts.includes(concludes);
  });
}

function ownersOf({ plan, agencies }: Run, { place }: FlowNode): Owner[] {
  if (place === 'reviews')
    return plan.reviews.map(({ code, name, agency }) => ({ part: code, name, agency }));
  if (typeof place === 'object') {
    if ('chosen' in place) return (agencies[place.chosen] ?? []).map((agency) => ({ agency, part: agency }));
    return [{ agency: plan.departments?.[place.department] ?? plan.agency, part: undefined }];
  }
  return [{ agency: plan.agency, part: undefined }];
}
