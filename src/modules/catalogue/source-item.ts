import type { ItemContent } from './offering.ts';

/** An item as a source gives it, before the catalogue knows whether it is new. */
export interface SourceItem extends ItemContent {
  readonly implementationCode: string;
}
