import { loadContent, migrateDatabase, openAtConsole, openDatabasePlaces } from '../src/boot.ts';
import { describeVacancies } from '../src/modules/procedures/index.ts';
import { readConfig } from '../src/platform/config.ts';

process.exitCode = await main();

/** Lists the posts that items of this installation need and nobody holds today; fails where there are any. */
async function main(): Promise<number> {
  const config = readConfig(process.env, process.cwd());
  const places = await openDatabasePlaces(config);
  try {
    await migrateDatabase(config, places, process.cwd());
    const database = await openAtConsole(config, places);
    try {
      await loadContent(database, config);
      const { lines, count } = await describeVacancies({ database, now: () => new Date() });
      process.stdout.write(`${lines.join('\n')}\n`);
      return count > 0 ? 1 : 0;
    } finally {
      await database.destroy();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await places.stop();
  }
}
