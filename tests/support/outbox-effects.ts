import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../src/platform/database/index.ts';
import { declareTopic } from '../../src/platform/outbox/index.ts';
import type { TestDatabase } from './database.ts';

/** What the tests announce: the number of an event within its key. */
export const stepTopic = declareTopic('test.step', z.object({ number: z.number() }));

/** What a subscriber of the tests writes, in the order in which it wrote. */
export interface Effect {
  readonly event_id: string;
  readonly key: string;
  readonly number: number;
}

export async function prepareEffects(database: TestDatabase): Promise<void> {
  await database.query(`create table public.effect (position bigint generated always as identity,
    event_id uuid not null, key text not null, number integer not null)`);
  await database.query('grant insert on public.effect to tongban_app');
}

export async function writeEffect(
  tx: Tx,
  { id, key, data }: { id: string; key: string; data: { number: number } },
): Promise<void> {
  await sql`insert into public.effect (event_id, key, number) values (${id}, ${key}, ${data.number})`.execute(
    tx,
  );
}

export function readEffects(database: TestDatabase): Promise<Effect[]> {
  return database.query('select event_id, key, number from public.effect order by position');
}

/** The numbers of each key, in the order in which they took effect. */
export function numbersByKey(effects: readonly Effect[]): Record<string, number[]> {
  const numbers: Record<string, number[]> = {};
  for (const { key, number } of effects) numbers[key] = [...(numbers[key] ?? []), number];
  return numbers;
}
