/** What came back from an operation. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

/** A program that uses the JSON API: holds a token, keeps no cookies. */
export class ApiClient {
  readonly #origin: string;
  #token: string | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** @param path below /api/v1 */
  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#origin}/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
    return { status: response.status, mediaType, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** An operation that has to succeed. @returns what it answered */
  async do<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.call(method, path, body);
    if (answer.status < 300) return answer.body as Body;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  async signIn(login: string, password: string): Promise<this> {
    const { token } = await this.do<{ token: string }>('POST', '/sessions', { login, password });
    this.#token = token;
    return this;
  }
}
