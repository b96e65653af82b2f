/** Text of an XML document. */
export interface Xml {
  readonly xml: string;
}

/** An element; children that are plain text are escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: readonly (Xml | string)[] = [],
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(`${typeof value === 'number' ? Math.round(value) : value}`)}"`)
    .join('');
  if (children.length === 0) return { xml: `<${name}${written}/>` };
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : `\n${child.xml}`));
  const end = typeof children.at(-1) === 'string' ? '' : '\n';
  return { xml: `<${name}${written}>${inner.join('')}${end}</${name}>` };
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
