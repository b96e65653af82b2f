import { sql } from 'kysely';
import type { Database } from './database.ts';

const checkEveryMilliseconds = 2_000;

interface Held<T> {
  value: T;
  generation: number;
  checkedAt: number;
}

/**
 * Small reference data, held in memory and read again after somebody has changed it, in this process or another.
 * The generation is looked up at most every two seconds, so a hot path pays nothing.
 */
export function reference<T>(
  name: string,
  load: (database: Database) => Promise<T>,
): (database: Database) => Promise<T> {
  const held = new WeakMap<Database, Promise<Held<T>>>();
  return async (database) => {
    const now = Date.now();
    const known = await held.get(database);
    if (known && now - known.checkedAt < checkEveryMilliseconds) return known.value;
    const generation = await readGeneration(database, name);
    if (known && generation === known.generation) {
      known.checkedAt = now;
      return known.value;
    }
    const loading = load(database).then((value) => ({ value, generation, checkedAt: now }));
    held.set(database, loading);
    loading.catch(() => held.delete(database));
    return (await loading).value;
  };
}

export async function readGeneration(database: Database, name: string): Promise<number> {
  const found = await sql<{
    value: number;
  }>`select value from platform.generation where name = ${name}`.execute(database);
  return found.rows[0]?.value ?? 0;
}

/** Tells every process, at the commit, that the reference data of this name has changed. */
export async function bumpGeneration(tx: Database, name: string): Promise<void> {
  await sql`
    insert into platform.generation (name, value) values (${name}, 1)
    on conflict (name) do update set value = platform.generation.value + 1
  `.execute(tx);
}
