import { type ServerType, serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { loadContent, migrateDatabase, openDatabasePlaces, openPlatform } from './boot.ts';
import { jobs, subscribers } from './jobs.ts';
import { type DemoAccount, demoPassword, listDemoAccounts } from './modules/identity/index.ts';
import { type Config, readConfig } from './platform/config.ts';
import { ContentError } from './platform/content.ts';
import { startJobs } from './platform/jobs.ts';
import { createLog } from './platform/log.ts';
import { startDelivery } from './platform/outbox/index.ts';
import { EmbeddedPostgresError } from './platform/postgres/index.ts';
import { type Danger, dangersInDatabase, dangersOf, isPatchedNode } from './safety.ts';

const root = process.cwd();
const say = (line: string) => process.stdout.write(`${line}\n`);

class UnsafeStart extends Error {}

/** What has been opened; it is closed last first, at the end or when the start fails. */
const opened: (() => Promise<unknown>)[] = [];
let closing: Promise<void> | undefined;

await main().catch(async (error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  await close();
  process.exit(1);
});

async function main(): Promise<void> {
  const config = readConfig(process.env, root);
  refuse(dangersOf(config, process.version));
  const log = createLog(say);
  const places = await openDatabasePlaces(config);
  opened.push(() => places.stop());
  await migrateDatabase(config, places, root);
  const publicUrl = `http://localhost:${config.port}`;
  const platform = await openPlatform({ config, places, root, log, publicUrl });
  opened.push(() => platform.database.destroy());
  await loadContent(platform.database, config);
  refuse(await dangersInDatabase(config, platform.database));

  const running = startJobs(platform, jobs);
  opened.push(() => running.stop());
  const delivery = startDelivery(platform, subscribers);
  opened.push(() => delivery.stop());
  const server = await listen(createApp(platform).fetch, config);
  opened.push(() => endRequests(server));
  opened.push(() => platform.signals.close());
  announce(config, await listDemoAccounts(platform));

  const stop = () => void close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function close(): Promise<void> {
  closing ??= (async () => {
    for (const end of opened.toReversed()) await end();
  })();
  return closing;
}

/** Answers what has been asked already, for five seconds at most. */
function endRequests(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(resolve, 5000).unref();
  });
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: config.host, port: config.port }, () => resolve(server));
    server.once('error', reject);
  });
}

function refuse(dangers: readonly Danger[]): void {
  if (dangers.length === 0) return;
  const lines = dangers.map((danger) => `  - ${danger.setting}: ${danger.says}`);
  throw new UnsafeStart(`生产模式拒绝启动 / refusing to start in production mode:\n${lines.join('\n')}`);
}

function announce(config: Config, demoAccounts: readonly DemoAccount[]): void {
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`;
  say('');
  say(`  通办 Tongban   ${address}            门户 portal`);
  say(`                 ${address}/workbench  工作台 workbench`);
  if (config.mode === 'demo') {
    say('');
    say(`  演示账号 demo accounts, password ${demoPassword}:`);
    for (const account of demoAccounts) say(`    ${account.login.padEnd(16)} ${account.note.zh}`);
  }
  if (!isPatchedNode(process.version)) {
    say('');
    say(`  Node ${process.version} is fine for a demonstration; production wants 24.22.1, 26.12.1 or newer.`);
  }
  say('');
}

function explain(error: unknown): string {
  if (error instanceof ContentError) return `内容文件有误 / faults in the content files:\n${error.message}`;
  if (error instanceof EmbeddedPostgresError || error instanceof UnsafeStart) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `端口已被占用，请设置 PORT / the port is in use; set PORT: ${error.message}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
