import { parseArgs } from 'node:util';
import { loadContent, migrateDatabase, openDatabasePlaces, openPlatform } from '../src/boot.ts';
import { dateIn } from '../src/kernel/date.ts';
import { addWorkingDays } from '../src/kernel/working-days.ts';
import { monitoringSubscriber, watchCases } from '../src/modules/monitoring/index.ts';
import { getCalendar } from '../src/modules/procedures/index.ts';
import { readConfig } from '../src/platform/config.ts';
import { runJob } from '../src/platform/jobs.ts';
import { createLog } from '../src/platform/log.ts';
import { deliver } from '../src/platform/outbox/index.ts';
import type { Platform } from '../src/platform/platform.ts';
import { type Handled, listHandled, readReport } from './replay/catalogue.ts';
import { replayCase } from './replay/replay-case.ts';

/** What the offices of one county take in on a day. */
const casesOfDay = 5418;
const usage = `npm run replay [-- --cases ${casesOfDay}]`;
/** The day lies so far back that most of its cases are decided by now. */
const workingDaysAgo = 14;
const atOnce = 8;

process.exitCode = await main(process.argv.slice(2));

/** Replays a county's day into the demonstration: its cases, their acts, and what monitoring finds in them. */
async function main(commandLine: string[]): Promise<number> {
  const { values } = parseArgs({ args: commandLine, options: { cases: { type: 'string' } } });
  const cases = Number(values.cases ?? casesOfDay);
  const root = process.cwd();
  const config = readConfig(process.env, root);
  if (!Number.isInteger(cases) || cases < 1 || config.mode !== 'demo') {
    say(config.mode === 'demo' ? usage : 'Cases are invented in the demonstration alone.');
    return 2;
  }
  const places = await openDatabasePlaces(config);
  try {
    await migrateDatabase(config, places, root);
    const platform = await openPlatform({
      config,
      places,
      root,
      log: createLog((line) => say(line.trimEnd())),
      publicUrl: 'http://localhost',
    });
    try {
      await loadContent(platform.database, config);
      await replay(platform, cases);
    } finally {
      await platform.signals.close();
      await platform.database.destroy();
    }
    return 0;
  } finally {
    await places.stop();
  }
}

async function replay(platform: Platform, cases: number): Promise<void> {
  const handled = await listHandled(platform.database);
  const calendar = await getCalendar(platform.database);
  const receivedOn = addWorkingDays(dateIn(platform.now()), -workingDaysAgo, calendar);
  // Whoever listens hears what is announced after it was first started.
  await deliver(platform, [monitoringSubscriber]);
  const began = performance.now();
  const serials = Array.from({ length: cases }, (_, serial) => serial).values();
  const work = async () => {
    for (const serial of serials) {
      const one = handled[serial % handled.length] as Handled;
      await replayCase(platform, { ...one, serial, receivedOn });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const acted = performance.now();
  await deliver(platform, [monitoringSubscriber]);
  const job = { ...watchCases, name: 'replay-watch-cases' };
  for (let left = cases; left > 0; left -= 500) await runJob(platform, job);
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  const report = await readReport(platform.database, receivedOn);
  say(`${cases} 件在 ${seconds(began, acted)} 秒内办理，监察用时 ${seconds(acted, performance.now())} 秒`);
  say(
    `收件 ${report.received}，办结 ${report.decided}，按期 ${report.onTime}（${percent(report)}），超期 ${report.late}`,
  );
  say(`预警：提示 ${report.reminder}，黄牌 ${report.yellow}，红牌 ${report.red}`);
}

function percent({ onTime, decided }: { onTime: number; decided: number }): string {
  return decided > 0 ? `${((100 * onTime) / decided).toFixed(1)}%` : '–';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
