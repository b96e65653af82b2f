import pg from 'pg';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { applicationRole } from '../../src/platform/database/index.ts';
import { ownEngine } from './own-engine.ts';
import type { Peer, Place } from './peer.ts';

/** A statement as the driver takes it; prepared where it has a name. */
interface Sent {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The very statements of one case, sent again by the driver alone for ever new cases: what the database allows. */
export async function bareStatements(place: Place, connections: number): Promise<Peer> {
  const recorded = await recordCase(place);
  const options = `-c role=${applicationRole}`;
  const clients = Array.from(
    { length: Math.min(lanes, connections) },
    () => new pg.Client({ connectionString: place.url, options, pipeline: true }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  let sent = 0;
  const ids = identifiersIn(recorded);
  return {
    name: 'statements',
    async runCase() {
      const fresh = new Map(ids.map((id) => [id, id.includes('-') ? uuidv7() : freshNumber()]));
      for (const { name, text, values } of recorded) {
        sent += 1;
        await clients[sent % clients.length]?.query({
          ...(name && { name }),
          text,
          values: values.map((value) => replaced(value, fresh)),
        });
      }
    },
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
}

/** As many connections as the engine shares for such statements. */
const lanes = 4;

/** Everything that goes to the database while one case runs, once reference data has been read. */
async function recordCase(place: Place): Promise<Sent[]> {
  const sent: Sent[] = [];
  const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]): unknown {
    const [first, values] = given;
    if (typeof first === 'string') sent.push({ text: first, values: (values as unknown[]) ?? [] });
    else sent.push(first as Sent);
    return send.apply(this, given);
  } as typeof pg.Client.prototype.query;
  try {
    const engine = await ownEngine(place, 1);
    await engine.runCase();
    sent.length = 0;
    await engine.runCase();
    await engine.close();
  } finally {
    pg.Client.prototype.query = send as typeof pg.Client.prototype.query;
  }
  return sent.filter(({ text }) => !/^set role|platform\.generation/i.test(text));
}

const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b\d{24}\b/g;

function identifiersIn(statements: readonly Sent[]): string[] {
  return [...new Set(JSON.stringify(statements).match(identifier))];
}

function replaced(value: unknown, fresh: ReadonlyMap<string, string>): unknown {
  return typeof value === 'string' ? value.replaceAll(identifier, (id) => fresh.get(id) ?? id) : value;
}

let numbers = 0;

function freshNumber(): string {
  numbers += 1;
  return `${Date.now()}${String(numbers).padStart(11, '0')}`;
}
