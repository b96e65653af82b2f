import { watchCases } from '../../src/modules/monitoring/index.ts';
import { applicationRole, inTransaction, openDatabase } from '../../src/platform/database/index.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Database } from '../database.ts';
import type { Figure } from '../figure.ts';

const turns = 50;
const due = 500;

/** What monitoring costs beside every filled case: a turn that finds nothing due, and looking at five hundred cases. */
export async function measureMonitoring(database: Database): Promise<Figure[]> {
  await database.query(`
    insert into monitoring.watch (region, case_id, number, check_on)
    select region, id, number, current_date + 30 from procedures.case_file on conflict do nothing
  `);
  await database.query('analyze monitoring.watch');
  const application = openDatabase({
    connection: database.url,
    secret: database.secret,
    role: applicationRole,
    poolSize: 2,
  });
  const platform = {
    database: application,
    now: () => new Date(),
    log: createLog(() => {}),
  } as unknown as Platform;
  const turn = () => inTransaction(application, (tx) => watchCases.run(platform, tx));
  await turn();
  const idle = await secondsOf(async () => {
    for (let count = 0; count < turns; count++) await turn();
  });
  await database.query(`
    update monitoring.watch set check_on = current_date where case_id in (
      select id from procedures.case_file where closed_at is null and kind = 'licensing' limit ${due})
  `);
  const busy = await secondsOf(turn);
  const [watched] = await database.query<{ cases: number }>(
    'select count(*)::int as cases from monitoring.watch',
  );
  await application.destroy();
  return [
    {
      name: 'monitoring, nothing due',
      value: (1000 * idle) / turns,
      unit: 'ms',
      target: { atMost: 10 },
      note: `mean of ${turns} turns beside ${watched?.cases ?? 0} watched cases`,
    },
    { name: 'monitoring, cases looked at', value: due / busy, unit: '/s', target: { atLeast: 30 } },
  ];
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
