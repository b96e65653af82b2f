import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Item, type ItemVersion } from '../catalogue/index.ts';
import { planOf } from './case-plan.ts';

function version(changes: Record<string, unknown> = {}): Pick<ItemVersion, 'item' | 'offering'> {
  const item = Item.parse({
    basicCode: '990131001001',
    name: '食品经营许可',
    summary: '开餐馆',
    type: '01',
    audience: ['1'],
    offeredBy: ['31@county'],
    materials: [],
    limits: {
      statutory: { value: 10, unit: 'working-day', article: '办法第三章', note: '可以延长' },
      promised: { value: 7, unit: 'working-day' },
    },
    handling: {
      procedure: 'parallel-review',
      reviews: [
        { code: 'fire', name: '消防', agency: '38', limit: { value: 5, unit: 'working-day' } },
        { code: 'site', name: '现场', agency: '31', limit: { value: 5, unit: 'working-day' } },
      ],
    },
    result: { type: '10', name: '许可证', certificate: 'food-business-licence' },
    ...changes,
  });
  return {
    item,
    offering: {
      agency: 'yunhe-market-regulation',
      agencyName: { zh: '云河区市场监督管理局' },
      region: '990102',
      regionName: { zh: '云河区' },
      level: '4',
      places: [],
      consultPhones: [],
      complaintPhones: [],
      reviewAgencies: { fire: 'yunhe-fire-rescue' },
      otherCodes: [],
    },
  };
}

test('a case takes the limits of the item and the agencies of the place', () => {
  const plan = planOf(version());
  assert.deepEqual(plan.statutory, { value: 10, unit: 'working-day', article: '办法第三章' });
  assert.deepEqual(
    plan.reviews.map(({ agency }) => agency),
    ['yunhe-fire-rescue', 'yunhe-market-regulation'],
  );
  assert.equal(plan.certificate, 'food-business-licence');
});

test('without a promise the legal limit is promised, and without either the general one', () => {
  const statutory = { value: 30, unit: 'working-day' };
  assert.equal(planOf(version({ limits: { statutory } })).promised.value, 30);
  const alone = { procedure: 'standard', reviews: [] };
  const general = planOf(version({ limits: {}, handling: alone }));
  assert.equal(general.promised.value, 20);
  assert.equal(general.statutory, undefined);
});

test('departments that handle it together have forty-five days (行政许可法第四十二条第二款)', () => {
  const { promised } = planOf(version({ limits: {} }));
  assert.deepEqual(promised, { value: 45, unit: 'working-day', article: '行政许可法第四十二条第二款' });
});

test('the result of a renewal takes the place of the certificate that the applicant names', () => {
  const result = {
    type: '10',
    name: '许可证',
    certificate: 'food-business-licence',
    replaces: { element: 'licence-number' },
  };
  assert.deepEqual(planOf(version({ result })).replaces, { element: 'licence-number', keepsTerm: false });
  assert.equal(planOf(version()).replaces, undefined);
});
