import { messagesIn } from '../../../kernel/messages.ts';
import type { Graph, GraphEdge, GraphNode } from '../../../web/ui/index.ts';
import { type Flow, type FlowNode, flowOf } from './flow.ts';
import { type FlowSpeech, flowSpeech, placeKey, placesOf, type SpeechSettings } from './flow-speech.ts';
import { pictureWords } from './picture-words.ts';

/** A procedure as a picture: a lane for each place, silence of the law as broken lines. */
export function procedureGraph(settings: SpeechSettings): Graph {
  const flow = flowOf(settings.procedure);
  const speech = flowSpeech(settings);
  const say = messagesIn(pictureWords, settings.locale);
  const { completes } = settings.procedure.actSet;
  return {
    nodes: flow.nodes.map((node) => ({
      ...nodeOf(node, speech),
      ...(node.kind === 'end' && node.code === completes && { tone: 'success' as const }),
      ...(node.kind === 'task' && {
        status: [
          ...(isMany(node) ? [say.each] : []),
          ...(node.task?.limit ? [speech.limitOf(node.task.limit)] : []),
        ].join(say.comma),
      }),
    })),
    edges: edgesOf(flow, speech),
    lanes: placesOf(flow).map((place) => ({ id: placeKey(place), label: speech.placeOf(place) })),
  };
}

/** Whether one definition opens a task for each of several agencies. */
function isMany({ place }: FlowNode): boolean {
  return place === 'reviews' || (typeof place === 'object' && 'chosen' in place);
}

const shapes: Readonly<Record<FlowNode['kind'], GraphNode['shape']>> = {
  start: 'pill',
  task: 'box',
  answer: 'note',
  choice: 'hexagon',
  split: 'dot',
  join: 'pill',
  end: 'pill',
};

function nodeOf(node: FlowNode, speech: FlowSpeech): GraphNode {
  return {
    id: node.id,
    label: speech.nameOf(node),
    caption: speech.roleOf(node),
    shape: shapes[node.kind],
    lane: placeKey(node.place),
  };
}

function edgesOf(flow: Flow, speech: FlowSpeech): GraphEdge[] {
  return flow.arrows.map((arrow) => ({
    from: arrow.from,
    to: arrow.to,
    label: speech.reasonOf(arrow, flow),
    line: arrow.reason.kind === 'silence' ? 'dashed' : 'solid',
  }));
}
