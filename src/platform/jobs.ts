import { sql } from 'kysely';
import { inTransaction, type Tx } from './database/index.ts';
import type { Platform } from './platform.ts';

/** Work that is due from time to time. It runs in one process at a time, in one transaction. */
export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  run(platform: Platform, tx: Tx): Promise<void>;
}

export interface RunningJobs {
  stop(): Promise<void>;
}

/** Starts every job; a job that fails is logged and tried again at its next turn. */
export function startJobs(platform: Platform, jobs: readonly Job[]): RunningJobs {
  let current: Promise<void> = Promise.resolve();
  const timers = jobs.map((job) => {
    const turn = () => {
      current = current.then(() => runJob(platform, job));
    };
    return setInterval(turn, job.everySeconds * 1000).unref();
  });
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await current;
    },
  };
}

export async function runJob(platform: Platform, job: Job): Promise<void> {
  try {
    await inTransaction(platform.database, async (tx) => {
      const locked = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(hashtext(${`job:${job.name}`})) as mine
      `.execute(tx);
      if (locked.rows[0]?.mine) await job.run(platform, tx);
    });
  } catch (error) {
    platform.log.error('job.failed', error, { job: job.name });
  }
}
