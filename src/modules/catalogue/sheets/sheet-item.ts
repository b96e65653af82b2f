import type { ItemContent, ItemStatus } from '../offering.ts';

/** An item as one agency offers it, as the sheets show it. */
export interface SheetItem extends ItemContent {
  readonly itemId: string;
  readonly implementationCode: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly status: ItemStatus;
  readonly source: string;
}

/** Which items a sheet is about. */
export interface SheetFilter {
  /** Two digits of the basic code. */
  readonly department?: string | undefined;
  /** Items of these regions. */
  readonly regions?: readonly string[] | undefined;
  readonly type?: string | undefined;
}
