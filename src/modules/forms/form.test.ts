import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateRule, parseRule } from '../../kernel/rule/index.ts';
import { factsOf } from './answers.ts';
import { formOf } from './form.ts';
import { dictionary, formForTest, itemForTest } from './form-for-test.ts';

test('a form asks in the order of the item, in the words of the question or the element', () => {
  const form = formForTest({
    form: [
      { code: 'one', title: '一', questions: [{ element: 'area', label: '多大？' }, { element: 'floor' }] },
    ],
  });
  assert.deepEqual(
    form.pages[0]?.questions.map(({ label }) => label.zh),
    ['多大？', '楼层'],
  );
});

test('an item may narrow what the element allows', () => {
  const area = formForTest().pages[0]?.questions.find(({ element }) => element.code === 'area');
  assert.equal(area?.minimum, 10);
  assert.equal(area?.maximum, 1000);
});

test('a document that the form itself makes is not asked for', () => {
  assert.deepEqual(
    formForTest().materials.map(({ code }) => code),
    ['plan', 'flue'],
  );
});

test('the same item and dictionary give the same form, another dictionary another one', () => {
  const item = itemForTest();
  const form = formOf(item, dictionary);
  assert.equal(formOf(item, dictionary), form);
  assert.notEqual(formOf(item, { ...dictionary }), form);
});

test('a rule asks about the members of a group by its title, and about all answers to one of its questions', () => {
  const form = formForTest({
    form: [
      {
        code: 'workers',
        title: '员工',
        repeat: { noun: '员工', minimum: 1, maximum: 5 },
        questions: [{ element: 'worker-name' }, { element: 'is-cook' }, { element: 'floor' }],
      },
    ],
  });
  const cook = { 'worker-name': '甲', 'is-cook': true, floor: 2 };
  const facts = factsOf(form, { workers: [cook, { 'worker-name': '乙', 'is-cook': false }] });
  const answer = (rule: string) => evaluateRule(parseRule(rule), facts).value;
  assert.equal(answer('some 人 in 员工 satisfies 人.是否厨师'), true);
  assert.equal(answer('every 人 in 员工 satisfies 人.是否厨师'), false);
  assert.equal(answer('count(员工) = 2 and "乙" in 员工姓名'), true);
  assert.equal(answer('every 人 in 员工 satisfies 人.楼层 > 1'), undefined);
  assert.equal(answer('max(楼层) > 1'), undefined);
});
