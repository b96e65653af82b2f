import type { CalendarDate } from '../../kernel/date.ts';
import type { Dictionary } from '../elements/index.ts';
import { type ReadValue, type ValueRule, valueReader } from './read-value.ts';
import type { RecordColumn, RecordLayout } from './record-layout.ts';
import type { RecordValue, RecordValues } from './record-value.ts';

/** Rules a row may break. */
export type RowRule = ValueRule | 'missing' | 'duplicate' | 'reference' | 'stale';

export interface RowFault {
  readonly rule: RowRule;
  /** Code of the element; none where the row as a whole is meant. */
  readonly element: string | undefined;
}

export type ReadRow = { readonly values: RecordValues } | { readonly faults: readonly RowFault[] };

/** The reader of a source whose columns are these elements, in this order; undefined for a column nobody wants. */
export function recordReader(
  layout: RecordLayout,
  dictionary: Dictionary,
  elements: readonly (string | undefined)[],
  /** What a row states as of an earlier day is out of date. */
  freshSince?: CalendarDate | undefined,
): (cells: readonly string[]) => ReadRow {
  const columns = layout.columns.map((column) => ({
    code: column.element.code,
    isRequired: column.isRequired,
    place: elements.indexOf(column.element.code),
    read: valueReader(column.element, dictionary.choicesOf(column.element)),
  }));
  return (cells) => {
    const values: Record<string, RecordValue> = {};
    const faults: RowFault[] = [];
    for (const { code, isRequired, place, read } of columns) {
      const text = place < 0 ? '' : (cells[place] ?? '').trim();
      if (text === '') {
        if (isRequired) faults.push({ rule: 'missing', element: code });
        continue;
      }
      const found: ReadValue = read(text);
      if ('value' in found) values[code] = found.value;
      else faults.push({ rule: found.breaks, element: code });
    }
    const asOf = layout.set.asOf === undefined ? undefined : values[layout.set.asOf];
    if (freshSince !== undefined && asOf !== undefined && asOf < freshSince) {
      faults.push({ rule: 'stale', element: layout.set.asOf });
    }
    return faults.length > 0 ? { faults } : { values };
  };
}

/** Finds the element a column of a file means: by code or Chinese name. */
export function columnNamed({ columns }: RecordLayout, header: string): RecordColumn | undefined {
  const name = header.replace(/^\uFEFF/, '').trim();
  return columns.find(({ element }) => element.code === name || element.name.zh === name);
}
