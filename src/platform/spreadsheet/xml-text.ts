/** A text between tags or quotation marks. What Excel would read as a hidden character keeps its letters. */
export function xmlText(text: string): string {
  const plain = text.includes('_x') ? text.replaceAll(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1') : text;
  return plain.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
