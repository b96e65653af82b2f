/** A value to be sealed, with the record it belongs to where it must not be found by its value. */
export interface ColumnValue {
  readonly value: string;
  /** Key of the record: the same value in two records looks different, and opens in its own only. */
  readonly about?: string | undefined;
}
