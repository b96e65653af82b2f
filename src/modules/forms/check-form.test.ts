import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { visibleMaterials } from './answers.ts';
import { rightAnswers } from './answers-for-test.ts';
import { checkForm } from './check-form.ts';
import { formForTest } from './form-for-test.ts';
import { type Typed, typedFromAnswers } from './typed.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 300 });

const form = formForTest();
const whole: Typed = typedFromAnswers(form, {
  'shop-name': '面馆',
  area: 80,
  floor: 1,
  capital: 5_000_000,
  'opened-on': '2026-12-01',
  'sign-colour': '1',
  'wall-colours': ['2'],
  mobile: '19000000101',
  mail: 'lin@example.com',
  'owner-number': '990102199203151422',
  'shop-code': '92990102MA99A00141',
  place: '990102',
  'has-kitchen': true,
  'oven-count': 4,
  staff: [{ 'worker-name': '何', 'is-cook': true, 'cook-grade': '3级' }],
});

function faultsOf(typed: Typed): string[] {
  return checkForm(form, typed).pages.flatMap(({ faults }) => faults.map(({ field }) => field));
}

function faultOf(field: string, text: string): string | undefined {
  const { pages } = checkForm(form, { ...whole, [field]: [text] });
  return pages.flatMap(({ faults }) => faults).find((fault) => fault.field === field)?.message.zh;
}

describe('checkForm', () => {
  test('reads every kind of answer back as it was', () => {
    fc.assert(
      fc.property(rightAnswers, (answers) => {
        const checked = checkForm(form, typedFromAnswers(form, answers));
        assert.deepEqual(
          checked.pages.flatMap(({ faults }) => faults),
          [],
        );
        assert.deepEqual(checked.answers, answers);
      }),
    );
  });

  test('finds a value or a fault for every required question, whatever is typed', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.keys(whole)),
      fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const { pages, answers } = checkForm(form, { ...whole, ...typed });
        for (const { page, faults, shown } of pages.filter((one) => !one.page.repeat)) {
          for (const { element, required } of page.questions) {
            if (!shown.includes(element.code)) continue;
            const isFaulty = faults.some(({ field }) => field === element.code);
            assert.equal(isFaulty && answers[element.code] !== undefined, false);
            if (required) assert.ok(isFaulty || answers[element.code] !== undefined, element.code);
          }
        }
      }),
    );
  });

  test('asks for everything that is required, and for nothing else', () => {
    assert.deepEqual(faultsOf({ ...whole, story: [''] }), []);
    const missing = faultsOf({});
    assert.ok(missing.includes('shop-name'));
    assert.ok(!missing.includes('story'));
    assert.ok(missing.includes('staff[0].worker-name'), 'a group that needs a member has one begun');
  });

  test('a page appears when the answers before it say so, and its answers go with it', () => {
    const codesOf = (typed: Typed) => checkForm(form, typed).pages.map(({ page }) => page.code);
    assert.deepEqual(codesOf(whole), ['shop', 'kitchen', 'staff']);
    const without = { ...whole, 'has-kitchen': ['no'] };
    assert.deepEqual(codesOf(without), ['shop', 'staff']);
    assert.equal(checkForm(form, without).answers['oven-count'], undefined);
    assert.deepEqual(codesOf({ ...whole, 'sign-colour': [] }), ['shop', 'staff'], 'undecided is not yet');
  });

  test('a question of a row looks at the answers of that row', () => {
    const two = {
      ...whole,
      'staff.count': ['2'],
      'staff[1].worker-name': ['宋'],
      'staff[1].is-cook': ['no'],
    };
    const staff = checkForm(form, two).pages.find(({ page }) => page.code === 'staff');
    assert.ok(staff?.shown.includes('staff[0].cook-grade'));
    assert.ok(!staff?.shown.includes('staff[1].cook-grade'));
    assert.deepEqual(staff?.faults, []);
  });

  test('a material is asked for where its rule holds', () => {
    const asked = (typed: Typed) =>
      visibleMaterials(form, checkForm(form, typed).answers).map(({ code }) => code);
    assert.deepEqual(asked(whole), ['plan', 'flue']);
    assert.deepEqual(asked({ ...whole, 'has-kitchen': ['no'] }), ['plan']);
    assert.deepEqual(asked({}), ['plan']);
  });

  test('says what to do, in the words of the question', () => {
    assert.equal(faultOf('shop-name', ''), '请填写“店名”');
    assert.equal(faultOf('sign-colour', ''), '请选择“招牌颜色”');
    assert.equal(faultOf('shop-name', '字'.repeat(61)), '“店名”最多60个字，现有61个字，请删减');
    assert.equal(faultOf('area', '9.99'), '“面积”不能小于10平方米');
    assert.equal(faultOf('area', '1e3'), '“面积”须为数字，例如 120 或 35.5');
    assert.equal(faultOf('floor', '1.5'), '“楼层”须为整数');
    assert.equal(faultOf('sign-colour', '9'), '请从列出的选项中选择“招牌颜色”');
    assert.match(faultOf('opened-on', '2026-02-30') ?? '', /不是有效日期/);
    assert.match(faultOf('staff[0].cook-grade', '特级') ?? '', /格式不正确/);
  });

  test('takes what people write: full-width digits, separators, units of money', () => {
    const read = checkForm(form, {
      ...whole,
      area: ['１２０．５'],
      capital: ['¥1,200.00元'],
      'opened-on': ['2026年12月1日'],
      mobile: ['190 0000 0101'],
    }).answers;
    assert.equal(read.area, 120.5);
    assert.equal(read.capital, 120_000);
    assert.equal(read['opened-on'], '2026-12-01');
    assert.equal(read.mobile, '19000000101');
  });
});
