import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadContent, migrateDatabase, openAtConsole, openDatabasePlaces } from '../src/boot.ts';
import { dateIn } from '../src/kernel/date.ts';
import {
  type Compilation,
  compilationAsJson,
  compileCatalogue,
  compileStoredCatalogue,
  describeCompilation,
  readContentCatalogue,
  type Severity,
  severities,
} from '../src/modules/catalogue/index.ts';
import { readCertificateTypeContent } from '../src/modules/certificates/index.ts';
import { type Config, readConfig } from '../src/platform/config.ts';

const usage =
  'npm run catalogue:check [-- --source content|all|<import source>] [--json file] [--severity error|warning|advice]';

process.exitCode = await main(process.argv.slice(2));

/** Fails on errors in the city's own items; imported ones are their owners' to mend. */
async function main(commandLine: string[]): Promise<number> {
  const { values } = parseArgs({
    args: commandLine,
    options: {
      source: { type: 'string', default: 'content' },
      json: { type: 'string' },
      severity: { type: 'string', default: 'advice' },
    },
  });
  const severity = severities.find((each) => each === values.severity);
  if (!severity) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  try {
    return await check(values.source, severity, values.json);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function check(source: string, severity: Severity, file: string | undefined): Promise<number> {
  const config = readConfig(process.env, process.cwd());
  const { compilation, seconds } =
    source === 'content' ? await checkContent(config) : await checkStored(config, source);
  process.stdout.write(
    `${describeCompilation(compilation, severity)}\n\n检查用时 ${seconds.toFixed(2)} 秒\n`,
  );
  if (file) await writeFile(file, `${JSON.stringify(compilationAsJson(compilation), null, 2)}\n`);
  const own = compilation.findings.filter(({ item }) => item.source === 'content');
  return own.some(({ kind }) => kind.severity === 'error') ? 1 : 0;
}

interface Timed {
  readonly compilation: Compilation;
  /** Without starting a database and reading files. */
  readonly seconds: number;
}

async function timed(compile: () => Promise<Compilation>): Promise<Timed> {
  const started = performance.now();
  const compilation = await compile();
  return { compilation, seconds: (performance.now() - started) / 1000 };
}

async function checkContent({ contentDirectory }: Config): Promise<Timed> {
  const { subjects, surroundings, acceptances } = await readContentCatalogue(contentDirectory, {
    certificates: await readCertificateTypeContent(contentDirectory),
    today: dateIn(new Date()),
  });
  return timed(() => compileCatalogue(() => [subjects], surroundings, acceptances));
}

async function checkStored(config: Config, source: string): Promise<Timed> {
  const places = await openDatabasePlaces(config);
  try {
    await migrateDatabase(config, places, process.cwd());
    const database = await openAtConsole(config, places);
    try {
      await loadContent(database, config);
      const certificates = await readCertificateTypeContent(config.contentDirectory);
      return await timed(() =>
        compileStoredCatalogue(database, {
          certificates,
          now: new Date(),
          ...(source === 'all' ? {} : { source }),
        }),
      );
    } finally {
      await database.destroy();
    }
  } finally {
    await places.stop();
  }
}
