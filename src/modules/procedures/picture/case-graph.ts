import { type CalendarDate, dateIn, formatDate } from '../../../kernel/date.ts';
import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Graph, GraphEdge, GraphNode, Tone } from '../../../web/ui/index.ts';
import { roleNames } from '../../identity/index.ts';
import type { CaseState } from '../case.ts';
import { taskDueOn } from '../clock.ts';
import { type CasePart, type CaseWay, caseWay, type Standing } from './case-way.ts';
import { pictureWords } from './picture-words.ts';

export interface CaseGraphSettings {
  readonly agencyName: (code: string) => string;
  readonly today: CalendarDate;
  readonly locale: Locale;
}

/** Where a case is: what is done, under way, still to come and left out, with a lane for each department. */
export function caseGraph(state: CaseState, settings: CaseGraphSettings): Graph {
  const way = caseWay(state);
  const say = messagesIn(pictureWords, settings.locale);
  const lanes = [...new Set(way.parts.map(({ agency }) => agency))];
  return {
    nodes: way.parts.map((part) => nodeOf(part, state, settings)),
    edges: edgesOf(way),
    lanes: lanes.map((agency) => ({
      id: agency ?? 'asker',
      label: agency === undefined ? say.asker : settings.agencyName(agency),
    })),
  };
}

const tones: Readonly<Record<Standing, Tone | undefined>> = {
  done: 'success',
  open: 'info',
  waiting: 'warning',
  skipped: undefined,
  todo: undefined,
  stopped: 'neutral',
};

function nodeOf(part: CasePart, state: CaseState, settings: CaseGraphSettings): GraphNode {
  const { node, standing, agency } = part;
  const say = messagesIn(pictureWords, settings.locale);
  const isPoint = node.kind === 'split' || node.kind === 'join';
  return {
    id: part.id,
    label: labelOf(part, settings.locale),
    caption: node.task && captionOf(part, settings),
    status: isPoint ? undefined : statusOf(part, state, settings, say),
    shape:
      node.kind === 'task' ? 'box' : node.kind === 'split' ? 'dot' : node.kind === 'answer' ? 'note' : 'pill',
    tone: isPoint ? undefined : tones[standing],
    isCurrent: !isPoint && (standing === 'open' || standing === 'waiting'),
    isFaint: standing === 'todo' || standing === 'skipped',
    lane: agency ?? 'asker',
  };
}

function labelOf({ node, task, name }: CasePart, locale: Locale): string {
  const say = messagesIn(pictureWords, locale);
  if (node.kind === 'start') return say.start;
  if (node.kind === 'split') return say.together;
  if (node.kind === 'join') return say.all;
  return textIn(task?.name ?? name ?? node.name, locale);
}

/** A phone shows no lanes: the department stands with its post. */
function captionOf({ node, agency }: CasePart, { agencyName, locale }: CaseGraphSettings): string {
  const role = node.task ? textIn(roleNames[node.task.role], locale) : '';
  return agency === undefined ? role : `${agencyName(agency)} ${role}`;
}

function statusOf(
  { node, standing, task }: CasePart,
  state: CaseState,
  { locale, today }: CaseGraphSettings,
  say: ReturnType<typeof messagesIn<typeof pictureWords.zh>>,
): string | undefined {
  const day = (date: CalendarDate) => formatDate(date, locale);
  if (node.kind === 'start') return day(state.clock.receivedOn);
  if (node.kind === 'answer') {
    return standing === 'done'
      ? say.answered
      : say.answering(day(state.correction?.respondBy as CalendarDate));
  }
  if (node.kind === 'end') return state.closedAt ? say.ended(day(dateIn(state.closedAt))) : undefined;
  switch (standing) {
    case 'done': {
      const at = task?.closedBy?.at ?? state.closedAt;
      return at && say.done(day(dateIn(at)));
    }
    case 'open':
      return task && say.open(day(taskDueOn(state, task, today)));
    default:
      return say[standing];
  }
}

function edgesOf({ arrows }: CaseWay): GraphEdge[] {
  return arrows.map(({ from, to, isTaken }) => ({ from, to, line: isTaken ? 'solid' : 'dashed' }));
}
