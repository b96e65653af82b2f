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
  /** How many changes of this process both have seen. */
  changes: number;
}

/** Changes this process has committed, by name. */
const ownChanges = new Map<string, number>();

/** Call after the commit of a change: whoever asks from now on gets what it has left, without the usual delay. */
export function seeAtOnce(name: string): void {
  ownChanges.set(name, changesOf(name) + 1);
}

function changesOf(name: string): number {
  return ownChanges.get(name) ?? 0;
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
    const changes = changesOf(name);
    const known = holders.get(database);
    const holder: Holder<T> =
      known?.changes === changes ? known : { held: staleOf(known?.held), looking: undefined, changes };
    holders.set(database, holder);
    if (holder.held && Date.now() - holder.held.checkedAt < checkEveryMilliseconds) return holder.held.value;
    holder.looking ??= look(database, holder.held).finally(() => {
      holder.looking = undefined;
    });
    holder.held = await holder.looking;
    return holder.held.value;
  };
}

/** Its value serves again if the generation turns out to be the same. */
function staleOf<T>(held: Held<T> | undefined): Held<T> | undefined {
  return held && { ...held, checkedAt: 0 };
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
