import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The unprivileged account PostgreSQL runs under when the program itself is root; PostgreSQL refuses to be root. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

/** `undefined` when the program is not root: then the server runs under the same account. */
export function findServiceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  return findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody') ?? { uid: 65534, gid: 65534 };
}

function findAccount(accounts: readonly string[], name: string): ServiceUser | undefined {
  const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : undefined;
}

/** Whether the account can pass through every folder down to `path`. Group permissions are left out on purpose. */
export function canReach(user: ServiceUser | undefined, path: string): boolean {
  if (!user) return true;
  const { mode, uid } = statSync(path);
  const isPassable = uid === user.uid ? (mode & 0o100) !== 0 : (mode & 0o001) !== 0;
  return isPassable && (path === dirname(path) || canReach(user, dirname(path)));
}

export function giveTo(user: ServiceUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/** After a cluster was restored or copied as root, or its account was renumbered. */
export function giveTreeTo(user: ServiceUser | undefined, folder: string): void {
  if (!user || statSync(folder).uid === user.uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), user.uid, user.gid);
  }
  chownSync(folder, user.uid, user.gid);
}
