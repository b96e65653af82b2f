import { connect, type Socket } from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * One connection to the program that posts JSON, one request after the other. It knows no more HTTP than that: a full
 * client would take as much of the machine as the server it measures.
 */
export class KeptConnection {
  readonly #socket: Socket;
  readonly #head: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting:
    | { resolve(answer: { status: number; body: string }): void; reject(error: Error): void }
    | undefined;

  constructor(origin: string, headers: Readonly<Record<string, string>>) {
    const { hostname, port, host } = new URL(origin);
    const lines = Object.entries({ host, 'content-type': 'application/json', ...headers });
    this.#head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the connection has been closed')));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
  }

  post(path: string, body: object | string, headers = ''): Promise<{ status: number; body: string }> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const length = Buffer.byteLength(text);
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\n${this.#head}${headers}content-length: ${length}\r\n\r\n${text}`,
    );
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(endOfHead);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    const from = end + endOfHead.length;
    if (Number.isNaN(length)) this.#waiting?.reject(new Error(`an answer without a length: ${head}`));
    if (this.#received.length < from + length) return;
    const body = this.#received.toString('utf8', from, from + length);
    this.#received = this.#received.subarray(from + length);
    this.#waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
