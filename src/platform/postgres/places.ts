import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { canReach, giveTo, type ServiceUser } from './service-user.ts';

/** A UNIX socket address ends after 107 bytes; PostgreSQL adds `/.s.PGSQL.5432`. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length;

export interface Places {
  /** The cluster (PGDATA). */
  readonly cluster: string;
  readonly socketFolder: string;
}

/**
 * Where cluster and socket lie: inside `dataDirectory`, or, when root works in a folder closed to everybody else,
 * below the system's state folder, with a link `dataDirectory/postgres` that remembers the place.
 */
export function choosePlaces(dataDirectory: string, user: ServiceUser | undefined): Places {
  mkdirSync(dataDirectory, { recursive: true });
  const home = realpathSync(dataDirectory);
  const link = join(home, 'postgres');
  if (isLink(link)) return placesIn(readlinkSync(link), user);
  if (existsSync(link) || canReach(user, home)) return placesIn(link, user);
  const elsewhere = join(systemFolder(), `data-${shortDigest(home)}`, 'postgres');
  symlinkSync(elsewhere, link);
  return placesIn(elsewhere, user);
}

function placesIn(cluster: string, user: ServiceUser | undefined): Places {
  makeOpenFolder(dirname(cluster));
  const beside = join(dirname(cluster), 'socket');
  const socketFolder =
    Buffer.byteLength(beside) <= longestSocketFolder
      ? beside
      : join(tmpdir(), `tongban-${shortDigest(cluster)}`);
  if (!canReach(user, dirname(cluster))) {
    throw new EmbeddedPostgresError(
      `PostgreSQL may not run as root, and its account cannot enter ${dirname(cluster)}. ` +
        'Open the folder for passing through (chmod o+x), or set TONGBAN_DATA to a place outside it.',
    );
  }
  return { cluster, socketFolder };
}

/** Closed to everybody but the server's account (and root): entering the folder is what proves who connects. */
export function makeSocketFolder(folder: string, user: ServiceUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const own = process.getuid?.();
  if (uid !== own && uid !== user?.uid) {
    throw new EmbeddedPostgresError(
      `The socket folder ${folder} belongs to another account; remove it or set TMPDIR.`,
    );
  }
  chmodSync(folder, 0o700);
  giveTo(user, folder);
}

/** A folder only root can write, for what must lie outside a closed project folder. */
export function systemFolder(): string {
  const folder = ['/var/lib', '/opt', '/srv'].find(isWritable);
  if (!folder)
    throw new EmbeddedPostgresError('Nothing outside the project folder can be written; set TONGBAN_DATA.');
  return makeOpenFolder(join(realpathSync(folder), 'tongban'));
}

/** Anybody may pass through a folder made here, whatever the umask says; what is private lies closed inside it. */
function makeOpenFolder(folder: string): string {
  if (!existsSync(folder)) {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
  }
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
