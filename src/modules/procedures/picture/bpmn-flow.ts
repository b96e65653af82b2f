import type { Procedure } from '../engine/procedure.ts';
import { type Flow, type FlowArrow, type FlowNode, type FlowPlace, flowOf } from './flow.ts';

/** An element of BPMN 2.0; `gate` is one that only tells ways apart. */
export interface BpmnNode {
  readonly id: string;
  readonly element:
    | 'startEvent'
    | 'endEvent'
    | 'userTask'
    | 'exclusiveGateway'
    | 'parallelGateway'
    | 'inclusiveGateway'
    | 'complexGateway';
  readonly place: FlowPlace;
  readonly node: FlowNode;
  readonly isGate: boolean;
}

export interface BpmnArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly arrow: FlowArrow;
  /** It leaves the timer at the edge of a task. */
  readonly isTimer: boolean;
  /** It says why it is gone; the other half of a way through a gateway does not. */
  readonly isLabelled: boolean;
}

export interface BpmnFlow {
  readonly flow: Flow;
  readonly nodes: readonly BpmnNode[];
  readonly arrows: readonly BpmnArrow[];
}

/** A procedure in the elements of BPMN: a task with several ways on is followed by a gateway. */
export function bpmnFlowOf(procedure: Procedure): BpmnFlow {
  const flow = flowOf(procedure);
  const nodes: BpmnNode[] = [];
  const arrows: BpmnArrow[] = [];
  const connect = (from: string, to: string, arrow: FlowArrow, kind: Partial<BpmnArrow> = {}) =>
    arrows.push({
      id: `flow-${arrows.length + 1}`,
      from,
      to,
      arrow,
      isTimer: false,
      isLabelled: false,
      ...kind,
    });
  for (const node of flow.nodes) {
    const id = idOf(node.id);
    nodes.push({ id, element: elementOf(node, flow), place: node.place, node, isGate: false });
    const leaving = flow.arrows.filter(({ from }) => from === node.id);
    const timers = leaving.filter(({ reason }) => reason.kind === 'silence');
    const ways = leaving.filter((arrow) => !timers.includes(arrow));
    for (const arrow of timers) connect(id, idOf(arrow.to), arrow, { isTimer: true, isLabelled: true });
    const [first] = ways;
    if (ways.length < 2 || !first || decides(node)) {
      for (const arrow of ways) connect(id, idOf(arrow.to), arrow, { isLabelled: true });
      continue;
    }
    const gate = `${id}-ways`;
    nodes.push({ id: gate, element: 'exclusiveGateway', place: node.place, node, isGate: true });
    connect(id, gate, first);
    for (const arrow of ways) connect(gate, idOf(arrow.to), arrow, { isLabelled: true });
  }
  return { flow, nodes, arrows };
}

/** Names in XML have no slash. */
function idOf(id: string): string {
  return id.replaceAll('/', '.');
}

function decides({ kind }: FlowNode): boolean {
  return kind === 'choice' || kind === 'split';
}

function elementOf(node: FlowNode, { arrows, nodes }: Flow): BpmnNode['element'] {
  switch (node.kind) {
    case 'start':
      return 'startEvent';
    case 'end':
      return 'endEvent';
    case 'task':
    case 'answer':
      return 'userTask';
    case 'choice':
      return 'exclusiveGateway';
    case 'split':
      return hasRule(arrows, node.id) ? 'inclusiveGateway' : 'parallelGateway';
    case 'join': {
      if (node.join !== undefined) return 'complexGateway';
      const split = nodes.find(({ kind, stage }) => kind === 'split' && stage === node.stage);
      return split && hasRule(arrows, split.id) ? 'inclusiveGateway' : 'parallelGateway';
    }
  }
}

function hasRule(arrows: readonly FlowArrow[], from: string): boolean {
  return arrows.some((arrow) => arrow.from === from && arrow.reason.kind === 'rule');
}
