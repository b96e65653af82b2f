import { columnsOf, type Expression } from './expression.ts';
import type { Mapping } from './mapping.ts';
import { type SourceRecord, toTexts } from './record.ts';

/** Texts of a record by column: nested names joined by dots, lists marked `[]`. */
export function columnsIn(record: SourceRecord): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  collect(record.value, '', columns);
  record.parents.forEach(({ value, branch }, index) => {
    if (value === null || typeof value !== 'object' || branch === '*') return;
    const prefix = index === record.parents.length - 1 ? '$root' : '$parent.'.repeat(index + 1).slice(0, -1);
    for (const [name, member] of Object.entries(value)) {
      if (name !== branch) collect(member, `${prefix}.${name}`, columns);
    }
  });
  for (const [name, value] of record.named) put(columns, `$${name}`, [value]);
  return columns;
}

function collect(value: unknown, path: string, columns: Map<string, string[]>): void {
  if (Array.isArray(value)) {
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

/** `materials` covers `materials[].name`; brackets make no difference. The outermost object may be named either way. */
function covered(column: string, path: string): boolean {
  const plain = column.replaceAll('[]', '');
  const wanted = path.replaceAll('[]', '');
  if (plain === wanted || plain.startsWith(`${wanted}.`)) return true;
  const isOutermost = plain.startsWith('$root.') && wanted.startsWith('$parent.');
  return isOutermost && covered(plain.slice('$root.'.length), wanted.replace(/^(\$parent\.)+/, ''));
}

function mappedColumns(mapping: Mapping): string[] {
  const direct = [
    ...mapping.derive.map((derived) => derived.from),
    ...mapping.skip.map((rule) => rule.when.from),
    ...Object.values(mapping.more).flatMap(columnsOf),
    ...Object.values(mapping.elements).flatMap(columnsOf),
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
