/** Hears the elements of a document in their order; names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Thrown for what is not well-formed, and for what no spreadsheet needs: document types and their entities. */
export class XmlError extends Error {}

/**
 * A reader of XML in pieces, for documents that programs have written: it keeps nothing but the piece of a tag that
 * has not ended yet. Document types are refused, so that nothing can grow by entities.
 */
export class XmlReader {
  readonly #listener: XmlListener;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #open: string[] = [];
  #rest = '';

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  /** @throws XmlError */
  write(piece: Uint8Array): void {
    this.#read(this.#rest + this.#decode(piece), false);
  }

  /** @throws XmlError where something has not ended */
  end(): void {
    this.#read(this.#rest + this.#decode(), true);
    if (this.#open.length > 0 || this.#rest.trim() !== '') throw new XmlError('the document breaks off');
  }

  #decode(piece?: Uint8Array): string {
    try {
      return piece ? this.#decoder.decode(piece, { stream: true }) : this.#decoder.decode();
    } catch {
      throw new XmlError('no UTF-8');
    }
  }

  #read(source: string, isLast: boolean): void {
    let position = 0;
    while (position < source.length) {
      const start = source.indexOf('<', position);
      if (start < 0) {
        const cut = isLast ? source.length : wholeText(source, position);
        if (cut > position) this.#text(source.slice(position, cut));
        position = cut;
        break;
      }
      const end = endOfMarkup(source, start);
      if (end < 0) {
        if (source.length - start > longestMarkup) throw new XmlError('a tag without end');
        break;
      }
      if (start > position) this.#text(source.slice(position, start));
      this.#markup(source, start, end);
      position = end;
    }
    this.#rest = source.slice(position);
  }

  #text(text: string): void {
    if (this.#open.length === 0 || !this.#listener.text) return;
    this.#listener.text(text.includes('&') ? resolveEntities(text) : text);
  }

  #markup(source: string, start: number, end: number): void {
    const first = source[start + 1];
    if (first === '?') return;
    if (first === '!') {
      if (source.startsWith('<![CDATA[', start)) this.#listener.text?.(source.slice(start + 9, end - 3));
      else if (!source.startsWith('<!--', start)) throw new XmlError('a document type');
      return;
    }
    if (first === '/') {
      this.#close(localName(source.slice(start + 2, end - 1).trim()));
      return;
    }
    const isEmpty = source[end - 2] === '/';
    const tag = source.slice(start + 1, isEmpty ? end - 2 : end - 1);
    const space = firstSpace(tag);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    if (name === '') throw new XmlError('a tag without name');
    this.#listener.open(name, space < 0 ? '' : tag.slice(space));
    if (isEmpty) this.#listener.close(name);
    else if (this.#open.push(name) > deepest) throw new XmlError('too deep');
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw new XmlError(`</${name}> closes nothing`);
    this.#listener.close(name);
  }
}

function firstSpace(tag: string): number {
  for (let position = 0; position < tag.length; position += 1)
    if (tag.charCodeAt(position) <= 32) return position;
  return -1;
}

/** The value of an attribute in the text of a tag; undefined where there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at === 0 || (before > 32 && before !== 58)) continue;
    const value = valueBehind(attributes, at + name.length);
    if (value !== undefined) return value.includes('&') ? resolveEntities(value) : value;
  }
  return undefined;
}

function valueBehind(attributes: string, from: number): string | undefined {
  const assignment = /\s*=\s*["']/y;
  assignment.lastIndex = from;
  const [found] = assignment.exec(attributes) ?? [];
  if (!found) return undefined;
  const start = from + found.length;
  const end = attributes.indexOf(attributes.charAt(start - 1), start);
  return end < 0 ? undefined : attributes.slice(start, end);
}

const longestMarkup = 100_000;
const deepest = 100;

/** Where a reference such as `&amp;` that may go on in the next piece begins; else the end. */
function wholeText(source: string, from: number): number {
  const start = source.lastIndexOf('&');
  const mayGoOn = start >= from && source.length - start < longestReference && !source.includes(';', start);
  return mayGoOn ? start : source.length;
}

const longestReference = 14;

/** Behind the `>` that ends it; `>` may stand in an attribute, a comment and a CDATA section. Negative where it is not there. */
function endOfMarkup(source: string, start: number): number {
  if (source.startsWith('<!--', start)) return behind(source, '-->', start + 4);
  if (source.startsWith('<![CDATA[', start)) return behind(source, ']]>', start + 9);
  let end = source.indexOf('>', start);
  let position = start;
  while (end >= 0) {
    const quote = nextQuote(source, position, end);
    if (quote < 0) return end + 1;
    const closing = source.indexOf(source.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    position = closing + 1;
    if (closing > end) end = source.indexOf('>', position);
  }
  return -1;
}

function nextQuote(source: string, from: number, end: number): number {
  for (let position = from; position < end; position += 1) {
    const code = source.charCodeAt(position);
    if (code === 34 || code === 39) return position;
  }
  return -1;
}

function behind(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveEntities(text: string): string {
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => {
    if (!reference.endsWith(';')) throw new XmlError('a stray &');
    const name = reference.slice(0, -1);
    const character = named.get(name) ?? numbered(name);
    if (character === undefined) throw new XmlError(`the entity ${name}`);
    return character;
  });
}

function numbered(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : decimal ? Number(decimal) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
