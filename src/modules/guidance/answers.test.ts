import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAnswers, writeAnswers } from './answers.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const value = fc.string({ unit: 'grapheme', maxLength: 12 });

test('What an address says is what was answered, whatever was answered', () => {
  fc.assert(
    fc.property(
      fc.dictionary(code, fc.array(value, { minLength: 1, maxLength: 4 }), { maxKeys: 6 }),
      (typed) => {
        assert.deepEqual(readAnswers(writeAnswers(typed)), { ...typed });
      },
    ),
  );
});

test('Anything may stand in an address, and nothing breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const name of Object.keys(readAnswers(text))) assert.match(name, /^[a-z][a-z0-9-]*$/);
    }),
  );
});

test('Answers stand readable and short', () => {
  assert.equal(
    writeAnswers({ 'premises-area': ['60'], 'road-parts': ['3', '4'] }),
    'premises-area*60_road-parts*3*4',
  );
});
