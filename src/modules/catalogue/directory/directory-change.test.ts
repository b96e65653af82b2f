import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DirectoryChange, devolvedTo } from './directory-change.ts';

const power = '990234001000';
const change = (kind: string, on: string, own: Record<string, unknown> = {}): DirectoryChange =>
  DirectoryChange.parse({
    code: `${kind}-${on}`,
    kind,
    on,
    title: '调整',
    document: { name: '决定' },
    reason: '需要',
    items: [power],
    from: ['district'],
    to: ['town'],
    ...own,
  });

describe('powers that are handed down', () => {
  const holders = (changes: readonly DirectoryChange[], day: string) => [
    ...devolvedTo(changes, power, day).keys(),
  ];

  test('belong to the town from the day on', () => {
    const changes = [change('devolved', '2025-07-01')];
    assert.deepEqual(holders(changes, '2025-06-30'), []);
    assert.deepEqual(holders(changes, '2025-07-01'), ['town']);
  });

  test('and no longer once they are taken back, in whatever order they are written down', () => {
    const changes = [
      change('taken-back', '2026-03-01', { from: ['town'], to: ['district'] }),
      change('devolved', '2025-07-01', { to: ['town', 'other-town'] }),
    ];
    assert.deepEqual(holders(changes, '2026-02-28'), ['town', 'other-town']);
    assert.deepEqual(holders(changes, '2026-03-01'), ['other-town']);
  });

  test('may be handed down again', () => {
    const changes = [
      change('devolved', '2025-07-01'),
      change('taken-back', '2026-03-01', { from: ['town'], to: ['district'] }),
      change('devolved', '2027-01-01'),
    ];
    assert.deepEqual(holders(changes, '2027-01-01'), ['town']);
  });

  test('other items and other kinds of change move nothing', () => {
    assert.deepEqual(
      holders([change('devolved', '2025-07-01', { items: ['990234002000'] })], '2026-01-01'),
      [],
    );
    assert.deepEqual(holders([change('changed', '2025-07-01')], '2026-01-01'), []);
  });
});
