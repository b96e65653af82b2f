import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Json } from '../comparison/json.ts';
import type { Reach } from '../drafts/draft.ts';

/** What a file would change of one part of an item. */
export interface SheetProposal {
  /** Its place in the import, from 1. */
  readonly number: number;
  /** Implementation code; of a new item the mark it has in the file. */
  readonly code: string;
  readonly itemName: string;
  /** Who offers it; undefined for a new item. */
  readonly agencyName: string | undefined;
  readonly reach: Reach;
  /** The part in force when the file was read; undefined for a new item. */
  readonly base: Json | undefined;
  readonly content: Json;
  /** Where the item first stands in the file. */
  readonly sheet: string;
  readonly row: number;
  readonly draftId: Uuid | undefined;
  readonly refusal: Text | undefined;
}

export type NewProposal = Omit<SheetProposal, 'number' | 'draftId' | 'refusal'>;
