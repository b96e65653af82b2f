import { sql } from 'kysely';
import type { CalendarDate } from '../../src/kernel/date.ts';
import { getItemVersion, type ItemVersion } from '../../src/modules/catalogue/index.ts';
import { getProcedures, type Procedure } from '../../src/modules/procedures/index.ts';
import type { Database } from '../../src/platform/database/index.ts';

/** An item that the platform handles, with the procedure of its cases. */
export interface Handled {
  readonly version: ItemVersion;
  readonly procedure: Procedure;
}

/** A prime, so that what is odd about the cases of the day falls on every item. */
const most = 67;

/** Items of the county that are handled on this platform, some of every office. */
export async function listHandled(database: Database): Promise<Handled[]> {
  const found = await sql<{ code: string }>`
    select implementation_code as code from catalogue.item
    where source = 'content' and region = '990102' order by md5(implementation_code)
  `.execute(database);
  const procedures = await getProcedures(database);
  const handled: Handled[] = [];
  for (const { code } of found.rows) {
    if (handled.length === most) break;
    const version = await getItemVersion(database, code);
    const procedure = procedures.findLatest(version.item.handling.procedure);
    if (procedure) handled.push({ version, procedure });
  }
  return handled;
}

export interface Report {
  readonly received: number;
  readonly decided: number;
  readonly onTime: number;
  readonly late: number;
  readonly reminder: number;
  readonly yellow: number;
  readonly red: number;
}

/** What became of the day, counted from the cases themselves. */
export async function readReport(database: Database, receivedOn: CalendarDate): Promise<Report> {
  const found = await sql<Report>`
    select count(*)::int as received, (count(*) filter (where is_on_time is not null))::int as decided,
      (count(*) filter (where is_on_time))::int as "onTime", (count(*) filter (where not is_on_time))::int as late,
      (select count(*)::int from monitoring.warning where level = 'reminder') as reminder,
      (select count(*)::int from monitoring.warning where level = 'yellow') as yellow,
      (select count(*)::int from monitoring.warning where level = 'red') as red
    from monitoring.case_figure where received_on = ${receivedOn}
  `.execute(database);
  const [report] = found.rows;
  if (!report) throw new Error('a count has a row');
  return report;
}
