import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openFileStore } from './file-store.ts';
import { type MultipartLimits, readMultipart } from './multipart.ts';

const directory = await mkdtemp(join(tmpdir(), 'multipart-'));
after(() => rm(directory, { recursive: true }));
const files = await openFileStore(directory);
const limits: MultipartLimits = { fileSize: 1_000_000, files: 5, fields: 20, fieldSize: 1000 };
const pdf = `%PDF-1.7\n${'通'.repeat(1000)}`;

function formRequest(entries: readonly (readonly [string, string | File])[]): Request {
  const body = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, value.name);
  }
  return new Request('http://localhost/', { method: 'POST', body });
}

function refusedWith(code: string) {
  return (error: unknown) => error instanceof Error && 'code' in error && error.code === code;
}

test('keeps fields in order, repeated names and Chinese file names', async () => {
  const request = formRequest([
    ['经营项目', '热食类'],
    ['执照', new File([pdf], '营业执照（副本）.pdf')],
    ['经营项目', '冷食类'],
    ['没有选文件', new File([], '')],
  ]);
  const form = await readMultipart(request, { files, limits });
  assert.deepEqual(form.fields.getAll('经营项目'), ['热食类', '冷食类']);
  assert.equal(form.files.length, 1);
  assert.equal(form.files[0]?.name, '营业执照（副本）.pdf');
  assert.equal((await files.read(form.files[0]?.hash ?? '')).toString(), pdf);
});

test('a bad file does not lose what was typed, nor the good file', async () => {
  const request = formRequest([
    ['name', '张三'],
    ['photo', new File(['MZ program'], 'photo.png')],
    ['big', new File([pdf, 'x'.repeat(limits.fileSize)], 'big.pdf')],
    ['licence', new File([pdf], 'C:\\文件\\执照.pdf')],
    ['after', '还在'],
  ]);
  const form = await readMultipart(request, { files, limits });
  assert.deepEqual(
    [...form.fields],
    [
      ['name', '张三'],
      ['after', '还在'],
    ],
  );
  assert.deepEqual(
    form.refused.map(({ field, refusal }) => [field, refusal.code]),
    [
      ['photo', 'file-type-not-accepted'],
      ['big', 'file-too-large'],
    ],
  );
  assert.deepEqual(
    form.files.map(({ name }) => name),
    ['执照.pdf'],
  );
  assert.deepEqual(await readdir(join(directory, 'incoming')), []);
});

test('a form with too many fields or too long a field is refused', async () => {
  const many = formRequest(Array.from({ length: 30 }, (_, index) => [`f${index}`, 'x']));
  await assert.rejects(readMultipart(many, { files, limits }), refusedWith('form-too-large'));
  const long = formRequest([['f', 'x'.repeat(limits.fieldSize + 1)]]);
  await assert.rejects(readMultipart(long, { files, limits }), refusedWith('form-too-large'));
});

test('a request that breaks off or is no multipart is refused and leaves no file', async () => {
  const whole = formRequest([['licence', new File([pdf], '执照.pdf')]]);
  const type = whole.headers.get('content-type') ?? '';
  const half = Buffer.from(await whole.arrayBuffer()).subarray(0, 300);
  const broken = new Request('http://localhost/', {
    method: 'POST',
    body: half,
    headers: { 'content-type': type },
  });
  await assert.rejects(readMultipart(broken, { files, limits }), refusedWith('form-not-readable'));
  const json = new Request('http://localhost/', { method: 'POST', body: '{}' });
  await assert.rejects(readMultipart(json, { files, limits }), refusedWith('form-not-readable'));
  assert.deepEqual(await readdir(join(directory, 'incoming')), []);
});
