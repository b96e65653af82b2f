import { recomputeDueDates } from '../../src/modules/procedures/index.ts';
import { applicationRole, inTransaction, openDatabase } from '../../src/platform/database/index.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Database } from '../database.ts';
import type { Figure } from '../figure.ts';

/** Brings every open date that the filled cases have to what its formula gives, as after a changed calendar. */
export async function measureDueDates(database: Database): Promise<Figure[]> {
  const [count] = await database.query<{ dates: number }>(`
    select (select count(due_formula) from procedures.task)::int
      + (select count(promised_formula) + count(statutory_formula) + count(silence_formula) from procedures.case_clock)::int
      as dates
  `);
  const application = openDatabase({
    connection: database.url,
    secret: database.secret,
    role: applicationRole,
    poolSize: 2,
  });
  const platform = { database: application, now: () => new Date() } as Platform;
  const started = performance.now();
  await inTransaction(application, (tx) => recomputeDueDates.run(platform, tx));
  const seconds = (performance.now() - started) / 1000;
  await application.destroy();
  const [moved] = await database.query<{ cases: number; tasks: number }>(
    'select cases, tasks from procedures.recomputation order by started_at desc limit 1',
  );
  return [
    {
      name: 'open due dates computed again',
      value: seconds,
      unit: 's',
      target: { atMost: 10 },
      note: `${count?.dates} dates; moved in ${moved?.cases} cases and ${moved?.tasks} tasks`,
    },
  ];
}
