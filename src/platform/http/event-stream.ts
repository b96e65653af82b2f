import type { Context } from 'hono';
import { Refusal } from '../../kernel/refusal.ts';
import type { Signals } from '../database/index.ts';
import type { HttpEnv } from './env.ts';

export interface Watched {
  readonly topics: readonly string[];
  /** Where things stand now, in a word that changes with them; undefined ends the stream. */
  look(): Promise<string | undefined>;
  /** Whoever watches is still there: called at the start and with every sign of life. */
  onStay?(): Promise<void>;
  /** Those with the same key share `mostAtOnce` streams. */
  readonly key: string;
}

const signOfLifeMilliseconds = 20_000;
/** A browser opens it again by itself, and is checked anew. */
const longestMilliseconds = 10 * 60_000;
export const mostAtOnce = 6;
const mostInAll = 2_000;

/**
 * Tells a page that something has changed (Server-Sent Events). The page then asks for what it shows, so nothing of the content
 * goes this way.
 * @throws Refusal `too-many-streams`
 */
export function eventStream<E extends HttpEnv>(
  c: Context<E>,
  signals: Signals,
  open: OpenStreams,
  watched: Watched,
): Response {
  const release = open.take(watched.key);
  const encoder = new TextEncoder();
  let end: (isCancelled?: boolean) => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let last: string | undefined;
      let isOver = false;
      let looking = Promise.resolve();
      const write = (text: string) => {
        if (!isOver) controller.enqueue(encoder.encode(text));
      };
      const look = () => {
        looking = looking
          .then(async () => {
            if (isOver) return;
            const now = await watched.look();
            if (now === undefined) return end();
            if (last !== undefined && now !== last) write(`event: changed\ndata: ${now}\n\n`);
            last = now;
          })
          .catch(() => end());
      };
      const stay = () => {
        write(': still here\n\n');
        watched.onStay?.().catch(() => {});
        look();
      };
      const stopHearing = signals.hear(watched.topics, { changed: look, ended: () => end() });
      const alive = setInterval(stay, signOfLifeMilliseconds);
      const limit = setTimeout(() => end(), longestMilliseconds);
      end = (isCancelled = false) => {
        if (isOver) return;
        isOver = true;
        stopHearing();
        clearInterval(alive);
        clearTimeout(limit);
        release();
        if (!isCancelled) controller.close();
      };
      write('retry: 2000\n\n');
      stay();
    },
    cancel: () => end(true),
  });
  return c.body(body, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
}

/** How many streams are open, so that nobody takes all of them. */
export class OpenStreams {
  readonly #byKey = new Map<string, number>();
  #all = 0;

  /** @returns what gives the place back */
  take(key: string): () => void {
    const own = this.#byKey.get(key) ?? 0;
    if (own >= mostAtOnce || this.#all >= mostInAll) {
      throw new Refusal('too-many', 'too-many-streams', {
        zh: '打开的页面太多，请关闭几个，或者手动刷新。',
        en: 'Too many pages are open. Close some, or reload by hand.',
      });
    }
    this.#byKey.set(key, own + 1);
    this.#all += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#all -= 1;
      const left = (this.#byKey.get(key) ?? 1) - 1;
      if (left === 0) this.#byKey.delete(key);
      else this.#byKey.set(key, left);
    };
  }
}
