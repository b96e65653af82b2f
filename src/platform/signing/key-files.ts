import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** A private key and the certificate for it, as they lie in one folder. */
export interface KeyFiles {
  readonly certificateDer: Buffer;
  /** PKCS #8, PEM. */
  readonly privateKeyPem: string;
}

/** Hides a private key from whoever reads the disk alone. */
export interface KeySeal {
  seal(text: string): Buffer;
  open(sealed: Buffer): string;
}

/** The pair made last, or undefined when there is none. */
export async function findNewestKeyFiles(directory: string, seal: KeySeal): Promise<KeyFiles | undefined> {
  const newest = (await generations(directory)).at(-1);
  return newest === undefined ? undefined : readKeyFiles(newest, seal);
}

/** The certificates of all pairs, the newest last. */
export async function findAllCertificates(directory: string): Promise<readonly Buffer[]> {
  return Promise.all((await generations(directory)).map((one) => readFile(join(one, 'certificate.der'))));
}

/** Names of the folders inside, such as the holders of keys. */
export async function foldersIn(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch(nothingWhereMissing);
  return names.filter((name) => !name.startsWith('.')).toSorted();
}

/** A generation appears whole or not at all; an older one stays, for what it has signed. */
export async function writeKeyFiles(
  directory: string,
  files: KeyFiles,
  { at, seal }: { readonly at: Date; readonly seal: KeySeal },
): Promise<void> {
  const id = randomUUID();
  const unfinished = join(directory, `.${id}`);
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeSecret(join(unfinished, 'key.sealed'), seal.seal(files.privateKeyPem));
  await writeSecret(join(unfinished, 'certificate.der'), files.certificateDer);
  await sync(unfinished);
  await rename(unfinished, join(directory, `${at.toISOString().replaceAll(':', '')}-${id}`));
  await sync(directory);
}

async function readKeyFiles(generation: string, seal: KeySeal): Promise<KeyFiles> {
  const [certificateDer, sealed] = await Promise.all([
    readFile(join(generation, 'certificate.der')),
    readFile(join(generation, 'key.sealed')).catch(nothingWhereMissing),
  ]);
  // Stores made before keys were sealed hold them as they are.
  const privateKeyPem = Buffer.isBuffer(sealed)
    ? seal.open(sealed)
    : await readFile(join(generation, 'key.pem'), 'utf8');
  return { certificateDer, privateKeyPem };
}

async function generations(directory: string): Promise<readonly string[]> {
  return (await foldersIn(directory)).map((name) => join(directory, name));
}

function nothingWhereMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function writeSecret(path: string, content: string | Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
