import type { Text } from '../../../kernel/messages.ts';
import type { Item } from '../item.ts';

/** What the graph needs of an item: the same wherever it is offered. */
export type RelatedStandard = Pick<Item, 'basicCode' | 'name' | 'topics' | 'result' | 'materials'> &
  Partial<Pick<Item, 'relations'>>;

/** An item of the catalogue, or a matter of an office outside it. */
export interface RelationNode {
  /** Basic code, or the name of an outside matter with a mark before it. */
  readonly id: string;
  readonly name: Text;
  /** Set for outside matters: where it is done. */
  readonly office?: Text | undefined;
  readonly isOutside: boolean;
  readonly topics: readonly string[];
}

/** One comes before the other. */
export interface RelationLink extends RelationTerms {
  readonly before: string;
  readonly after: string;
  readonly kinds: readonly OrderKind[];
  /** Other links to the same item are as good: one of them is enough. */
  readonly isAlternative: boolean;
  /** Found from what both items say; nobody has declared it. */
  readonly isDerived: boolean;
}

/** Two that go together, or of which a person can have only one. */
export interface RelationPair extends RelationTerms {
  readonly one: string;
  readonly other: string;
  readonly kind: 'excludes' | 'joint';
}

export type OrderKind = 'prerequisite' | 'material' | 'followed-by';

interface RelationTerms {
  readonly whenText?: Text | undefined;
  readonly basis?: string | undefined;
}
