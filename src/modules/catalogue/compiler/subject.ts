import type { Text } from '../../../kernel/messages.ts';
import type { ItemContent } from '../offering.ts';

/** An item as one agency offers it: what the compiler looks at. */
export interface Subject extends ItemContent {
  readonly implementationCode: string;
  /** `content` for the city's own; otherwise the import it came with. */
  readonly source: string;
}

/** Enough of an item to name it and to lead to its guide. */
export interface ItemReference {
  readonly implementationCode: string;
  readonly basicCode: string;
  readonly name: Text;
  readonly agency: string;
  readonly agencyName: Text;
  readonly source: string;
}

export function referenceTo({ item, offering, implementationCode, source }: Subject): ItemReference {
  return {
    implementationCode,
    basicCode: item.basicCode,
    name: item.name,
    agency: offering.agency,
    agencyName: offering.agencyName,
    source,
  };
}

/** The city declares a standard once for all agencies; an import brings each offer by itself. */
export function standardOf({ item, implementationCode, source }: Subject): string {
  return source === 'content' ? item.basicCode : implementationCode;
}
