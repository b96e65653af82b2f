import type { Json } from '../comparison/json.ts';
import type { SheetFault } from './sheet-fault.ts';

/** An item as a file would have it, beside the version the file was written out of. */
export interface WantedItem {
  /** Implementation code; of a new item the mark it has in the file. */
  readonly code: string;
  readonly isNew: boolean;
  readonly base: WantedContent;
  readonly content: WantedContent;
  /** Where a place of the content stands in the file: `['item', 'materials', 3, 'name']`. */
  locate(path: readonly (string | number)[]): FilePlace;
}

export interface WantedContent {
  readonly item: Json;
  readonly offering: Json;
}

export type FilePlace = Omit<SheetFault, 'message'>;
