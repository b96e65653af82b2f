import type { ReactNode } from 'react';
import { useMessages } from '../context.tsx';
import { Details } from '../details.tsx';
import { uiWords } from '../words.ts';
import type { Graph, GraphLayout } from './graph.ts';
import { GraphDrawing } from './graph-drawing.tsx';
import { GraphOutline } from './graph-outline.tsx';
import { laneLayout } from './lane-layout.ts';
import { type Direction, layeredLayout, usualNode } from './layered-layout.ts';
import { railLayout } from './rail-layout.ts';

export interface GraphPictureProps {
  readonly graph: Graph;
  /** One of its own for each picture of a page; its parts take it as prefix. */
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Which way the layers follow each other on a wide screen; without it, the way that fits. */
  readonly direction?: Direction | undefined;
  /** How wide the place on the page is, at most; a picture that is wider scrolls. */
  readonly room?: number | undefined;
  /** What stands beside the picture in words, instead of the list of its nodes and arrows. */
  readonly words?: ReactNode;
  readonly caption?: ReactNode | undefined;
}

/** Boxes and arrows: layers on a wide screen, one box a row on a phone, and the same in words. */
export function GraphPicture(props: GraphPictureProps) {
  const { graph, id, title, description, caption } = props;
  const words = useMessages(uiWords);
  const wide = wideLayout(props);
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
      {props.words !== undefined ? (
        props.words
      ) : (
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
const narrowNode = 132;
const narrowestNode = 104;

/** The first that fits; the narrowest where none does. */
function wideLayout({ graph, direction, room = pageWidth }: GraphPictureProps): GraphLayout {
  const { lanes } = graph;
  const directions: readonly Direction[] = direction ? [direction] : ['right', 'down'];
  const layouts = lanes
    ? [narrowNode, narrowestNode].map((widest) => () => laneLayout(graph, lanes, widest))
    : directions.flatMap((each) =>
        [usualNode, narrowNode].map((widest) => () => layeredLayout(graph, each, widest)),
      );
  const made: GraphLayout[] = [];
  for (const layOut of layouts) {
    const layout = layOut();
    if (layout.width <= room) return layout;
    made.push(layout);
  }
  return made.reduce((narrowest, layout) => (layout.width < narrowest.width ? layout : narrowest));
}
