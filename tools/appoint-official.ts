import { parseArgs } from 'node:util';
import { migrateDatabase, openAtConsole, openDatabasePlaces } from '../src/boot.ts';
import { loadAgencies } from '../src/modules/agencies/index.ts';
import { appointOfficial } from '../src/modules/identity/index.ts';
import { readConfig } from '../src/platform/config.ts';

const usage =
  'node scripts/run.mjs tools/appoint-official.ts --name 陆启明 --login admin --agency yunxi-government-services --role administrator';

process.exitCode = await main(process.argv.slice(2));

/** Appoints an official at the console: the way to the first administrator of a new installation. */
async function main(commandLine: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: commandLine,
    options: { name: text, login: text, agency: text, role: { ...text, multiple: true } },
  });
  const { name, login, agency, role } = values;
  if (!name || !login || !agency || !role) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  try {
    const password = await appoint({ name, login, agency, roles: role });
    process.stdout.write(`临时密码 temporary password: ${password}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function appoint(official: { name: string; login: string; agency: string; roles: string[] }) {
  const root = process.cwd();
  const config = readConfig(process.env, root);
  const places = await openDatabasePlaces(config);
  try {
    await migrateDatabase(config, places, root);
    const database = await openAtConsole(config, places);
    try {
      await loadAgencies(database, config.contentDirectory);
      const platform = { database, now: () => new Date() };
      return await appointOfficial(platform, undefined, {
        ...official,
        reason: '系统初始化时由运维人员设置',
      });
    } finally {
      await database.destroy();
    }
  } finally {
    await places.stop();
  }
}
