import { columnsOf, type Expression } from './expression.ts';
import type { Mapping } from './mapping.ts';
import { type SourceRecord, toTexts } from './record.ts';

/** Texts of a record by column: nested names joined by dots, lists marked `[]`. */
export function columnsIn(record: SourceRecord): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  collect(record.value, '', columns);
  record.parents.forEach((parent, index) => {
    if (parent === null || typeof parent !== 'object') return;
    const prefix = '$parent.'.repeat(index + 1);
    for (const [name, value] of Object.entries(parent)) {
      if (value === null || typeof value !== 'object') put(columns, prefix + name, toTexts(value));
    }
  });
  for (const [name, value] of record.named) put(columns, `$${name}`, [value]);
  return columns;
}

function collect(value: unknown, path: string, columns: Map<string, string[]>): void {
  if (Array.isArray(value)) {
    if (value.length === 0) put(columns, `${path}[]`, []);
    for (const member of value) collect(member, `${path}[]`, columns);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value))
      collect(inner, path === '' ? name : `${path}.${name}`, columns);
  } else put(columns, path, toTexts(value));
}

function put(columns: Map<string, string[]>, path: string, texts: readonly string[]): void {
  columns.set(path, [...(columns.get(path) ?? []), ...texts]);
}

/** Tells of each column whether the mapping reads it, ignores it, or says nothing about it. */
export function columnJudge(mapping: Mapping): (column: string) => 'mapped' | 'ignored' | 'unmapped' {
  const mapped = mappedColumns(mapping);
  const ignored = Object.keys(mapping.ignore);
  const known = new Map<string, 'mapped' | 'ignored' | 'unmapped'>();
  return (column) => {
    const before = known.get(column);
    if (before) return before;
    const covers = (path: string) => covered(column, path);
    const judged = mapped.some(covers) ? 'mapped' : ignored.some(covers) ? 'ignored' : 'unmapped';
    known.set(column, judged);
    return judged;
  };
}

/** `materials` covers `materials[].name`; brackets make no difference. */
function covered(column: string, path: string): boolean {
  const plain = column.replaceAll('[]', '');
  const wanted = path.replaceAll('[]', '');
  return plain === wanted || plain.startsWith(`${wanted}.`);
}

function mappedColumns(mapping: Mapping): string[] {
  const direct = [
    ...mapping.derive.map((derived) => derived.from),
    ...mapping.skip.map((rule) => rule.when.from),
    ...Object.values(mapping.more).flatMap(columnsOf),
  ];
  const derived = mapping.derive.flatMap(({ pattern }) =>
    [...pattern.matchAll(/\(\?<(\w+)>/g)].map((match) => `$${match[1]}`),
  );
  return [...direct, ...derived, ...Object.values(mapping.fields).flatMap(fieldColumns)];
}

type Field = NonNullable<Mapping['fields'][keyof Mapping['fields']]>;

function fieldColumns(field: Field | undefined): string[] {
  if (!field) return [];
  if ('html' in field) return columnsOf(field);
  const each = 'each' in field ? field.each : undefined;
  const inner = Object.values(field)
    .filter((part): part is Expression => typeof part === 'object' && part !== null)
    .flatMap(columnsOf);
  if (each === undefined) return inner;
  return inner.map((path) => {
    if (path === '.') return each;
    return path.startsWith('$parent.')
      ? path.slice('$parent.'.length)
      : path.startsWith('$')
        ? path
        : `${each}.${path}`;
  });
}
