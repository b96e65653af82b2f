import { type Element, findAll, parseHtml, rawTextOf, textOf } from './html.ts';

/** What a form sends: a text, several for a repeated name, or a file. */
export type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>;

/** Who opened the page and goes on from it. */
export interface Visitor {
  get(path: string): Promise<Page>;
  send(method: 'GET' | 'POST', path: string, fields: Fields, isMultipart: boolean): Promise<Page>;
}

/** A page as it was received. */
export class Page {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly #visitor: Visitor;
  readonly #document: Element;

  constructor(visitor: Visitor, path: string, status: number, headers: Headers, html: string) {
    this.path = path;
    this.status = status;
    this.headers = headers;
    this.html = html;
    this.#visitor = visitor;
    this.#document = parseHtml(headers.get('content-type')?.includes('html') ? html : '');
  }

  get title(): string {
    return this.#only('title');
  }

  /** Text of the h1. */
  get heading(): string {
    return this.#only('h1');
  }

  get text(): string {
    return findAll(this.#document, 'body').map(textOf).join(' ');
  }

  /** Texts and targets of the error summary, in order; a target names the field it leads to. */
  get errors(): { text: string; href: string }[] {
    return findAll(this.#document, '*', ({ attributes }) => attributes.role === 'alert')
      .flatMap((summary) => findAll(summary, 'a'))
      .map((link) => ({ text: textOf(link), href: link.attributes.href ?? '' }));
  }

  findAll(name: string, test?: (element: Element) => boolean): Element[] {
    return findAll(this.#document, name, test);
  }

  hasElement(id: string): boolean {
    return this.findAll('*', ({ attributes }) => attributes.id === id).length > 0;
  }

  get links(): { text: string; href: string }[] {
    return this.findAll('a').map((link) => ({ text: textOf(link), href: link.attributes.href ?? '' }));
  }

  /** Opens the first link whose text contains these words. */
  follow(words: string): Promise<Page> {
    const link = this.links.find(({ text }) => text.includes(words));
    if (!link) throw new Error(`${this.path} has no link “${words}”`);
    return this.#visitor.get(this.#resolve(link.href));
  }

  /**
   * Sends the form that holds this button with what the page already filled in, changed by `fields`.
   * @param button words on the button; the first POST form of the page when left out
   */
  submit(fields: Fields = {}, button?: string): Promise<Page> {
    const form = this.#formWith(button);
    const method = form.attributes.method?.toUpperCase() === 'POST' ? 'POST' : 'GET';
    const isMultipart = form.attributes.enctype === 'multipart/form-data';
    const sent = { ...filledIn(form), ...pressed(form, button), ...fields };
    return this.#visitor.send(method, this.#resolve(form.attributes.action ?? ''), sent, isMultipart);
  }

  #formWith(button: string | undefined): Element {
    const form = this.findAll('form').find((found) =>
      button === undefined
        ? found.attributes.method?.toUpperCase() === 'POST'
        : buttonsOf(found, button).length > 0,
    );
    if (!form)
      throw new Error(`${this.path} has no form with “${button ?? 'POST'}”: ${this.text.slice(0, 300)}`);
    return form;
  }

  #resolve(href: string): string {
    const url = new URL(href, new URL(this.path, 'http://site'));
    return url.pathname + url.search;
  }

  #only(name: string): string {
    const [first] = this.findAll(name);
    if (!first) throw new Error(`${this.path} (${this.status}) has no <${name}>`);
    return textOf(first);
  }
}

function buttonsOf(form: Element, words: string): Element[] {
  return findAll(form, 'button', (button) => textOf(button).includes(words));
}

function pressed(form: Element, words: string | undefined): Fields {
  const button = words === undefined ? undefined : buttonsOf(form, words)[0];
  return button?.attributes.name ? { [button.attributes.name]: button.attributes.value ?? '' } : {};
}

function filledIn(form: Element): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const put = ({ attributes: { name, disabled } }: Element, value: string) => {
    if (name && disabled === undefined) values[name] = [...(values[name] ?? []), value];
  };
  for (const input of findAll(form, 'input')) if (isSent(input)) put(input, input.attributes.value ?? '');
  for (const area of findAll(form, 'textarea')) put(area, rawTextOf(area));
  for (const select of findAll(form, 'select')) {
    const options = findAll(select, 'option');
    const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options[0];
    if (chosen) put(select, chosen.attributes.value ?? textOf(chosen));
  }
  return values;
}

function isSent({ attributes }: Element): boolean {
  if (['checkbox', 'radio'].includes(attributes.type ?? '')) return 'checked' in attributes;
  return !['submit', 'button', 'file', 'image'].includes(attributes.type ?? '');
}
