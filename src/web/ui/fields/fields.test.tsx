import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invalid } from '../../../kernel/refusal.ts';
import { ErrorSummary, faultAt, problemsOf } from '../error-summary.tsx';
import { markupOf } from '../render-for-test.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FileField } from './file-field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { RepeatGroup } from './repeat-group.tsx';
import { TextField } from './text-field.tsx';

const options = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

test('A control is described by its hint, its error and its note, in that order', () => {
  const markup = markupOf(
    <TextField name="code" label="代码" hint="18 位" error="少一位" note="来自登记" value="9133" />,
  );
  assert.match(markup, /aria-describedby="code-hint code-error code-note"/);
  assert.match(markup, /aria-invalid="true"/);
  assert.match(markup, /value="9133"/);
  for (const part of ['hint', 'error', 'note']) assert.match(markup, new RegExp(`id="code-${part}"`));
  assert.match(markup, /<label class="field__label" for="code">/);
});

test('A field without hint or error names no description', () => {
  assert.doesNotMatch(markupOf(<TextField name="code" label="代码" />), /aria-describedby|aria-invalid/);
});

test('An optional field says so in the language of the page', () => {
  assert.match(markupOf(<TextField name="a" label="电话" optional />), /（选填）/);
  assert.match(markupOf(<TextField name="a" label="Phone" optional />, 'en'), /\(optional\)/);
});

test('An error summary leads to the first choice of a group', () => {
  const markup = markupOf(
    <>
      <ErrorSummary problems={[{ field: 'kitchen', message: '请选择' }]} />
      <RadioGroup name="kitchen" label="厨房" error="请选择" options={options} value="no" />
    </>,
  );
  assert.match(markup, /href="#kitchen"/);
  assert.match(markup, /<input[^>]*id="kitchen"[^>]*value="yes"/);
  assert.match(markup, /<input[^>]*id="kitchen-2"[^>]*checked=""[^>]*value="no"|value="no"[^>]*checked=""/);
  assert.match(markup, /<fieldset aria-describedby="kitchen-group-error"/);
});

test('Every id on a page of fields is there once', () => {
  const markup = markupOf(
    <>
      <RadioGroup name="a" label="甲" hint="提示" error="错" options={options} />
      <CheckboxGroup name="b" label="乙" hint="提示" error="错" options={options} values={['yes']} />
      <FileField name="c" label="丙" hint="提示" error="错" files={[{ id: '1', name: '图.pdf' }]} />
    </>,
  );
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length, ids.join(' '));
});

test('An uploaded file is removed by a button that posts its id and speaks its name', () => {
  const markup = markupOf(<FileField name="plan" label="平面图" files={[{ id: 'f1', name: '一层.pdf' }]} />);
  assert.match(markup, /<button[^>]*value="f1"[^>]*name="remove"[^>]*>移除<span[^>]*> 一层\.pdf/);
});

test('A full repeat group offers no further row, and a row that must stay cannot be removed', () => {
  const row = { key: '0', children: 'x' };
  const full = markupOf(<RepeatGroup id="g" legend="股东" rows={[row]} />);
  assert.doesNotMatch(full, /<button/);
  const open = markupOf(
    <RepeatGroup
      id="g"
      legend="股东"
      rows={[row, { ...row, key: '1', removeValue: '1' }]}
      add={{ name: 'add', value: 'g' }}
    />,
  );
  assert.match(open, /value="1" name="remove-row"/);
  assert.match(open, /value="g" name="add"/);
});

test('A refusal becomes one problem for each fault, or its own sentence', () => {
  const sentence = { zh: '请更正', en: 'Put it right' };
  const refusal = invalid('x', sentence, [{ field: 'name', message: { zh: '请填写姓名' } }]);
  assert.deepEqual(problemsOf(refusal, 'zh-CN'), [{ field: 'name', message: '请填写姓名' }]);
  assert.deepEqual(problemsOf(invalid('x', sentence), 'en'), [{ message: 'Put it right' }]);
  assert.equal(faultAt(refusal, 'name', 'en'), '请填写姓名');
  assert.equal(faultAt(refusal, 'phone', 'en'), undefined);
});
