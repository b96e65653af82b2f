import type { Text } from '../../../kernel/messages.ts';
import type { ActDefinition, ActSet } from '../engine/act-set.ts';
import type { Branch, Join, Place, Procedure, Stage, TaskDefinition } from '../engine/procedure.ts';

/** Who stands at a node: whoever asked, or the place of a task. */
export type FlowPlace = Place | 'asker';

export interface FlowNode {
  readonly id: string;
  /** `answer`: the case waits for whoever asked; `choice`: whether what follows is needed. */
  readonly kind: 'start' | 'task' | 'answer' | 'choice' | 'split' | 'join' | 'end';
  readonly place: FlowPlace;
  readonly name: Text;
  /** Code of the stage that it stands in. */
  readonly stage?: string | undefined;
  readonly task?: TaskDefinition | undefined;
  readonly join?: Exclude<Join, 'all'> | undefined;
  /** The act of whoever asked, or the status at the end. */
  readonly code?: string | undefined;
}

/** Why a case goes along an arrow. */
export type FlowReason =
  | { readonly kind: 'thereafter' }
  /** Acts, or the outcome with which somebody has closed a task; `most` bounds a way back. */
  | { readonly kind: 'acts'; readonly acts: readonly string[]; readonly most?: number | undefined }
  | { readonly kind: 'silence'; readonly act: string; readonly clock: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly holds: boolean };

export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  readonly reason: FlowReason;
}

/** A procedure as people draw it: who does what after what. Pictures and the exchange format are made of it. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly FlowArrow[];
}

export function flowOf(procedure: Procedure): Flow {
  const drawing = new Drawing(procedure.actSet);
  const { begins, statuses } = procedure.actSet;
  const start = drawing.node({
    id: 'start',
    kind: 'start',
    place: 'asker',
    name: statuses[begins.status]?.name ?? procedure.name,
  });
  const last = drawing.list(procedure.stages, [{ from: start, reason: thereafter }]);
  drawing.join(last, drawing.end(procedure.actSet.completes));
  return drawing.finished();
}

const thereafter: FlowReason = { kind: 'thereafter' };

/** An arrow that does not lead anywhere yet. */
interface Loose {
  readonly from: string;
  readonly reason: FlowReason;
}

class Drawing {
  readonly #actSet: ActSet;
  readonly #nodes = new Map<string, FlowNode>();
  readonly #arrows: FlowArrow[] = [];
  /** Where a stage is entered, and arrows to stages that are drawn later. */
  readonly #entries = new Map<string, string>();
  readonly #waysTo: { readonly stage: string; readonly loose: Loose }[] = [];

  constructor(actSet: ActSet) {
    this.#actSet = actSet;
  }

  finished(): Flow {
    for (const { stage, loose } of this.#waysTo) this.join([loose], this.#entries.get(stage) ?? 'start');
    return { nodes: [...this.#nodes.values()], arrows: this.#arrows };
  }

  node(node: FlowNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  end(status: string): string {
    const name = this.#actSet.statuses[status]?.name ?? { zh: status };
    return this.node({ id: `end-${status}`, kind: 'end', place: 'asker', name, code: status });
  }

  join(loose: readonly Loose[], to: string): void {
    for (const { from, reason } of loose) this.#arrows.push({ from, to, reason });
  }

  list(stages: readonly Stage[], loose: readonly Loose[]): Loose[] {
    return stages.reduce<Loose[]>((open, stage) => this.#stage(stage, open), [...loose]);
  }

  #stage(stage: Stage, before: Loose[]): Loose[] {
    const members = [...stage.tasks, ...stage.branches];
    const place = placeOfStage(stage);
    const base = { place, stage: stage.code };
    const past: Loose[] = [];
    let open = before;
    if (stage.when !== undefined) {
      const id = this.node({ ...base, id: `choice-${stage.code}`, kind: 'choice', name: stage.name });
      open = this.#enter(stage, open, id);
      past.push({ from: id, reason: { kind: 'rule', rule: stage.when, holds: false } });
      open = [{ from: id, reason: { kind: 'rule', rule: stage.when, holds: true } }];
    }
    const [only] = members.length === 1 ? members : [];
    if (only && only.when === undefined) {
      const { closing, silent } = this.#member(stage, only, open);
      return [...this.#ways(stage, closing), ...silent, ...past];
    }
    const split = this.node({ ...base, id: `split-${stage.code}`, kind: 'split', name: stage.name });
    this.#enter(stage, open, split);
    const done = members.map((member) => {
      const reason: FlowReason = member.when ? { kind: 'rule', rule: member.when, holds: true } : thereafter;
      return this.#member(stage, member, [{ from: split, reason }]);
    });
    const { join } = stage;
    const joined = this.node({
      ...base,
      id: `join-${stage.code}`,
      kind: 'join',
      name: stage.name,
      join: join === 'all' ? undefined : join,
    });
    for (const { closing } of done)
      this.join(
        closing.map(({ from }) => ({ from, reason: thereafter })),
        joined,
      );
    // Where nobody takes part at all, the stage is passed over.
    if (members.every(({ when }) => when !== undefined)) past.push({ from: split, reason: thereafter });
    const outcomes = done.flatMap(({ closing }) => closing);
    const after = this.#ways(stage, this.#outcomesAt(joined, outcomes));
    return [...after, ...done.flatMap(({ silent }) => silent), ...past];
  }

  #enter(stage: Stage, open: readonly Loose[], at: string): Loose[] {
    if (!this.#entries.has(stage.code)) this.#entries.set(stage.code, at);
    this.join(open, at);
    return [];
  }

  /** What any task of the stage came to decides where its join leads. */
  #outcomesAt(joined: string, closing: readonly Loose[]): Loose[] {
    const acts = closing.flatMap(({ reason }) => (reason.kind === 'acts' ? reason.acts : []));
    return [{ from: joined, reason: { kind: 'acts', acts: [...new Set(acts)] } }];
  }

  #member(
    stage: Stage,
    member: TaskDefinition | Branch,
    open: Loose[],
  ): { closing: Loose[]; silent: Loose[] } {
    if ('acts' in member) return this.#task(stage, member, open);
    const [first] = member.stages;
    const closing = this.list(member.stages, open);
    const entry = first && this.#entries.get(first.code);
    if (entry !== undefined && !this.#entries.has(stage.code)) this.#entries.set(stage.code, entry);
    return { closing: closing.map(({ from, reason }) => ({ from, reason })), silent: [] };
  }

  #task(stage: Stage, task: TaskDefinition, open: Loose[]): { closing: Loose[]; silent: Loose[] } {
    const id = this.node({
      id: `${stage.code}/${task.code}`,
      kind: 'task',
      place: task.at,
      name: task.name,
      stage: stage.code,
      task,
    });
    this.#enter(stage, open, id);
    const closing: string[] = [];
    for (const name of task.acts) {
      const act = this.#actSet.acts[name];
      if (act?.closes !== undefined) closing.push(name);
      if (act?.ends !== undefined) this.join([this.#byAct(id, name)], this.end(act.ends));
      if (act?.status !== undefined && act.clock === undefined && act.closes === undefined) {
        this.#answers(id, name, act.status);
      }
    }
    return {
      closing: [{ from: id, reason: { kind: 'acts', acts: closing } }],
      silent: this.#silences(id, task),
    };
  }

  #byAct(from: string, act: string): Loose {
    return { from, reason: { kind: 'acts', acts: [act] } };
  }

  /** An act after which the case waits for whoever asked: what he does leads back, his silence may end the case. */
  #answers(task: string, asking: string, status: string): void {
    if (this.#actSet.statuses[status]?.waits !== true) return;
    const isAnswer = ({ by, during, ends }: ActDefinition) =>
      by === 'asker' && during.includes(status) && ends === undefined;
    for (const [name, act] of Object.entries(this.#actSet.acts)) {
      if (!isAnswer(act)) continue;
      const id = this.node({
        id: `${task}-${name}`,
        kind: 'answer',
        place: 'asker',
        name: act.name,
        code: name,
      });
      this.join([this.#byAct(task, asking)], id);
      this.join([this.#byAct(id, name)], task);
      for (const { silent, clock } of this.#silentActs(status)) {
        const { ends } = silent.act;
        if (ends === undefined) continue;
        this.join([{ from: id, reason: { kind: 'silence', act: silent.name, clock } }], this.end(ends));
      }
    }
  }

  #silentActs(status: string) {
    return this.#actSet.clocks.flatMap(({ code, silence }) => {
      const act = silence && this.#actSet.acts[silence.act];
      return act?.during.includes(status) ? [{ clock: code, silent: { name: silence?.act ?? '', act } }] : [];
    });
  }

  /** Silence of the organ that concludes the stage of this task. */
  #silences(from: string, { acts }: TaskDefinition): Loose[] {
    return this.#actSet.clocks.flatMap(({ code, silence }) => {
      const concludes = silence && this.#actSet.acts[silence.act]?.concludes;
      if (concludes === undefined || !acts.includes(concludes)) return [];
      return [{ from, reason: { kind: 'silence' as const, act: silence?.act ?? '', clock: code } }];
    });
  }

  /** Splits what leaves a stage by its ways; what fits none goes on. */
  #ways(stage: Stage, leaving: readonly Loose[]): Loose[] {
    return leaving.flatMap(({ from, reason }): Loose[] => {
      if (reason.kind !== 'acts' || stage.next.length === 0) return [{ from, reason }];
      let left = [...reason.acts];
      let isBounded = false;
      for (const { outcome, to, ends, most } of stage.next) {
        const acts = left.filter((name) => this.#actSet.acts[name]?.closes === outcome);
        if (acts.length === 0) continue;
        const loose: Loose = { from, reason: { kind: 'acts', acts, most } };
        if (to !== undefined) this.#waysTo.push({ stage: to, loose });
        else if (ends !== undefined) this.join([loose], this.end(ends));
        // A way that may be gone only so often leaves the way on open.
        if (most === undefined) left = left.filter((name) => !acts.includes(name));
        else isBounded = true;
      }
      return left.length > 0 || isBounded ? [{ from, reason: { kind: 'acts', acts: left } }] : [];
    });
  }
}

/** Where a stage is decided: with its first task, or with the organ that answers for the case. */
function placeOfStage({ tasks }: Stage): FlowPlace {
  return tasks.some(({ at }) => at === 'own') || tasks.length !== 1 ? 'own' : (tasks[0]?.at ?? 'own');
}
