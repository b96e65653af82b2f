import type { Json } from './json.ts';

/** A place that both sides have changed, each in its own way; the merged value holds mine. */
export interface Conflict {
  readonly path: readonly (string | number)[];
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merged {
  readonly value: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

export interface Sides {
  /** What both began from. */
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}
