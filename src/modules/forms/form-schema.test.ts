import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { rightAnswers } from './answers-for-test.ts';
import { formForTest } from './form-for-test.ts';
import { formSchema } from './form-schema.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 200 });

const schema = formSchema(formForTest(), { id: 'https://example.org/form', title: { zh: '开店' } });
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

test('right answers fit the schema', () => {
  fc.assert(
    fc.property(rightAnswers, (answers) => {
      assert.ok(validate(answers), JSON.stringify(validate.errors));
    }),
  );
});

test('wrong ones do not', () => {
  const [answers] = fc.sample(rightAnswers, 1);
  for (const wrong of [{ area: 1 }, { floor: 1.5 }, { 'sign-colour': '9' }, { staff: [] }, { unknown: 1 }]) {
    assert.equal(validate({ ...answers, ...wrong }), false, JSON.stringify(wrong));
  }
});

test('what applies under a rule names the rule and is not required', () => {
  const { properties, required } = schema as {
    properties: Record<string, Record<string, unknown>>;
    required: string[];
  };
  assert.match(String(properties['oven-count']?.['x-when']), /有无厨房 = true/);
  assert.ok(!required.includes('oven-count'));
});
