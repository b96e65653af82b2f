import type { Database } from '../database.ts';
import type { Figure } from '../figure.ts';
import { actsOfCase, ownEngine } from './own-engine.ts';

/** What the offices of one county take in on a day. */
const casesOfDay = 5418;
const atOnce = 8;
const opens = new Date('2026-03-02T08:30:00+08:00').getTime();
const hour = 3_600_000;
const openHours = 9;
/** One case in so many is decided after the day that was promised. */
const oneLateOf = 25;

/** A county's cases of one day, each act at its own moment of the following weeks, and the report of what was on time. */
export async function measureCountyDay(database: Database): Promise<Figure[]> {
  const engine = await ownEngine(database, atOnce + 1);
  const before = await countDecided(database);
  const serials = Array.from({ length: casesOfDay }, (_, serial) => serial).values();
  const work = async () => {
    for (const serial of serials) await engine.runCaseAt(momentsOf(serial));
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - started) / 1000;
  await engine.close();
  const after = await countDecided(database);
  const [decided, onTime] = [after.decided - before.decided, after.onTime - before.onTime];
  const late = Math.ceil(casesOfDay / oneLateOf);
  if (decided - onTime !== late)
    throw new Error(`${late} cases are late, the report says ${decided - onTime}`);
  return [
    {
      name: 'a day of a county',
      value: seconds,
      unit: 's',
      target: { atMost: 300 },
      note: `${decided} cases, ${decided * (actsOfCase + 1)} acts; on time ${((100 * onTime) / decided).toFixed(1)} %, ${late} late as made`,
    },
  ];
}

/** Taken in during the day, accepted within two days, reviewed and decided within nine, or after a month. */
function momentsOf(serial: number): Date[] {
  const received = opens + (serial / casesOfDay) * openHours * hour;
  const isLate = serial % oneLateOf === 0;
  const days = [0, serial % 3, 3, 4, 5, isLate ? 35 : 6 + (serial % 3), isLate ? 36 : 9];
  return days.map((day, act) => new Date(received + day * 24 * hour + act * 60_000));
}

async function countDecided(database: Database): Promise<{ decided: number; onTime: number }> {
  const [found] = await database.query<{ decided: number; onTime: number }>(`
    select count(*)::int as decided,
      (count(*) filter (where (approved.at at time zone 'Asia/Shanghai')::date <= coalesce(clock.promised_due, file.promised_due)))::int as "onTime"
    from procedures.case_file file
    left join procedures.case_clock clock on clock.region = file.region and clock.case_id = file.id
    join procedures.action approved on approved.region = file.region and approved.case_id = file.id
      and approved.type = 'approved'
    where file.implementation_code = 'bench' and file.received_at < '2026-03-03'
  `);
  return found ?? { decided: 0, onTime: 0 };
}
