import type { Text } from '../../../kernel/messages.ts';

/** Service items as far as a power of attorney or a duty names them; the catalogue answers. */
export interface ItemDirectory {
  /** The best matches for words or a code. */
  find(words: string): Promise<readonly NamedItem[]>;
  /** Names by basic code; a code nobody knows is left out. */
  named(basicCodes: readonly string[]): Promise<ReadonlyMap<string, Text>>;
}

export interface NamedItem {
  readonly basicCode: string;
  readonly name: Text;
}
