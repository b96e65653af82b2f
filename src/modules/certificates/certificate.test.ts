import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../kernel/date.ts';
import { lastDay, standingOf } from './certificate.ts';

const day = parseDate;

test('a term ends on the day before its anniversary', () => {
  const table = [
    ['2026-11-22', { years: 5 }, '2031-11-21'],
    ['2024-02-29', { years: 1 }, '2025-02-27'],
    ['2026-01-31', { months: 1 }, '2026-02-27'],
  ] as const;
  for (const [from, validity, until] of table) assert.equal(lastDay(day(from), validity), until);
  assert.equal(lastDay(day('2026-11-22'), 'long-term'), undefined);
});

test('a certificate holds from its first to its last day, unless it is revoked', () => {
  const certificate = {
    validFrom: day('2026-11-22'),
    validUntil: day('2031-11-21'),
    revoked: undefined,
    suspended: undefined,
    replaced: undefined,
  };
  assert.equal(standingOf(certificate, day('2026-11-21')), 'not-yet');
  assert.equal(standingOf(certificate, day('2026-11-22')), 'valid');
  assert.equal(standingOf(certificate, day('2031-11-21')), 'valid');
  assert.equal(standingOf(certificate, day('2031-11-22')), 'expired');
  const revoked = { ...certificate, revoked: { at: new Date(), reason: '' } };
  assert.equal(standingOf(revoked, day('2026-11-22')), 'revoked');
});
