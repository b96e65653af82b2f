import type { Json } from './json.ts';

/** What lies between two values; where they are equal there is none. */
export type Delta = ValueDelta | MembersDelta | RowsDelta;

/** One value in the place of another; absent on the side where there is nothing. */
export interface ValueDelta {
  readonly kind: 'value';
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

export interface MembersDelta {
  readonly kind: 'members';
  /** The members that differ, in the order of the later value. */
  readonly members: readonly (readonly [name: string, delta: Delta])[];
}

/** Every row of both lists: those of the later list in its order, each gone one after its former neighbour. */
export interface RowsDelta {
  readonly kind: 'rows';
  readonly rows: readonly RowDelta[];
}

export type RowDelta = KeptRow | AddedRow | RemovedRow;

export interface KeptRow {
  readonly state: 'kept';
  readonly before: number;
  readonly after: number;
  /** Its order among the kept rows has changed. */
  readonly moved: boolean;
  readonly earlier: Json;
  readonly later: Json;
  readonly delta: Delta | undefined;
}

export interface AddedRow {
  readonly state: 'added';
  readonly after: number;
  readonly value: Json;
}

export interface RemovedRow {
  readonly state: 'removed';
  readonly before: number;
  readonly value: Json;
}
