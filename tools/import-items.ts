import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent, migrateDatabase, openAtConsole, openDatabasePlaces } from '../src/boot.ts';
import { dateIn } from '../src/kernel/date.ts';
import { describeReport, importItems, Mapping } from '../src/modules/catalogue/index.ts';
import { readConfig } from '../src/platform/config.ts';
import { readContentFile } from '../src/platform/content.ts';
import { inTransaction } from '../src/platform/database/index.ts';

const usage =
  'npm run import -- <file> --mapping content/import-mappings/<source>.yaml [--report report.json]';

process.exitCode = await main(process.argv.slice(2));

async function main(commandLine: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: commandLine,
    allowPositionals: true,
    options: { mapping: { type: 'string' }, report: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || values.mapping === undefined || positionals.length > 1) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  try {
    await importFile(file, values.mapping, values.report);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function importFile(file: string, mappingFile: string, reportFile: string | undefined): Promise<void> {
  const [entry] = await readContentFile(mappingFile, Mapping);
  if (!entry) throw new Error(`${mappingFile} is empty`);
  const bytes = await readFile(file);
  const root = process.cwd();
  const config = readConfig(process.env, root);
  const places = await openDatabasePlaces(config);
  try {
    await migrateDatabase(config, places, root);
    const database = await openAtConsole(config, places);
    try {
      await loadContent(database, config);
      const started = Date.now();
      const report = await inTransaction(database, (tx) =>
        importItems(tx, { name: basename(file), bytes }, entry.value, dateIn(new Date())),
      );
      process.stdout.write(
        `${describeReport(report)}\n用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒\n`,
      );
      if (reportFile) await writeFile(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    } finally {
      await database.destroy();
    }
  } finally {
    await places.stop();
  }
}
