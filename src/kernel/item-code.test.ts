import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  basicItemCode,
  findBasicCode,
  handlingItemCode,
  implementationItemCode,
  parseItemCode,
} from './item-code.ts';

describe('item code', () => {
  test('reads the 12 digits of a basic code', () => {
    assert.deepEqual(parseItemCode('440101007000'), {
      kind: 'basic',
      code: '440101007000',
      province: '44',
      itemType: '01',
      department: '01',
      mainItem: '007',
      subItem: '000',
    });
  });

  test('reads the 31 characters of an implementation code', () => {
    const code = parseItemCode('11440000006939756B2440101007000');
    assert.equal(code.kind, 'implementation');
    assert.ok(code.kind === 'implementation');
    assert.equal(code.agency, '11440000006939756B');
    assert.equal(code.hasValidAgency, true);
    assert.equal(code.level, '2');
    assert.equal(code.basic.code, '440101007000');
  });

  test('reads the 33 characters of a handling code', () => {
    const code = parseItemCode('11440000006940116u 2 440102003001 03');
    assert.ok(code.kind === 'handling');
    assert.equal(code.serial, '03');
    assert.equal(code.implementation.code, '11440000006940116U2440102003001');
    assert.equal(findBasicCode(code)?.subItem, '001');
  });

  test('keeps a code whose organ part does not check, and says so', () => {
    const code = parseItemCode('TE440000GD030003VV2440103001000');
    assert.ok(code.kind === 'implementation');
    assert.equal(code.hasValidAgency, false);
  });

  for (const text of [
    '511A0138000000-511602000000-000-115113010833722043-1-00',
    '44010200200Y',
    'JS0001-XK-0001',
  ]) {
    test(`keeps ${text} of another scheme as it is`, () => {
      assert.deepEqual(parseItemCode(text), { kind: 'unknown', code: text });
      assert.equal(findBasicCode(parseItemCode(text)), undefined);
    });
  }

  test('an empty code is refused', () => {
    assert.throws(() => parseItemCode('  '), { code: 'item-code-missing' });
  });

  test('is built from its parts', () => {
    const basic = basicItemCode({
      province: '99',
      itemType: '01',
      department: '31',
      mainItem: '016',
      subItem: '001',
    });
    const implementation = implementationItemCode('11440000006939756B', '4', basic.code);
    assert.equal(implementation.code, '11440000006939756B4990131016001');
    assert.equal(handlingItemCode(implementation.code, 1).code, '11440000006939756B499013101600101');
    assert.throws(() => handlingItemCode(implementation.code, 100), TypeError);
    assert.throws(() => implementationItemCode('11440000006939756B', '9', basic.code), TypeError);
  });
});
