/** An element of an XML document; prefixes are left off the names. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly in the element. */
  readonly text: string;
}

/**
 * Reads the plain XML that test suites are written in: elements, attributes, text, comments, CDATA and character
 * references. What else there may be, such as a document type, is refused.
 */
export function readXml(source: string): Element {
  const open: Draft[] = [draft('', {})];
  let at = 0;
  for (const { 0: markup, index, groups = {} } of source.matchAll(markupPattern)) {
    addText(open, unescaped(source.slice(at, index)));
    at = index + markup.length;
    if (groups.cdata !== undefined) addText(open, groups.cdata);
    else if (groups.end !== undefined) close(open, localName(groups.end));
    else if (groups.start !== undefined) {
      const child = draft(localName(groups.start), attributesOf(groups.attributes ?? ''));
      open.at(-1)?.children.push(child);
      if (!groups.empty) open.push(child);
    } else if (groups.other !== undefined) throw new Error(`${markup} cannot be read.`);
  }
  const root = open[0]?.children[0];
  if (open.length !== 1 || !root) throw new Error('The document is not complete.');
  return root;
}

/** The children of a name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

interface Draft {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Draft[];
  text: string;
}

const markupPattern = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<\?[\s\S]*?\?>`,
    String.raw`<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>`,
    String.raw`</(?<end>[^\s>]+)\s*>`,
    String.raw`<(?<start>[^\s/>!?]+)(?<attributes>(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>/?)>`,
    '(?<other><)',
  ].join('|'),
  'g',
);

function draft(name: string, attributes: Readonly<Record<string, string>>): Draft {
  return { name, attributes, children: [], text: '' };
}

function addText(open: readonly Draft[], text: string): void {
  const element = open.at(-1);
  if (element) element.text += text;
}

function close(open: Draft[], name: string): void {
  if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...pairs].map(([, name = '', double, single]) => [localName(name), unescaped(double ?? single ?? '')]),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}
