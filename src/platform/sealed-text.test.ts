import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { openText, sealText } from './sealed-text.ts';

const secret = randomBytes(32);

test('what was sealed opens again, and looks different each time', () => {
  const sealed = sealText(secret, 'codes', 'account-1', 'JBSWY3DPEHPK3PXP 春');
  assert.equal(openText(secret, 'codes', 'account-1', sealed), 'JBSWY3DPEHPK3PXP 春');
  assert.notDeepEqual(sealed, sealText(secret, 'codes', 'account-1', 'JBSWY3DPEHPK3PXP 春'));
  assert.ok(!sealed.includes('JBSWY3DP'));
});

test('it does not open for another purpose, another owner, another secret, or changed by one bit', () => {
  const sealed = sealText(secret, 'codes', 'account-1', 'JBSWY3DPEHPK3PXP');
  assert.throws(() => openText(secret, 'keys', 'account-1', sealed));
  assert.throws(() => openText(secret, 'codes', 'account-2', sealed));
  assert.throws(() => openText(randomBytes(32), 'codes', 'account-1', sealed));
  for (let position = 0; position < sealed.length; position++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
    assert.throws(() => openText(secret, 'codes', 'account-1', changed));
  }
});
