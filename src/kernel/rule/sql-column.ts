import type { RuleType, ScalarType } from './value-type.ts';

/** Where a fact stands. */
export interface SqlColumn {
  /**
   * The column as SQL, written by the program and never by a person: of text, a number, boolean or date by its
   * type; of a list an array; of a repeat group `jsonb`, an array of objects by field.
   */
  readonly sql: string;
  readonly type: RuleType;
  /** Of a list: the type of its members, text where nothing is said. */
  readonly members?: ScalarType | undefined;
  /** Of a repeat group: the types of what its members hold. */
  readonly fields?: ReadonlyMap<string, ScalarType> | undefined;
}
