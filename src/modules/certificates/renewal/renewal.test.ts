import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, parseDate } from '../../../kernel/date.ts';
import { provisionalCalendar as calendar } from '../../../kernel/state-council-calendar.ts';
import { lastDayToAsk } from '../../catalogue/index.ts';
import type { Certificate } from '../certificate.ts';
import { lastDayToTell, renewalOf } from './renewal.ts';

const offer = {
  certificate: 'food-business-licence',
  agency: 'yunhe-market-regulation',
  implementationCode: '11990102MB9902318W4990131001003',
  name: { zh: '食品经营许可（延续）' },
  before: { value: 15, unit: 'working-day' as const },
};
const licence = {
  type: 'food-business-licence',
  issuerAgency: 'yunhe-market-regulation',
  validFrom: parseDate('2021-12-31'),
  validUntil: parseDate('2026-12-30'),
} as Certificate;
const asOf = (day: string, more: Partial<Certificate> = {}) =>
  renewalOf({ ...licence, ...more }, [offer], { today: parseDate(day), calendar });

test('the last day to ask lies fifteen working days before the end', () => {
  assert.equal(asOf('2026-11-01')?.askBy, '2026-12-09');
});

test('the holder is told thirty days before that day, and told otherwise after it', () => {
  assert.equal(asOf('2026-11-08')?.isDue, false);
  assert.deepEqual([asOf('2026-11-09')?.isDue, asOf('2026-12-09')?.isLate], [true, false]);
  assert.equal(asOf('2026-12-10')?.isLate, true);
});

test('nothing renews what has ended, what another organ has issued, or what is not in force', () => {
  assert.equal(asOf('2026-12-31'), undefined);
  assert.equal(asOf('2026-12-01', { issuerAgency: 'qingping-market-regulation' }), undefined);
  assert.equal(asOf('2026-12-01', { revoked: { at: new Date(), reason: '' } }), undefined);
  assert.equal(asOf('2026-12-01', { validUntil: undefined }), undefined);
});

test('whoever is to be told is among those looked at', () => {
  const unit = fc.constantFrom('working-day' as const, 'calendar-day' as const);
  fc.assert(
    fc.property(fc.nat(700), fc.nat(60), unit, fc.nat(200), (day, value, by, ahead) => {
      const today = addDays(parseDate('2025-01-01'), day);
      const until = addDays(today, ahead);
      const before = { value, unit: by };
      const isDue = today >= addDays(lastDayToAsk(until, before, calendar), -30);
      assert.ok(!isDue || until <= lastDayToTell(today, before, calendar));
    }),
  );
});
