import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { systemFolder } from './places.ts';
import { canReach, type ServiceUser } from './service-user.ts';

const packageSchema = z.object({ version: z.string() });
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds the server programs in the installed package, makes them whole and puts them where `user` can run them.
 * @param spareFolder takes a copy when the package can be read but not completed
 */
export function prepareBinaries(user: ServiceUser | undefined, spareFolder: string): Binaries {
  const { folder, version } = locatePackage();
  const installed = join(folder, 'native');
  const isUsable = canReach(user, join(installed, 'bin')) && tryToLinkLibraries(installed);
  const native = isUsable
    ? installed
    : copyOnce(installed, join(user ? systemFolder() : spareFolder, `postgres-${version}`));
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = realpathSync(dirname(dirname(entry)));
    return { folder, ...packageSchema.parse(readJson(join(folder, 'package.json'))) };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed (${name}). ` +
        'Install without --omit=optional, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
      { cause },
    );
  }
}

/** Copies beside and renames, so that a copy broken off half-way is never used. */
function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const half = join(mkdtempSync(`${to}-`), 'native');
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  linkLibraries(half);
  openForReading(half);
  try {
    renameSync(half, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(dirname(half), { recursive: true });
  }
  return to;
}

function openForReading(folder: string): void {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const { mode } = statSync(path);
    chmodSync(path, mode & 0o100 ? mode | 0o555 : mode | 0o444);
  }
}

function tryToLinkLibraries(native: string): boolean {
  try {
    linkLibraries(native);
    return true;
  } catch {
    return false;
  }
}

/** The package makes these links in its install script, which may never have run. */
function linkLibraries(native: string): void {
  for (const { source, target } of symlinksSchema.parse(readJson(join(native, 'pg-symlinks.json')))) {
    const link = join(native, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (!existsSync(link)) throw error;
    }
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
