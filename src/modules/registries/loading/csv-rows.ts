/** Rows of a CSV file as its pieces come, a list of rows a piece. UTF-8 and GB18030 are told apart by the first piece. */
export async function* csvRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<string[][]> {
  let decoder: TextDecoder | undefined;
  let separator: string | undefined;
  let rest = '';
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = rest + decoder.decode(piece, { stream: true });
    separator ??= separatorOf(text);
    const parsed = text.includes('"') ? parseQuoted(text, separator) : parsePlain(text, separator);
    rest = parsed.rest;
    if (parsed.rows.length > 0) yield parsed.rows;
  }
  const last = rest + (decoder?.decode() ?? '');
  if (last.trim() !== '') yield parseQuoted(`${last}\n`, separator ?? ',').rows;
}

interface Parsed {
  readonly rows: string[][];
  /** What belongs to a row that has not ended. */
  readonly rest: string;
}

function encodingOf(piece: Buffer): string {
  // The last character may be cut.
  const whole = piece.subarray(0, Math.max(piece.lastIndexOf(10), Math.min(piece.length, 1)));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function separatorOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return header.includes('\t') && !header.includes(',') ? '\t' : ',';
}

function parsePlain(text: string, separator: string): Parsed {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const rows: string[][] = [];
  for (const line of lines) {
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (plain !== '') rows.push(plain.split(separator));
  }
  return { rows, rest };
}

/** RFC 4180: a quoted cell may hold separators, line ends and doubled quotes. */
function parseQuoted(text: string, separator: string): Parsed {
  const rows: string[][] = [];
  let start = 0;
  while (start < text.length) {
    const row: string[] = [];
    let at = start;
    for (;;) {
      const cell = cellAt(text, at, separator);
      if (!cell) return { rows, rest: text.slice(start) };
      row.push(cell.value);
      at = cell.end + 1;
      if (text[cell.end] === '\n') break;
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    start = at;
  }
  return { rows, rest: '' };
}

/** @returns undefined where the cell does not end in this text */
function cellAt(text: string, start: number, separator: string): { value: string; end: number } | undefined {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
    return end < text.length ? { value: text.slice(start, end).replace(/\r$/, ''), end } : undefined;
  }
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote + 1 >= text.length) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      let end = quote + 1;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
      return end < text.length ? { value, end } : undefined;
    }
    value += '"';
    at = quote + 2;
  }
}
