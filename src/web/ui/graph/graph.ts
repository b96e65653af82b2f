import type { Tone } from '../tag.tsx';

/** What a picture of boxes and arrows shows; the words say everything that shape and colour say. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Who does what, from top to bottom: every node then names its lane. A phone shows the caption instead. */
  readonly lanes?: readonly GraphLane[] | undefined;
}

export interface GraphLane {
  readonly id: string;
  readonly label: string;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** A small line above the label. */
  readonly caption?: string | undefined;
  /** A small line below it: the state in words, where the tone shows one. */
  readonly status?: string | undefined;
  /** A dot has no room for its label: the picture tells it as a tooltip, the text in full. */
  readonly shape?: 'box' | 'pill' | 'hexagon' | 'note' | 'dot' | undefined;
  readonly tone?: Tone | undefined;
  /** The one the reader is at: drawn with a heavy line. */
  readonly isCurrent?: boolean | undefined;
  /** Stands outside or has not come yet: drawn with a broken line. */
  readonly isFaint?: boolean | undefined;
  readonly lane?: string | undefined;
  /** Path of this site; see `Link`. */
  readonly to?: string | undefined;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  readonly line?: 'solid' | 'dashed' | 'dotted' | undefined;
  readonly heads?: 'to' | 'both' | 'none' | undefined;
  readonly tone?: Tone | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph with places, in units of a sixteenth of the type size of the page (CSS pixels, as a rule). */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly lanes?: readonly PlacedLane[] | undefined;
}

/** A band across the whole sheet. */
export interface PlacedLane {
  readonly label: string;
  readonly y: number;
  readonly height: number;
}

export interface PlacedNode extends NodeText {
  readonly node: GraphNode;
  /** Of the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface NodeText {
  readonly caption: readonly string[];
  readonly label: readonly string[];
  readonly status: readonly string[];
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** From the border of one node to that of the other. */
  readonly points: readonly Point[];
  /** Along which axis it leaves and arrives. */
  readonly axis: 'x' | 'y';
  /** Drawn as a curve through the points, or straight with rounded corners. */
  readonly line: 'curve' | 'corner';
  /** Where the label stands, and which part of it. */
  readonly label?: (Point & { readonly anchor: 'start' | 'middle' }) | undefined;
}
