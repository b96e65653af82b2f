import { type Box, laneGrid, type Point } from '../../../web/ui/index.ts';
import type { BpmnArrow, BpmnFlow, BpmnNode } from './bpmn-flow.ts';
import { placeKey, placesOf } from './flow-speech.ts';

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  readonly points: readonly Point[];
  readonly label: Bounds;
  /** The timer at the edge of the task that it leaves. */
  readonly timer: { readonly shape: Bounds; readonly label: Bounds } | undefined;
}

/** Where everything stands in the drawing of a procedure. */
export interface BpmnLayout {
  readonly pool: Bounds;
  /** By the key of the place. */
  readonly lanes: ReadonlyMap<string, Bounds>;
  readonly shapes: ReadonlyMap<string, Bounds>;
  /** Names of events and gateways stand below them. */
  readonly labels: ReadonlyMap<string, Bounds>;
  readonly arrows: ReadonlyMap<string, PlacedArrow>;
  /** What whoever asked can do at any time. */
  readonly anytime: Bounds | undefined;
}

const head = 30;
const event = 36;
const gateway = 50;
const anytimeId = 'anytime';

/** @param labelWidth how wide the words at an arrow are */
export function layOutBpmn(
  { flow, nodes, arrows }: BpmnFlow,
  labelWidth: (arrow: BpmnArrow) => number,
  hasAnytime: boolean,
): BpmnLayout {
  const cells = nodes.map(({ id, place, element }) => ({ id, lane: placeKey(place), ...cellOf(element) }));
  const anytime = hasAnytime ? [{ id: anytimeId, lane: 'asker', width: 180, height: 96 }] : [];
  const grid = laneGrid(
    [...cells, ...anytime],
    arrows.map((each) => ({
      from: each.from,
      to: each.to,
      label: labelWidth(each) + (each.isTimer ? event / 2 : 0),
    })),
    placesOf(flow).map(placeKey),
    { head: 2 * head, top: 0, step: event },
  );
  const elements = new Map(nodes.map(({ id, element }) => [id, element]));
  const shapes = new Map(
    [...grid.boxes].map(([id, box]) => [id, shapeOf(elements.get(id) ?? 'userTask', box)]),
  );
  return {
    pool: { x: 0, y: 0, width: grid.width, height: grid.height },
    lanes: new Map(
      grid.bands.map(({ id, y, height }) => [id, { x: head, y, width: grid.width - head, height }]),
    ),
    shapes,
    labels: new Map(
      [...shapes].flatMap(([id, shape]) => (elements.get(id) === 'userTask' ? [] : [[id, below(shape)]])),
    ),
    arrows: new Map(
      arrows.map((each, position) => {
        const route = grid.routes[position] ?? [];
        return [each.id, placeArrow(each, route, labelWidth(each), shapes)];
      }),
    ),
    anytime: shapes.get(anytimeId),
  };
}

function cellOf(element: BpmnNode['element']): { width: number; height: number } {
  if (element === 'userTask') return { width: 120, height: 80 };
  return element.endsWith('Event') ? { width: 100, height: 100 } : { width: gateway, height: 96 };
}

function shapeOf(element: BpmnNode['element'], box: Box): Bounds {
  if (element === 'userTask') return { x: box.x, y: box.y, width: box.width, height: box.height };
  const size = element.endsWith('Event') ? event : gateway;
  return {
    x: box.x + (box.width - size) / 2,
    y: box.y + (box.height - size) / 2,
    width: size,
    height: size,
  };
}

function below({ x, y, width, height }: Bounds): Bounds {
  return { x: x + width / 2 - 50, y: y + height + 4, width: 100, height: 27 };
}

function placeArrow(
  { from, to, isTimer }: BpmnArrow,
  route: readonly Point[],
  width: number,
  shapes: ReadonlyMap<string, Bounds>,
): PlacedArrow {
  const [source, target] = [shapes.get(from), shapes.get(to)];
  const [start, ...rest] = route;
  if (!source || !target || !start) throw new TypeError(`nothing is drawn at ${from} or ${to}`);
  const edge = { x: source.x + source.width, y: start.y };
  const label = { x: edge.x + (isTimer ? event / 2 : 0) + 4, y: start.y - 17, width, height: 14 };
  const arrival = { x: target.x, y: target.y + target.height / 2 };
  if (!isTimer)
    return { points: [...leave(source, start.y), ...rest.slice(0, -1), arrival], label, timer: undefined };
  return {
    points: [{ x: edge.x + event / 2, y: start.y }, ...rest.slice(0, -1), arrival],
    label,
    timer: {
      shape: { x: edge.x - event / 2, y: start.y - event / 2, width: event, height: event },
      label: { ...label, y: start.y + 3 },
    },
  };
}

/** Where a line that runs at this height leaves a shape: a task at its side, a gateway at its slope or its tip. */
function leave({ x, y, width, height }: Bounds, line: number): Point[] {
  const [middle, half] = [{ x: x + width / 2, y: y + height / 2 }, height / 2];
  const off = line - middle.y;
  if (width !== gateway) return [{ x: x + width, y: line }];
  if (Math.abs(off) < half) return [{ x: x + width - Math.abs(off), y: line }];
  return [
    { x: middle.x, y: middle.y + Math.sign(off) * half },
    { x: middle.x, y: line },
  ];
}
