import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { CaseFigure } from './case-figure.ts';
import { contributionsOf, difference, measures, sumByRow } from './contribution.ts';
import { windowIn } from './window-in.ts';

const someDay = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25') as fc.Arbitrary<CalendarDate>;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const figure: fc.Arbitrary<CaseFigure> = fc.record({
  region: fc.constant('990102'),
  caseId: fc.constantFrom('a', 'b', 'c', 'd') as unknown as fc.Arbitrary<Uuid>,
  number: fc.constant('1'),
  agency: fc.constantFrom('market', 'health'),
  item: fc.constantFrom('990131001001', '990123001001'),
  itemName: fc.constant('许可'),
  applicant: fc.constant('p') as unknown as fc.Arbitrary<Uuid>,
  window: maybe(fc.constantFrom('A01窗口', 'A02窗口')),
  receivedOn: someDay,
  endedOn: maybe(someDay),
  outcome: maybe(fc.constantFrom('approved' as const, 'refused' as const, 'withdrawn' as const)),
  isOnTime: maybe(fc.boolean()),
  days: maybe(fc.integer({ min: 0, max: 30 })),
  promisedDays: maybe(fc.integer({ min: 1, max: 20 })),
  pauses: fc.integer({ min: 0, max: 2 }),
  corrections: fc.integer({ min: 0, max: 1 }),
  decider: maybe(fc.constantFrom('x', 'y')) as unknown as fc.Arbitrary<Uuid | undefined>,
  deciderName: maybe(fc.constant('韩')),
  facts: maybe(fc.constant('f')),
});

const withoutZeros = (rows: ReturnType<typeof sumByRow>) =>
  rows.filter((row) => measures.some((measure) => row[measure] !== 0)).map(({ label: _, ...row }) => row);

test('what differences add up to is what counting all cases anew gives', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), (changes) => {
      const cases = new Map<string, CaseFigure>();
      const added = changes.flatMap((after) => {
        const before = cases.get(after.caseId);
        cases.set(after.caseId, after);
        return difference(before, after);
      });
      const recounted = sumByRow([...cases.values()].flatMap(contributionsOf));
      assert.deepEqual(withoutZeros(sumByRow(added)), withoutZeros(recounted));
    }),
    { seed: 20_261_123, numRuns: 500 },
  );
});

test('a case that is looked at again without change changes nothing', () => {
  fc.assert(fc.property(figure, (one) => assert.deepEqual(difference(one, one), [])));
});

test('the window stands in the signature of what a clerk typed', () => {
  assert.equal(windowIn('周敏（云河区政务服务中心A03窗口李静代录）'), '云河区政务服务中心A03窗口');
  assert.equal(
    windowIn('周敏（代理人林晓岚）（云河区政务服务中心A03窗口李静代录）'),
    '云河区政务服务中心A03窗口',
  );
  assert.equal(windowIn('周敏'), undefined);
  assert.equal(windowIn(undefined), undefined);
});
