import { migrateDatabase, openAtConsole, openDatabasePlaces } from '../src/boot.ts';
import { checkLedger } from '../src/modules/exchange/index.ts';
import { readConfig } from '../src/platform/config.ts';

process.exitCode = await main();

/** Compares the whole ledger of reads with its seals; fails where a row was changed, added or taken out. */
async function main(): Promise<number> {
  const config = readConfig(process.env, process.cwd());
  const places = await openDatabasePlaces(config);
  try {
    await migrateDatabase(config, places, process.cwd());
    const database = await openAtConsole(config, places);
    try {
      const { seals, rows, broken } = await checkLedger(database);
      for (const { seal, found, changed } of broken) {
        const which = changed.length > 0 ? `; rows that were changed: ${changed.join(', ')}` : '';
        process.stdout.write(
          `seal ${seal.sequence} of ${seal.sealedAt.toISOString()}: ${seal.rows} rows sealed, ${found} found${which}\n`,
        );
      }
      process.stdout.write(`${seals} seals over ${rows} rows, ${broken.length} broken\n`);
      return broken.length > 0 ? 1 : 0;
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
