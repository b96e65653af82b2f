import type { StoredValue } from './record-codec.ts';

/** Rows in COPY's text format, each value escaped for it; `same` are values with which every row ends. */
export function copyLines(
  rows: readonly (readonly StoredValue[])[],
  same: readonly StoredValue[] = [],
): Buffer {
  const end = `${same.map((value) => `\t${copyText(value)}`).join('')}\n`;
  let lines = '';
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      lines += index === 0 ? copyText(row[index] ?? null) : `\t${copyText(row[index] ?? null)}`;
    }
    lines += end;
  }
  return Buffer.from(lines);
}

function copyText(value: StoredValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return special.test(value) ? escaped(value) : value;
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (typeof value === 'object') return escaped(`{${value.map(quotedInArray).join(',')}}`);
  return String(value);
}

const special = /[\\\t\n\r]/;

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function quotedInArray(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
