import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, findMissing } from './lock-file.ts';

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { name: 'tongban' },
    'node_modules/tool': {
      version: '1.2.0',
      dev: true,
      optionalDependencies: { '@tool/linux-x64-musl': '1.2.0', '@tool/linux-x64-gnu': '1.2.0' },
    },
    'node_modules/@tool/linux-x64-gnu': { version: '1.2.0' },
  },
});

test('finds the optional packages the lock file leaves out', () => {
  assert.deepEqual(findMissing(lock), [
    { name: '@tool/linux-x64-musl', version: '1.2.0', isDevelopment: true },
  ]);
});

test('completes the file so that nothing is missing, and says for which system each entry is', () => {
  const completed = complete(lock);
  assert.deepEqual(findMissing(completed), []);
  assert.deepEqual(JSON.parse(completed).packages['node_modules/@tool/linux-x64-musl'], {
    version: '1.2.0',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
});
