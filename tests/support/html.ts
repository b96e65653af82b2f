/** An element or a piece of text of a parsed page; enough to read pages as a person does, not a browser. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

type Growing = Element & { readonly children: (Element | string)[] };

const token =
  /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z0-9-]+)\s*>|<([a-z0-9-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+|<)/gi;
const attribute = /([^\s=]+)(?:="([^"]*)")?/g;
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Reads the well-formed markup that server rendering writes. @throws when elements do not nest */
export function parseHtml(html: string): Element {
  const top: Growing = { name: '#document', attributes: {}, children: [] };
  const open: Growing[] = [top];
  const rawText = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi, '$1$3');
  for (const [, closing, opening, attributes = '', selfClosing, text] of rawText.matchAll(token)) {
    const parent = open.at(-1) ?? top;
    if (text) parent.children.push(decode(text));
    if (closing && open.pop()?.name !== closing.toLowerCase())
      throw new Error(`</${closing}> closes another element`);
    if (!opening) continue;
    const element: Growing = {
      name: opening.toLowerCase(),
      attributes: readAttributes(attributes),
      children: [],
    };
    parent.children.push(element);
    if (!selfClosing && !empty.has(element.name)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return top;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), decode(value)]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}

/** Every element below, in document order, that has this name (`*` for any) and passes the test. */
export function findAll(
  element: Element,
  name: string,
  test: (found: Element) => boolean = () => true,
): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const below = findAll(child, name, test);
    return (name === '*' || child.name === name) && test(child) ? [child, ...below] : below;
  });
}

/** The text a reader meets, white space reduced. */
export function textOf(element: Element): string {
  return rawTextOf(element).replace(/\s+/g, ' ').trim();
}

export function rawTextOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('');
}
