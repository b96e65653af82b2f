import type { ReactNode } from 'react';
import { useMessages } from '../context.tsx';
import { Details } from '../details.tsx';
import { uiWords } from '../words.ts';
import type { Graph } from './graph.ts';
import { GraphDrawing } from './graph-drawing.tsx';
import { GraphOutline } from './graph-outline.tsx';
import { type Direction, layeredLayout } from './layered-layout.ts';
import { railLayout } from './rail-layout.ts';

export interface GraphPictureProps {
  readonly graph: Graph;
  /** One of its own for each picture of a page; its parts take it as prefix. */
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Which way the layers follow each other on a wide screen; without it, the way that fits. */
  readonly direction?: Direction | undefined;
  /** What stands beside the picture in words, instead of the list of its nodes and arrows. */
  readonly words?: ReactNode | undefined;
  readonly caption?: ReactNode | undefined;
}

/** Boxes and arrows: layers on a wide screen, one box a row on a phone, and the same in words. */
export function GraphPicture(props: GraphPictureProps) {
  const { graph, id, title, description, caption } = props;
  const words = useMessages(uiWords);
  const wide = wideLayout(graph, props.direction);
  const isScrolled = wide.width > narrowestWide;
  return (
    <figure className="graph">
      {/* A wide picture is moved by the arrow keys. */}
      <div
        className="graph__wide"
        {...(isScrolled ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
      >
        <GraphDrawing layout={wide} title={title} description={description} id={`${id}-wide`} />
      </div>
      <div className="graph__narrow">
        <GraphDrawing
          layout={railLayout(graph)}
          title={title}
          description={description}
          id={`${id}-narrow`}
        />
      </div>
      {caption ? <figcaption>{caption}</figcaption> : null}
      {props.words ?? (
        <Details summary={words.inWords}>
          <GraphOutline graph={graph} label={title} />
        </Details>
      )}
    </figure>
  );
}

/** Where the wide picture begins to be shown, and about how wide a page is. */
const narrowestWide = 640;
const pageWidth = 1080;

function wideLayout(graph: Graph, direction: Direction | undefined) {
  if (direction) return layeredLayout(graph, direction);
  const across = layeredLayout(graph, 'right');
  if (across.width <= pageWidth) return across;
  const down = layeredLayout(graph, 'down');
  return down.width < across.width ? down : across;
}
