import { measureCountyDay } from './cases/county-day.ts';
import { measureDueDates } from './cases/due-dates.ts';
import { measureMonitoring } from './cases/monitoring.ts';
import { measureThroughput } from './cases/throughput.ts';
import { measureWorkList } from './cases/work-list.ts';
import { type Database, openDatabase } from './database.ts';
import type { Figure } from './figure.ts';
import { fillCases } from './fill-cases.ts';
import { type Program, startProgram } from './program.ts';

const filledAtOnce = 100_000;

export interface CasesBench {
  /** Folder of the data; the demo city is loaded into it first. */
  readonly data: string;
  /** How many cases stand in the store at last, when its lists are looked at and its dates are moved. */
  readonly most: number;
  say(text: string): void;
  take(figures: readonly Figure[]): void;
}

/** The procedure engine: whole cases beside two workflow engines, a county's day, work lists and due dates of a full store. */
export async function measureCases({ data, most, say, take }: CasesBench): Promise<void> {
  await (await startProgram({ data })).stop();
  await withDatabase(data, async (database) => {
    take(await measureThroughput(database));
    take(await measureCountyDay(database));
    // Nobody need hear of these cases while lists are looked at.
    await database.query('truncate platform.announcement');
  });
  const sizes = [0, 100_000, 1_000_000].filter((size) => size < most).concat(most);
  let filled = 0;
  for (const size of sizes) {
    if (size > 0) say(`${size} cases …`);
    await withDatabase(data, async (database) => {
      for (; filled < size; filled = Math.min(size, filled + filledAtOnce)) {
        await fillCases(database, Math.min(filledAtOnce, size - filled), 'zhou', filled);
      }
      await database.query('vacuum analyze');
    });
    await withProgram(data, async (program) => take([await measureWorkList(program, size)]));
  }
  await withDatabase(data, async (database) => take(await measureMonitoring(database)));
  await withDatabase(data, async (database) => take(await measureDueDates(database)));
}

async function withDatabase(data: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(data);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function withProgram(data: string, work: (program: Program) => Promise<void>): Promise<void> {
  const program = await startProgram({ data });
  try {
    await work(program);
  } finally {
    await program.stop();
  }
}
