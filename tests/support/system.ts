import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent, migrateDatabase, openPlatform } from '../../src/boot.ts';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { applicationRole, openDatabase } from '../../src/platform/database/index.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { root } from './root.ts';

/** The same for every test: the template holds what it seals. */
export const testSecret = 'the same for every test: the template holds what it seals';

/** The program's own configuration with a data directory of the test's. */
export function testConfig(
  dataDirectory: string,
  environment: Readonly<Record<string, string>> = {},
): Config {
  return readConfig(
    { NODE_ENV: 'test', TONGBAN_DATA: dataDirectory, TONGBAN_SECRET: testSecret, ...environment },
    root,
  );
}

/** Everything that decides what stands in a fresh database: schema, content and the code that loads it. */
export async function digestOfSystem(): Promise<string> {
  const hash = createHash('sha256');
  const files = globSync(['architecture.ts', 'content/**/*.yaml', 'src/**/*.{ts,sql}'], { cwd: root });
  for (const file of files
    .filter((name) => !/\.test\.ts$|\/(portal|workbench|http|web)\//.test(name))
    .sort()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Brings an empty database to where a first start brings it. */
export async function fillTemplate(url: string): Promise<void> {
  const config = testConfig('.tongban/test');
  await migrateDatabase(config, { owner: url }, root);
  const secret = Buffer.from(testSecret);
  const database = openDatabase({ connection: url, role: applicationRole, poolSize: 4, secret });
  try {
    await loadContent(database, config);
  } finally {
    await database.destroy();
  }
}

/** What the program is wired with, on a database and a clock of the test's. */
export function openTestPlatform(options: {
  url: string;
  dataDirectory: string;
  log: Log;
  now: () => Date;
  environment?: Readonly<Record<string, string>> | undefined;
}): Promise<Platform> {
  return openPlatform({
    config: testConfig(options.dataDirectory, options.environment),
    places: { application: options.url, role: applicationRole },
    root,
    log: options.log,
    publicUrl: 'http://tongban.test',
    now: options.now,
    poolSize: 4,
  });
}
