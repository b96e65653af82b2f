import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePidFile } from './pid-file.ts';

const lines = ['4711', '/srv/data', '1763823227', '5432', '/srv/socket', '', '  1234  56', 'ready   '];

test('the process file of a ready server is understood', () => {
  assert.deepEqual(parsePidFile(lines.join('\n')), {
    pid: 4711,
    port: 5432,
    socketFolder: '/srv/socket',
    isReady: true,
  });
});

test('a server that starts is not ready', () => {
  assert.equal(parsePidFile([...lines.slice(0, 7), 'starting'].join('\n'))?.isReady, false);
  assert.equal(parsePidFile(lines.slice(0, 5).join('\n'))?.isReady, false);
});

test('an empty or broken file names no server', () => {
  assert.equal(parsePidFile(''), undefined);
  assert.equal(parsePidFile('no number\n'), undefined);
});
