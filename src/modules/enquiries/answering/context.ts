import type { ItemReference, Pending } from '../reply.ts';

/** What earlier turns of a conversation leave for the next. */
export interface Context {
  readonly item: ItemReference | undefined;
  /** Where the asker is, as far as has been said. */
  readonly region: string | undefined;
  readonly pending: Pending | undefined;
}

export const noContext: Context = { item: undefined, region: undefined, pending: undefined };
