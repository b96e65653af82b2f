import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A connection on which statements follow one another without waiting for each other's answers. */
interface Lane {
  readonly client: Promise<pg.Client>;
  /** Those who asked for the connection and have not had their answer yet. */
  waiting: number;
}

/**
 * Connections that any number of callers share, each statement a transaction of its own. The next statement is on its way
 * while the server still works on the last, so that fewer processes have to be woken for the same work. A statement goes
 * where the fewest wait; a connection that broke is replaced at the next one.
 * @param open gives a connection in the pipeline mode of the driver
 */
export function openLanes(most: number, open: () => Promise<pg.Client>): PostgresPool {
  const lanes = new Set<Lane>();

  const add = (): Lane => {
    const lane: Lane = { client: open(), waiting: 0 };
    const leave = () => void lanes.delete(lane);
    lane.client.then((client) => client.on('error', leave).on('end', leave), leave);
    lanes.add(lane);
    return lane;
  };
  const choose = (): Lane => {
    const [quietest] = [...lanes].sort((one, other) => one.waiting - other.waiting);
    return quietest && (quietest.waiting === 0 || lanes.size >= most) ? quietest : add();
  };
  return {
    options: {},
    connect: async () => {
      const lane = choose();
      lane.waiting += 1;
      try {
        return seat(await lane.client, lane);
      } catch (error) {
        lane.waiting -= 1;
        throw error;
      }
    },
    end: async () => {
      const clients = await Promise.allSettled([...lanes].map(({ client }) => client));
      for (const client of clients) if (client.status === 'fulfilled') await client.value.end();
    },
  };
}

/** The connection for one statement. */
function seat(client: pg.Client, lane: Lane): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    if (opensTransaction.test(text)) throw new Error('single statements only: others share this connection');
    return client.query(text, [...values]);
  };
  const release = () => {
    lane.waiting -= 1;
  };
  return { query: query as pg.Client['query'], release };
}

const opensTransaction = /^\s*(?:begin|start\s+transaction)\b/i;
