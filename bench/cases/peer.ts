import type { Database } from '../database.ts';
import { childrenOf, processorMilliseconds } from '../processes.ts';

/** The database that all share. */
export type Place = Pick<Database, 'url' | 'secret'>;

/** Something that carries cases from their opening to their end, each act in a durable transaction of its own. */
export interface Peer {
  readonly name: string;
  /** One whole case: opened, accepted, reviewed by three departments at once, decided, issued. */
  runCase(): Promise<void>;
  close(): Promise<void>;
}

/** The departments that review at the same time. */
export const reviewers = ['food', 'fire', 'urban'] as const;

/** What an applicant writes: as much as a real form of thirty elements. */
export const answers: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 30 }, (_, place) => [`element-${place}`, `一个回答 ${place}`]),
);

export interface Throughput {
  readonly casesPerSecond: number;
  /** Processor time of one case, in the program and in the database. */
  readonly programMilliseconds: number;
  readonly databaseMilliseconds: number;
}

/** Cases one after the other by several workers, for some seconds. */
export async function runCases(
  database: Database,
  { runCase }: Peer,
  { atOnce, seconds }: { atOnce: number; seconds: number },
): Promise<Throughput> {
  const ofDatabase = () => processorMilliseconds(childrenOf(database.pid));
  const before = { program: process.cpuUsage(), database: ofDatabase() };
  const started = performance.now();
  let done = 0;
  const work = async () => {
    while (performance.now() - started < seconds * 1000) {
      await runCase();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const elapsed = performance.now() - started;
  const program = process.cpuUsage(before.program);
  return {
    casesPerSecond: done / (elapsed / 1000),
    programMilliseconds: (program.user + program.system) / 1000 / done,
    databaseMilliseconds: (ofDatabase() - before.database) / done,
  };
}
