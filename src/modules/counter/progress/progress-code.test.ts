import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProgressCode, progressCode } from './progress-code.ts';

const secret = Buffer.from('a secret of this test');
const number = fc.stringMatching(/^\d{24}$/);

test('a code opens its own case as people type it, and no other', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      const code = progressCode(secret, one);
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{8}$/);
      const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`
        .replaceAll('0', 'O')
        .replaceAll('1', 'l');
      assert.ok(isProgressCode(secret, one, typed));
      if (one !== other) assert.ok(!isProgressCode(secret, other, code));
      assert.ok(!isProgressCode(Buffer.from('another secret'), one, code));
    }),
    { numRuns: 200 },
  );
});

test('nothing typed opens nothing', () => {
  assert.ok(!isProgressCode(secret, '990102202611231234567890', ''));
});
