import assert from 'node:assert/strict';
import { test } from 'node:test';
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
