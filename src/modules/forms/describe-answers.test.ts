import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { rightAnswers } from './answers-for-test.ts';
import { checkForm } from './check-form.ts';
import { describeAnswers } from './describe-answers.ts';
import { formForTest } from './form-for-test.ts';
import { typedFromAnswers } from './typed.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 200 });

const form = formForTest();

function described(answers: Parameters<typeof describeAnswers>[1], locale: 'zh-CN' | 'en' = 'zh-CN') {
  const pages = describeAnswers(form, answers, locale, (code) => (code === '990102' ? '云河区' : undefined));
  const rows = pages.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return Object.fromEntries(rows.map(({ code, value }) => [code, value]));
}

const answers = {
  'shop-name': '面馆',
  area: 80.5,
  capital: 5_000_050,
  'opened-on': '2026-12-01',
  'sign-colour': '1',
  'wall-colours': ['2', '3'],
  'has-kitchen': false,
  place: '990102',
  staff: [
    { 'worker-name': '何', 'is-cook': true, 'cook-grade': '3级' },
    { 'worker-name': '宋', 'is-cook': false },
  ],
} as const;

describe('describeAnswers', () => {
  test('says values in words, with units and names', () => {
    const zh = described(answers);
    assert.equal(zh.area, '80.5平方米');
    assert.equal(zh.capital, '50,000.50元');
    assert.equal(zh['opened-on'], '2026年12月1日');
    assert.equal(zh['sign-colour'], '红');
    assert.equal(zh['wall-colours'], '蓝、绿');
    assert.equal(zh['has-kitchen'], '否');
    assert.equal(zh.place, '云河区');
    const en = described(answers, 'en');
    assert.equal(en.area, '80.5 m²');
    assert.equal(en['wall-colours'], 'Blue, 绿');
    assert.equal(en['has-kitchen'], 'No');
  });

  test('names each member of a group and leaves out what does not apply to it', () => {
    const staff = describeAnswers(form, answers, 'zh-CN').find(({ page }) => page.code === 'staff');
    assert.deepEqual(
      staff?.groups.map(({ title }) => title),
      ['员工1', '员工2'],
    );
    assert.deepEqual(
      staff?.groups[1]?.rows.map(({ code }) => code),
      ['worker-name', 'is-cook'],
    );
  });

  test('reads back exactly the questions that were put', () => {
    fc.assert(
      fc.property(rightAnswers, (given) => {
        const checked = checkForm(form, typedFromAnswers(form, given));
        const shown = checked.pages.flatMap((page) => page.shown);
        const rows = describeAnswers(form, checked.answers, 'zh-CN').flatMap(({ groups }) =>
          groups.flatMap((group) => group.rows),
        );
        assert.equal(rows.length, shown.length);
        assert.ok(rows.every(({ value }) => value !== ''));
      }),
    );
  });

  test('an open question is read back as open', () => {
    assert.equal(described({}).story, '');
  });
});
