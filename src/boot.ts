import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modules } from '../architecture.ts';
import { loadAgencies } from './modules/agencies/index.ts';
import { loadBundles } from './modules/bundles/index.ts';
import { loadItems } from './modules/catalogue/index.ts';
import { loadCertificateTypes } from './modules/certificates/index.ts';
import { loadComparisons } from './modules/comparison/index.ts';
import { loadCounter } from './modules/counter/index.ts';
import { loadElements } from './modules/elements/index.ts';
import { loadEnquiries } from './modules/enquiries/index.ts';
import { loadPrefillSources } from './modules/exchange/index.ts';
import { loadGuidance } from './modules/guidance/index.ts';
import { loadAccounts, loadProviders } from './modules/identity/index.ts';
import { loadRules } from './modules/monitoring/index.ts';
import { loadTemplates } from './modules/notices/index.ts';
import { loadClients } from './modules/openid/index.ts';
import { loadDocumentTemplates, loadProcedures } from './modules/procedures/index.ts';
import { loadDataSets, loadDemoRecords } from './modules/registries/index.ts';
import { openAssets } from './platform/assets.ts';
import type { Config } from './platform/config.ts';
import {
  applicationRole,
  type ConnectionSettings,
  type Database,
  migrate,
  openDatabase,
  openSignals,
} from './platform/database/index.ts';
import { openFileStore } from './platform/files/index.ts';
import type { Log } from './platform/log.ts';
import type { Platform } from './platform/platform.ts';
import { startPostgres } from './platform/postgres/index.ts';
import { openSoftwareKeyStore, openTimeStamper } from './platform/signing/index.ts';
import { readSite } from './platform/site.ts';

/** Where the database is, for the owner who migrates and for the application that may not rewrite history. */
export interface DatabasePlaces {
  readonly owner: ConnectionSettings['connection'];
  readonly application: ConnectionSettings['connection'];
  /** Set where the application shares the owner's login and takes the narrow role after connecting. */
  readonly role: string | undefined;
  stop(): Promise<void>;
}

/** The database for a program of the console, which has it for itself. */
export async function openAtConsole(
  config: Config,
  { application, role }: Pick<DatabasePlaces, 'application' | 'role'>,
): Promise<Database> {
  return openDatabase({ connection: application, role, poolSize: 2, secret: await readSecret(config) });
}

/** Finds the configured server, or starts the embedded one. */
export async function openDatabasePlaces(config: Config): Promise<DatabasePlaces> {
  if (config.databaseUrl) {
    return {
      owner: config.databaseUrl,
      application: config.databaseAppUrl ?? config.databaseUrl,
      role: config.databaseAppUrl ? undefined : applicationRole,
      stop: async () => {},
    };
  }
  const server = await startPostgres({ dataDirectory: config.dataDirectory });
  const owner = { ...server.connection, database: 'tongban' };
  await server.ensureDatabase('tongban');
  return { owner, application: owner, role: applicationRole, stop: () => server.stop() };
}

/** Brings the schema up to date. */
export async function migrateDatabase(
  config: Config,
  { owner }: Pick<DatabasePlaces, 'owner'>,
  root: string,
): Promise<string[]> {
  const secret = await readSecret(config);
  return migrate({ connection: owner, sourceDirectory: join(root, 'src'), modules, secret });
}

/** Loads what has changed of the content, in module order. */
export async function loadContent(database: Database, config: Config): Promise<void> {
  const directory = config.contentDirectory;
  await loadAgencies(database, directory);
  await loadProviders(database, directory);
  await loadClients(database, directory);
  await loadElements(database, directory);
  await loadProcedures(database, directory);
  await loadDocumentTemplates(database, directory);
  await loadCertificateTypes(database, directory);
  await loadItems(database, directory);
  await loadGuidance(database, directory);
  await loadBundles(database, directory);
  await loadCounter(database, directory);
  await loadEnquiries(database, directory);
  await loadTemplates(database, directory);
  await loadRules(database, directory);
  await loadDataSets(database, directory);
  await loadPrefillSources(database, directory);
  await loadComparisons(database, directory);
  if (config.mode !== 'demo') return;
  await loadAccounts(database, directory);
  await loadDemoRecords(database, directory, await readSecret(config));
}

/** Opens everything technical that the modules are wired with. */
export async function openPlatform(options: {
  config: Config;
  places: Pick<DatabasePlaces, 'application' | 'role'>;
  root: string;
  log: Log;
  publicUrl: string;
  now?: () => Date;
  poolSize?: number;
}): Promise<Platform> {
  const { config } = options;
  const now = options.now ?? (() => new Date());
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const secret = await readSecret(config);
  const assets = await openAssets(join(options.root, 'dist', 'assets'));
  const signing = openSoftwareKeyStore({
    directory: join(config.dataDirectory, 'keys'),
    root: { country: 'CN', organisation: rootOrganisation, commonName: '云溪市电子证照演示根证书' },
    secret,
    now,
  });
  return {
    config,
    database: openDatabase({
      connection: options.places.application,
      role: options.places.role,
      poolSize: options.poolSize ?? 10,
      secret,
    }),
    signals: openSignals({ connection: options.places.application, way: config.signals }),
    files: await openFileStore(join(config.dataDirectory, 'files')),
    signing,
    timeStamper: openTimeStamper(signing, { organisation: rootOrganisation, now }),
    log: options.log,
    now,
    secret,
    publicUrl: config.publicUrl ?? options.publicUrl,
    assets,
    site: await readSite(config.contentDirectory),
  };
}

/** Stands behind the keys of the demonstration. */
const rootOrganisation = '云溪市政务服务和数据管理局';

/** The configured secret, or one that is made once and kept beside the data. */
async function readSecret(config: Config): Promise<Buffer> {
  if (config.secret) return Buffer.from(config.secret);
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const path = join(config.dataDirectory, 'secret');
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const made = randomBytes(32);
  await writeFile(path, made, { mode: 0o600, flag: 'wx' });
  return made;
}
