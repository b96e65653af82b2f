import { Client } from 'pg';
import { superuser } from './cluster.ts';

interface Address {
  readonly socketFolder: string;
  readonly port: number;
}

/** Connects as superuser to the database every cluster has, and leaves again. */
export async function askServer<T>(
  { socketFolder, port }: Address,
  ask: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ host: socketFolder, port, user: superuser, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
