import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { authenticatorUri, makeSecret, stepOfCode } from './one-time-code.ts';

/** The secret of the test vectors of RFC 6238, appendix B: “12345678901234567890”. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

for (const [seconds, code] of [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const) {
  test(`RFC 6238: at ${seconds} s the code is ${code}`, () => {
    const now = new Date(seconds * 1000);
    assert.equal(stepOfCode(secret, code, { now, lastStep: 0 }), Math.floor(seconds / 30));
    assert.equal(
      stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, { now, lastStep: 0 }),
      Math.floor(seconds / 30),
    );
  });
}

test('a code works half a minute early or late, not a minute, and never twice', () => {
  const now = new Date(1_234_567_890_000);
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  for (const seconds of [-30, 0, 30])
    assert.ok(stepOfCode(secret, '005924', { now: at(seconds), lastStep: 0 }));
  for (const seconds of [-61, 61])
    assert.equal(stepOfCode(secret, '005924', { now: at(seconds), lastStep: 0 }), undefined);
  const step = stepOfCode(secret, '005924', { now, lastStep: 0 }) ?? 0;
  assert.equal(stepOfCode(secret, '005924', { now, lastStep: step }), undefined);
});

test('anything but six digits is no code', () => {
  const now = new Date(1_234_567_890_000);
  for (const code of ['', '00592', '0059244', 'abcdef', '００５９２'])
    assert.equal(stepOfCode(secret, code, { now, lastStep: 0 }), undefined);
});

test('the address for apps names site and account, and a secret is never the same', () => {
  const uri = new URL(authenticatorUri(secret, { issuer: '云溪市政务服务网', account: 'lin' }));
  assert.equal(uri.protocol, 'otpauth:');
  assert.equal(uri.searchParams.get('secret'), secret);
  assert.equal(uri.searchParams.get('issuer'), '云溪市政务服务网');
  const secrets = new Set(Array.from({ length: 50 }, makeSecret));
  assert.equal(secrets.size, 50);
  for (const one of secrets) assert.match(one, /^[A-Z2-7]{32}$/);
});

test('an independent reckoning of the code agrees', () => {
  const now = new Date('2026-11-22T02:03:04Z');
  const step = Math.floor(now.getTime() / 30_000);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', '12345678901234567890').update(counter).digest();
  const offset = hash.readUInt8(19) & 15;
  const code = String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  assert.equal(stepOfCode(secret, code, { now, lastStep: 0 }), step);
});
