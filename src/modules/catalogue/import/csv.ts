/**
 * Reads comma-separated text (RFC 4180): quoted fields may hold the delimiter, line ends and doubled quotes.
 * @throws SyntaxError naming the line where a quote is never closed
 */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < text.length) {
    const field = text[position] === '"' ? quoted(text, position) : bare(text, position, delimiter);
    row.push(field.value);
    position = field.end;
    if (text[position] === delimiter) {
      position += 1;
      if (position === text.length) row.push('');
      else continue;
    }
    if (text[position] === '\r') position += 1;
    if (text[position] === '\n') position += 1;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

interface Field {
  readonly value: string;
  /** Where the delimiter or the line end stands. */
  readonly end: number;
}

function bare(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number): Field {
  let value = '';
  let position = start + 1;
  for (;;) {
    const close = text.indexOf('"', position);
    if (close < 0) {
      throw new SyntaxError(`the quote of line ${text.slice(0, start).split('\n').length} is never closed`);
    }
    value += text.slice(position, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    position = close + 2;
  }
}
