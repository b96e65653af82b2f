import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coarsePlace, describeDevice } from './client.ts';

for (const [address, place] of [
  ['203.0.113.77', '203.0.113.*'],
  ['::ffff:10.1.2.3', '10.1.2.*'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3:*'],
  ['2001:db8::1', '2001:db8:*'],
  ['::1', '::'],
  ['unknown', ''],
  ['<script>', ''],
] as const) {
  test(`${address} is kept as “${place}”`, () => assert.equal(coarsePlace(address), place));
}

for (const [agent, device] of [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36 Edg/147.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari · iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0',
    '微信 · Android',
  ],
  ['curl/8.5', ''],
  ['', ''],
] as const) {
  test(`“${agent.slice(0, 40)}…” is ${device || 'nothing known'}`, () =>
    assert.equal(describeDevice(agent), device));
}
