import { parseCsv } from './csv.ts';
import { chooseVariable, parseJavaScriptData } from './javascript-data.ts';
import type { Mapping } from './mapping.ts';
import type { Parent, SourceRecord } from './record.ts';

/** The records of a file. @throws SyntaxError where the file is not what the mapping says */
export function readRecords(bytes: Uint8Array, format: Mapping['format']): SourceRecord[] {
  const text = decode(bytes, format.encoding);
  switch (format.kind) {
    case 'csv':
      return csvRecords(text, format);
    case 'json-lines':
      return numbered(
        text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => found(JSON.parse(line))),
      );
    case 'json':
      return numbered(select(JSON.parse(text), format.records));
    case 'javascript':
      return numbered(select(chooseVariable(parseJavaScriptData(text), format.variable), format.records));
  }
}

function decode(bytes: Uint8Array, encoding: Mapping['format']['encoding']): string {
  if (encoding !== 'auto') return new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function csvRecords(text: string, { delimiter, header }: Mapping['format']): SourceRecord[] {
  const rows = parseCsv(text, delimiter);
  const names = (header ?? rows.shift() ?? []).map((name) => name.trim());
  return numbered(
    rows.map((cells) => {
      const surplus = cells
        .slice(names.length)
        .map((cell, index) => [`column ${names.length + index + 1}`, cell]);
      return found(
        Object.fromEntries([...names.map((name, index) => [name, cells[index] ?? '']), ...surplus]),
      );
    }),
  );
}

interface Found {
  readonly value: unknown;
  readonly named: ReadonlyMap<string, string>;
  readonly parents: readonly Parent[];
}

function found(value: unknown): Found {
  return { value, named: new Map(), parents: [] };
}

/** Follows a JSON pointer in which `*` stands for every member and `{name}` for every member with its key kept. */
function select(root: unknown, pointer: string): Found[] {
  const segments = pointer
    .split('/')
    .slice(1)
    .filter((segment) => segment !== '');
  let current: Found[] = [found(root)];
  for (const segment of segments) current = current.flatMap((parent) => step(parent, segment));
  return current;
}

function step(parent: Found, segment: string): Found[] {
  const { value, named, parents } = parent;
  if (value === null || typeof value !== 'object') return [];
  const name = /^\{(.+)\}$/.exec(segment)?.[1];
  const wanted = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  const isEach = segment === '*' || name !== undefined;
  return Object.entries(value)
    .filter(([key]) => isEach || key === wanted)
    .map(([key, member]) => ({
      value: member,
      named: name === undefined ? named : new Map([...named, [name, key]]),
      parents: Array.isArray(value) ? parents : [{ value, branch: isEach ? '*' : key }, ...parents],
    }));
}

function numbered(records: readonly Found[]): SourceRecord[] {
  return records.map((record, index) => ({ ...record, row: index + 1 }));
}
