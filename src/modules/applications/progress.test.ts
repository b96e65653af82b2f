import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Item } from '../catalogue/index.ts';
import { dictionaryOf, Element } from '../elements/index.ts';
import { formOf } from '../forms/index.ts';
import { materialsPage } from './draft.ts';
import { nextPath, progressOf } from './progress.ts';

const dictionary = dictionaryOf(
  [
    { code: 'shop-name', name: '店名', type: 'text' },
    { code: 'has-kitchen', name: '有无厨房', type: 'boolean' },
    { code: 'ovens', name: '炉灶数', type: 'integer' },
    { code: 'phone', name: '电话', type: 'phone' },
  ].map((element) => Element.parse(element)),
  [],
);

const item = Item.parse({
  basicCode: '990131001001',
  name: '开店',
  summary: '开店',
  type: '01',
  audience: ['1'],
  offeredBy: ['31@county'],
  materials: [
    { code: 'plan', name: '平面图', kind: '3' },
    { code: 'flue', name: '烟道证明', kind: '3', necessity: '3', when: '有无厨房 = true' },
  ],
  limits: {},
  handling: { procedure: 'standard' },
  result: { type: '10', name: '证' },
  form: [
    {
      code: 'shop',
      title: '店铺',
      questions: [
        { element: 'shop-name' },
        { element: 'has-kitchen' },
        { element: 'ovens', when: '有无厨房 = true' },
      ],
    },
    { code: 'contact', title: '联系', questions: [{ element: 'phone' }] },
  ],
});
const form = formOf(item, dictionary);

const empty = { typed: {}, files: {}, pages: {} } as const;
const plan = { plan: [{ hash: 'a', name: 'a.pdf', size: 1, mediaType: 'application/pdf' }] };
const shop = { 'shop-name': ['面馆'], 'has-kitchen': ['no'] };

function statusOf(page: string, draft: Parameters<typeof progressOf>[1]) {
  return progressOf(form, draft).pages.find(({ checked }) => checked.page.code === page)?.status;
}

describe('a page', () => {
  test('is not started however much is filled in for the person', () => {
    assert.equal(statusOf('shop', { ...empty, typed: shop }), 'not-started');
  });

  test('is in progress when saved for later, wrong as it may be', () => {
    const draft = { ...empty, typed: { phone: ['1'] }, pages: { contact: 'begun' } } as const;
    assert.equal(statusOf('contact', draft), 'in-progress');
  });

  test('is complete when sent without a fault, faulty with one', () => {
    const sent = { ...empty, pages: { shop: 'sent', contact: 'sent' } } as const;
    assert.equal(statusOf('shop', { ...sent, typed: shop }), 'complete');
    assert.equal(statusOf('contact', { ...sent, typed: { phone: ['1'] } }), 'faulty');
  });

  test('goes back to in progress, without an error, when an answer brings a question', () => {
    const draft = { ...empty, typed: { ...shop, 'has-kitchen': ['yes'] }, pages: { shop: 'sent' } } as const;
    const [page] = progressOf(form, draft).pages;
    assert.equal(page?.status, 'in-progress');
    assert.deepEqual(page?.shownFaults, []);
  });
});

describe('the materials', () => {
  test('miss what is required, not what may follow', () => {
    const draft = {
      ...empty,
      typed: { ...shop, 'has-kitchen': ['yes'] },
      pages: { [materialsPage]: 'sent' },
    } as const;
    const { materials } = progressOf(form, draft);
    assert.equal(materials?.status, 'faulty');
    assert.deepEqual(
      materials?.faults.map(({ field }) => field),
      ['file.plan'],
    );
    assert.equal(progressOf(form, { ...draft, files: plan }).materials?.status, 'complete');
  });
});

describe('an application', () => {
  const pages = { shop: 'sent', contact: 'sent', [materialsPage]: 'sent' } as const;
  const whole = { typed: { ...shop, phone: ['19000000101'] }, files: plan, pages };

  test('is complete when every part is', () => {
    assert.equal(progressOf(form, whole).isComplete, true);
    assert.equal(progressOf(form, { ...whole, files: {} }).isComplete, false);
    assert.equal(progressOf(form, { ...whole, pages: { ...pages, shop: 'begun' } }).isComplete, false);
  });

  test('leads from part to part, then to the check', () => {
    assert.equal(nextPath(progressOf(form, empty), undefined), '/pages/shop');
    assert.equal(nextPath(progressOf(form, empty), 'shop'), '/pages/contact');
    assert.equal(nextPath(progressOf(form, empty), 'contact'), '/materials');
    assert.equal(nextPath(progressOf(form, whole), 'contact'), '/check');
    const open = progressOf(form, { ...whole, pages: { ...pages, shop: 'begun' } });
    assert.equal(nextPath(open, 'contact'), '', 'an earlier part is open: back to the list');
  });
});
