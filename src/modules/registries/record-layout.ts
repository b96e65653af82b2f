import type { Dictionary, Element } from '../elements/index.ts';
import type { DataSet } from './data-set.ts';

/** How a value stands in the database: as it is, sealed so that it is found by its value, or sealed into its record. */
export type Sealing = 'none' | 'searchable' | 'bound';

export type ColumnType = 'text' | 'numeric' | 'bigint' | 'date' | 'boolean' | 'text[]' | 'bytea';

export interface RecordColumn {
  readonly element: Element;
  /** Of the table: the element's code with underscores. */
  readonly name: string;
  readonly type: ColumnType;
  readonly sealing: Sealing;
  readonly isKey: boolean;
  readonly isIndexed: boolean;
  readonly isRequired: boolean;
  readonly references: string | undefined;
}

/** The tables that a data set becomes. */
export interface RecordLayout {
  readonly set: DataSet;
  readonly table: string;
  readonly history: string;
  readonly columns: readonly RecordColumn[];
  /** In the order of the key. */
  readonly keyColumns: readonly RecordColumn[];
}

export function layoutOf(set: DataSet, dictionary: Dictionary): RecordLayout {
  const columns = set.elements.map((declared): RecordColumn => {
    const element = dictionary.findElement(declared.element);
    if (!element) throw new Error(`the set ${set.code} names the unknown element ${declared.element}`);
    const isKey = set.key.includes(element.code);
    const isIndexed = declared.indexed || declared.references !== undefined;
    const sealing = sealingOf(element, isKey || isIndexed);
    return {
      element,
      name: nameOf(element.code),
      type: sealing === 'none' ? columnTypes[element.type] : 'bytea',
      sealing,
      isKey,
      isIndexed: isIndexed && set.key[0] !== element.code,
      isRequired: isKey || declared.required,
      references: declared.references,
    };
  });
  const table = nameOf(set.code);
  return {
    set,
    table,
    history: `${table}_history`,
    columns,
    keyColumns: set.key.map((code) => {
      const column = columns.find(({ element }) => element.code === code);
      if (!column) throw new Error(`the key ${code} of ${set.code} is none of its elements`);
      return column;
    }),
  };
}

/** What the law calls sensitive is sealed, and whatever alone leads to a person. */
function sealingOf({ sensitivity, type }: Element, isSearched: boolean): Sealing {
  const leadsToPerson = sensitivity === 'personal' && ['identity-number', 'phone', 'email'].includes(type);
  if (sensitivity !== 'sensitive' && !leadsToPerson) return 'none';
  return isSearched ? 'searchable' : 'bound';
}

const columnTypes: Readonly<Record<Element['type'], ColumnType>> = {
  text: 'text',
  'long-text': 'text',
  number: 'numeric',
  integer: 'bigint',
  money: 'numeric',
  date: 'date',
  boolean: 'boolean',
  choice: 'text',
  choices: 'text[]',
  phone: 'text',
  email: 'text',
  'identity-number': 'text',
  'credit-code': 'text',
  region: 'text',
};

function nameOf(code: string): string {
  return code.replaceAll('-', '_');
}
