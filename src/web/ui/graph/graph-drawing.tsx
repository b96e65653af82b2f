import { Link } from '../link.tsx';
import { edgePath, headPath, round } from './edge-path.ts';
import type { GraphLayout, PlacedEdge, PlacedNode } from './graph.ts';
import { firstBaseline, heightOf, labelLeading, labelSize, smallLeading, smallSize } from './node-box.ts';

export interface GraphDrawingProps {
  readonly layout: GraphLayout;
  readonly title: string;
  readonly description?: string | undefined;
  /** One of its own for each drawing of a page. */
  readonly id: string;
}

/** A graph as SVG without scripts or inline styles; it grows with the reader's type size. */
export function GraphDrawing({ layout, title, description, id }: GraphDrawingProps) {
  const { width, height, nodes, edges, lanes = [] } = layout;
  return (
    <svg
      className="graph__drawing"
      viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
      width={`${round(width / 16)}rem`}
      // One thing to a screen reader, unless one can follow links in it.
      role={nodes.some(({ node }) => node.to) ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-desc` : undefined}
    >
      <title id={`${id}-title`}>{title}</title>
      {description ? <desc id={`${id}-desc`}>{description}</desc> : null}
      {lanes.map(({ label, y, height }) => (
        <g className="graph__lane" key={label}>
          <rect x={0} y={round(y)} width={round(width)} height={round(height)} />
          <text className="graph__small" x={10} y={round(y + 17)}>
            {label}
          </text>
        </g>
      ))}
      {edges.map((edge, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Edge placed={edge} key={position} />
      ))}
      {nodes.map((node) =>
        node.node.to ? (
          <Link to={node.node.to} current={node.node.isCurrent} key={node.node.id}>
            <Node placed={node} />
          </Link>
        ) : (
          <Node placed={node} key={node.node.id} />
        ),
      )}
    </svg>
  );
}

function Edge({ placed }: { placed: PlacedEdge }) {
  const { edge, label } = placed;
  const head = headPath(placed);
  return (
    <g className={classes('graph__edge', edge.line === 'solid' ? undefined : edge.line, edge.tone)}>
      <path className="graph__line" d={edgePath(placed)} />
      {head ? <path className="graph__head" d={head} /> : null}
      {label ? (
        <text className="graph__small" x={round(label.x)} y={round(label.y + 4)} textAnchor={label.anchor}>
          {edge.label}
        </text>
      ) : null}
    </g>
  );
}

function Node({ placed }: { placed: PlacedNode }) {
  const { node, x, y, width, height, caption, label, status } = placed;
  const middle = round(x + width / 2);
  let line = y + (node.shape === 'dot' ? 0 : (height - heightOf(placed)) / 2) + firstBaseline;
  const nextLine = (leading: number, size: number) => {
    line += leading;
    return round(line - (leading - size * 0.72) / 2);
  };
  const state = [node.isCurrent ? 'current' : undefined, node.isFaint ? 'faint' : undefined];
  return (
    <g className={classes('graph__node', node.tone, ...state)}>
      {node.shape === 'dot' ? <title>{node.label}</title> : null}
      <Outline placed={placed} />
      {caption.map((text) => (
        <text className="graph__small" x={middle} y={nextLine(smallLeading, smallSize)} key={text}>
          {text}
        </text>
      ))}
      {label.map((text) => (
        <text className="graph__label" x={middle} y={nextLine(labelLeading, labelSize)} key={text}>
          {text}
        </text>
      ))}
      {status.map((text) => (
        <text className="graph__small" x={middle} y={nextLine(smallLeading, smallSize)} key={text}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Outline({ placed: { node, x, y, width, height } }: { placed: PlacedNode }) {
  const [left, top, wide, high] = [x, y, width, height].map(round);
  if (node.shape === 'hexagon') {
    const [right, bottom, middle, tip] = [x + width, y + height, y + height / 2, 12];
    const corners = [
      [x, middle],
      [x + tip, y],
      [right - tip, y],
      [right, middle],
      [right - tip, bottom],
      [x + tip, bottom],
    ];
    return <polygon points={corners.map((corner) => corner.map(round).join()).join(' ')} />;
  }
  if (node.shape === 'note') {
    const fold = 10;
    const right = x + width;
    return (
      <path
        d={`M${left} ${top}H${round(right - fold)}l${fold} ${fold}V${round(y + height)}H${left}Zm${round(width - fold)} 0v${fold}h${fold}`}
      />
    );
  }
  const radius = node.shape === 'pill' || node.shape === 'dot' ? round(Math.min(height / 2, 20)) : 5;
  return <rect x={left} y={top} width={wide} height={high} rx={radius} />;
}

function classes(base: string, ...variants: readonly (string | undefined)[]): string {
  return [base, ...variants.filter(Boolean).map((variant) => `${base}--${variant}`)].join(' ');
}
