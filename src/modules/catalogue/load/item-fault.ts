import type { Text } from '../../../kernel/messages.ts';

/** Something in an item that is wrong, whoever wrote it: where, and what to do. */
export interface ItemFault {
  readonly path: readonly (string | number)[];
  readonly message: Text;
  /** Of a rule: the character at which it is wrong, counted from 0. */
  readonly at?: number;
}
