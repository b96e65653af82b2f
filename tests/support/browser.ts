import { type Fields, Page, type Visitor } from './page.ts';

interface Sending {
  readonly method: 'GET' | 'POST';
  readonly body?: URLSearchParams | FormData;
}

/** A person's browser without JavaScript: keeps cookies, follows redirects, fills and sends forms. */
export class Browser implements Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Opens an address of the site, following redirects. */
  get(path: string): Promise<Page> {
    return this.#follow(path, { method: 'GET' });
  }

  /** Posts as a form would, without opening the form first: for what an attacker or a stale page sends. */
  post(path: string, fields: Fields): Promise<Page> {
    return this.send('POST', path, fields, false);
  }

  send(method: 'GET' | 'POST', path: string, fields: Fields, isMultipart: boolean): Promise<Page> {
    if (method === 'GET') return this.get(`${path.split('?')[0]}?${encode(fields)}`);
    return this.#follow(path, { method, body: isMultipart ? multipart(fields) : encode(fields) });
  }

  /** One request, no redirect followed, cookies kept: for headers, files and the JSON API. */
  async fetch(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = new Headers(options.headers);
    if (this.#cookies.size > 0)
      headers.set('cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
    if (options.method && options.method !== 'GET' && !headers.has('origin'))
      headers.set('origin', this.#origin);
    const response = await fetch(new URL(path, this.#origin), { ...options, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** A JSON request to the API. */
  async json(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const response = await this.fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  async #follow(path: string, sending: Sending): Promise<Page> {
    let address = path;
    let response = await this.fetch(address, sending);
    for (let hops = 0; response.status >= 300 && response.status < 400; hops++) {
      if (hops === 10) throw new Error(`${path} redirects without end`);
      const target = new URL(response.headers.get('location') ?? '', new URL(address, this.#origin));
      if (target.origin !== this.#origin) throw new Error(`${address} leads away to ${target.origin}`);
      await response.body?.cancel();
      address = target.pathname + target.search;
      response = await this.fetch(address);
    }
    return new Page(this, address, response.status, response.headers, await response.text());
  }

  #keep(header: string): void {
    const [pair = '', ...attributes] = header.split(';');
    const [name = '', ...value] = pair.split('=');
    const isGone =
      attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute)) || value.join('=') === '';
    if (isGone) this.#cookies.delete(name.trim());
    else this.#cookies.set(name.trim(), value.join('='));
  }
}

function pairs(fields: Fields): [string, string | File][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string | File] => [name, one]),
  );
}

function encode(fields: Fields): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of pairs(fields))
    sent.append(name, typeof value === 'string' ? value : value.name);
  return sent;
}

function multipart(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of pairs(fields)) form.append(name, value);
  return form;
}
