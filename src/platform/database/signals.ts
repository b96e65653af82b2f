import { sql } from 'kysely';
import pg from 'pg';
import type { ConnectionSettings, Database } from './database.ts';

export interface SignalListener {
  /** Something may have changed: look for yourself. A signal carries no content, and may come without need. */
  changed(): void;
  /** No signal will come any more: the program is about to stop. */
  ended(): void;
}

/** Hints between processes that somebody who waits should look again. Nothing depends on one arriving. */
export interface Signals {
  /** Tells those who hear the topic, at the commit. */
  send(tx: Database, topic: string): Promise<void>;
  /** @returns what ends the hearing */
  hear(topics: readonly string[], listener: SignalListener): () => void;
  close(): Promise<void>;
}

/**
 * `listen` uses LISTEN and NOTIFY of PostgreSQL on a connection of its own, opened when somebody first hears. `poll` is for
 * servers without them: whoever hears is told to look every two seconds.
 */
export type SignalWay = 'listen' | 'poll';

export function openSignals(
  settings: Pick<ConnectionSettings, 'connection'> & { readonly way: SignalWay },
): Signals {
  const hearers = new Map<string, Set<SignalListener>>();
  const everybody = () => new Set([...hearers.values()].flatMap((listeners) => [...listeners]));
  const tell = (listeners: Iterable<SignalListener>) => {
    for (const listener of listeners) listener.changed();
  };
  const source =
    settings.way === 'poll'
      ? pollingSource(() => tell(everybody()))
      : listeningSource(settings, {
          heard: (topic) => tell(hearers.get(topic) ?? []),
          missed: () => tell(everybody()),
        });
  return {
    async send(tx, topic) {
      if (settings.way === 'listen') await sql`select pg_notify(${channel}, ${topic})`.execute(tx);
    },
    hear(topics, listener) {
      for (const topic of topics) hearers.set(topic, (hearers.get(topic) ?? new Set()).add(listener));
      source.start();
      return () => {
        for (const topic of topics) {
          const listeners = hearers.get(topic);
          listeners?.delete(listener);
          if (listeners?.size === 0) hearers.delete(topic);
        }
        if (hearers.size === 0) source.rest();
      };
    },
    async close() {
      for (const listener of everybody()) listener.ended();
      hearers.clear();
      await source.close();
    },
  };
}

const channel = 'tongban_signal';
const pollEveryMilliseconds = 2_000;
const reconnectAfterMilliseconds = 1_000;

interface Source {
  start(): void;
  /** Nobody hears for the moment. */
  rest(): void;
  close(): Promise<void>;
}

function pollingSource(look: () => void): Source {
  let timer: NodeJS.Timeout | undefined;
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    start() {
      timer ??= setInterval(look, pollEveryMilliseconds).unref();
    },
    rest,
    close: async () => rest(),
  };
}

/** Keeps one connection that listens, and opens it again when it breaks; what came meanwhile is told to everybody. */
function listeningSource(
  settings: Pick<ConnectionSettings, 'connection'>,
  tell: { readonly heard: (topic: string) => void; readonly missed: () => void },
): Source {
  let client: pg.Client | undefined;
  let opening: Promise<void> | undefined;
  let isClosed = false;

  async function open(): Promise<void> {
    const { connection } = settings;
    const opened = new pg.Client(
      typeof connection === 'string' ? { connectionString: connection } : connection,
    );
    opened.on('notification', ({ payload }) => tell.heard(payload ?? ''));
    opened.on('error', () => {});
    opened.once('end', () => {
      if (client !== opened) return;
      client = undefined;
      setTimeout(start, reconnectAfterMilliseconds).unref();
    });
    try {
      await opened.connect();
      await opened.query(`listen ${channel}`);
      client = opened;
      tell.missed();
    } catch {
      await opened.end().catch(() => {});
      setTimeout(start, reconnectAfterMilliseconds).unref();
    }
  }

  function start(): void {
    if (isClosed || client || opening) return;
    opening = open().finally(() => {
      opening = undefined;
    });
  }

  return {
    start,
    rest() {},
    async close() {
      isClosed = true;
      await opening;
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}
