import { sql } from 'kysely';
import { asideOf, type Database } from './database.ts';

const checkEveryMilliseconds = 2_000;

interface Held<T> {
  readonly value: T;
  readonly generation: number;
  readonly checkedAt: number;
}

interface Holder<T> {
  held: Held<T> | undefined;
  /** One look serves everybody who asks meanwhile. */
  looking: Promise<Held<T>> | undefined;
}

/**
 * Small reference data, held in memory and read again after somebody has changed it, in this process or another.
 * The generation is looked up at most every two seconds, so a hot path pays nothing.
 */
export function reference<T>(
  name: string,
  load: (database: Database) => Promise<T>,
): (database: Database) => Promise<T> {
  const holders = new WeakMap<Database, Holder<T>>();

  async function look(database: Database, held: Held<T> | undefined): Promise<Held<T>> {
    const checkedAt = Date.now();
    const generation = await readGeneration(database, name);
    const value = held?.generation === generation ? held.value : await load(database);
    return { value, generation, checkedAt };
  }

  return async (asked) => {
    const database = asideOf(asked);
    const holder: Holder<T> = holders.get(database) ?? { held: undefined, looking: undefined };
    holders.set(database, holder);
    if (holder.held && Date.now() - holder.held.checkedAt < checkEveryMilliseconds) return holder.held.value;
    holder.looking ??= look(database, holder.held).finally(() => {
      holder.looking = undefined;
    });
    holder.held = await holder.looking;
    return holder.held.value;
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
