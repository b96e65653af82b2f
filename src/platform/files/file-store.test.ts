import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { openFileStore } from './file-store.ts';

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(5000, 7),
]);
const limit = 100_000;
const root = await mkdtemp(join(tmpdir(), 'file-store-'));
after(() => rm(root, { recursive: true }));

async function freshStore() {
  const directory = await mkdtemp(join(root, 'store-'));
  return { directory, store: await openFileStore(directory) };
}

function refusedWith(code: string) {
  return (error: unknown) => error instanceof Error && 'code' in error && error.code === code;
}

describe('file store', () => {
  test('gives back what was put, by its hash', async () => {
    const { directory, store } = await freshStore();
    const stored = await store.put(Readable.from([png.subarray(0, 9), png.subarray(9)]), { limit });
    const hash = createHash('sha256').update(png).digest('hex');
    assert.deepEqual(stored, { hash, size: png.length, mediaType: 'image/png' });
    assert.deepEqual(await store.read(hash), png);
    assert.deepEqual(await buffer(await store.open(hash)), png);
    assert.deepEqual(await readFile(join(directory, hash.slice(0, 2), hash.slice(2, 4), hash)), png);
    assert.deepEqual(await readdir(join(directory, 'incoming')), []);
  });

  test('what is kept apart can be removed, and the same file elsewhere stays', async () => {
    const { store } = await freshStore();
    const apart = store.apart('sheets');
    const { hash } = await apart.put(png, { limit });
    assert.equal(await store.has(hash), false);
    await store.put(png, { limit });
    await apart.remove(hash);
    await apart.remove(hash);
    assert.equal(await apart.has(hash), false);
    assert.deepEqual(await store.read(hash), png);
  });

  test('does not write the same content twice', async () => {
    const { directory, store } = await freshStore();
    const { hash } = await store.put(png, { limit });
    const path = join(directory, hash.slice(0, 2), hash.slice(2, 4), hash);
    const first = await stat(path);
    await Promise.all([store.put(png, { limit }), store.put(png, { limit })]);
    assert.equal((await stat(path)).ino, first.ino);
  });

  test('keeps the same content sent at once by several people', async () => {
    const { store } = await freshStore();
    const stored = await Promise.all(Array.from({ length: 8 }, () => store.put(png, { limit })));
    assert.equal(new Set(stored.map(({ hash }) => hash)).size, 1);
    assert.deepEqual(await store.read(stored[0]?.hash ?? ''), png);
  });

  test('refuses a file over the limit and keeps nothing of it', async () => {
    const { directory, store } = await freshStore();
    await assert.rejects(store.put(png, { limit: png.length - 1 }), refusedWith('file-too-large'));
    assert.deepEqual(await readdir(directory), ['incoming']);
    assert.deepEqual(await readdir(join(directory, 'incoming')), []);
  });

  test('refuses an empty file, an unknown type and a name that hides another type', async () => {
    const { store } = await freshStore();
    await assert.rejects(store.put(Buffer.alloc(0), { limit }), refusedWith('file-empty'));
    const notAccepted = refusedWith('file-type-not-accepted');
    await assert.rejects(store.put(Buffer.from('MZ\x90\x00 program'), { limit }), notAccepted);
    await assert.rejects(store.put(png, { limit, fileName: '营业执照.pdf' }), notAccepted);
    await assert.rejects(store.put(png, { limit, accept: ['application/pdf'] }), notAccepted);
  });

  test('answers for an unknown or malformed hash', async () => {
    const { store } = await freshStore();
    assert.equal(await store.has('../../etc/passwd'), false);
    await assert.rejects(store.open('0'.repeat(64)), refusedWith('file-not-found'));
    await assert.rejects(store.read('../incoming'), refusedWith('file-not-found'));
  });

  test('notices that a stored file was changed on disk', async () => {
    const { directory, store } = await freshStore();
    const { hash } = await store.put(png, { limit });
    await writeFile(join(directory, hash.slice(0, 2), hash.slice(2, 4), hash), 'changed');
    await assert.rejects(store.read(hash), /damaged/);
  });
});

describe('a writer killed in the middle', () => {
  test('leaves nothing visible, and the next start clears its remains', async () => {
    const { directory } = await freshStore();
    const module = JSON.stringify(new URL('./file-store.ts', import.meta.url).href);
    const program = `
      import { openFileStore } from ${module};
      async function* endless() { for (;;) { yield Buffer.alloc(65536, 1); process.stdout.write('.'); } }
      await (await openFileStore(${JSON.stringify(directory)})).put(endless(), { limit: 1e9 });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));

    assert.deepEqual(await readdir(directory), ['incoming']);
    assert.equal((await readdir(join(directory, 'incoming'))).length, 1);
    await openFileStore(directory);
    assert.deepEqual(await readdir(join(directory, 'incoming')), []);
  });

  test('a start does not touch what a living process is writing', async () => {
    const { directory } = await freshStore();
    const mine = join(directory, 'incoming', `${hostname()}~${process.pid}~upload`);
    await writeFile(mine, 'half');
    await openFileStore(directory);
    assert.equal(await readFile(mine, 'utf8'), 'half');
  });
});
