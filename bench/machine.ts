import { cpus, totalmem } from 'node:os';
import type { Database } from './database.ts';

/** What the figures were measured on. */
export async function describeMachine(database: Database): Promise<string[]> {
  const [cpu] = cpus();
  const asked = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes'];
  const settings = await database.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [asked],
  );
  const told = new Map(settings.map(({ name, setting }) => [name, setting]));
  const durability = asked.slice(1).map((name) => `${name} ${told.get(name)}`);
  return [
    `machine     ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB; client, program and database share it`,
    `versions    Node ${process.versions.node}, PostgreSQL ${told.get('server_version')}`,
    `durability  ${durability.join(', ')}`,
  ];
}
