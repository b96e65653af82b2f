import type { GraphNode, NodeText } from './graph.ts';
import { textLines, textWidth } from './text-lines.ts';

/** Sizes of the type in a picture; the styles of the same names agree. */
export const labelSize = 15;
export const smallSize = 12.5;
export const labelLeading = 20;
export const smallLeading = 17;
const paddingX = 12;
const paddingY = 9;
const dot = 16;

export interface NodeBox extends NodeText {
  readonly width: number;
  readonly height: number;
}

/** How large a node becomes when its text may be this wide at most; `fill` makes it exactly that wide. */
export function boxOf(node: GraphNode, maximumWidth: number, fill = false): NodeBox {
  if (node.shape === 'dot') return { caption: [], label: [], status: [], width: dot, height: dot };
  const sides = 2 * (paddingX + (node.shape === 'hexagon' || node.shape === 'pill' ? 8 : 0));
  const room = maximumWidth - sides;
  const text = {
    caption: textLines(node.caption ?? '', smallSize, room),
    label: textLines(node.label, labelSize, room),
    status: textLines(node.status ?? '', smallSize, room),
  };
  const widest = Math.max(
    ...text.label.map((line) => textWidth(line, labelSize)),
    ...[...text.caption, ...text.status].map((line) => textWidth(line, smallSize)),
    24,
  );
  return {
    ...text,
    width: fill ? maximumWidth : Math.ceil(widest + sides),
    height: heightOf(text),
  };
}

/** What the lines of a node need; a box may be higher. */
export function heightOf({ caption, label, status }: NodeText): number {
  return 2 * paddingY + label.length * labelLeading + (caption.length + status.length) * smallLeading;
}

/** Where the first line begins, from the top of what the lines need. */
export const firstBaseline = paddingY;
