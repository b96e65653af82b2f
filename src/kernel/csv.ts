/** RFC 4180; a text that a spreadsheet would take for a formula is marked as text, a code of digits keeps its zeros. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || /^\d{12,}$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
