import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPhones, formatPhone, parseMobilePhone, parsePhone, phoneKind } from './phone.ts';

describe('telephone number', () => {
  for (const [text, number, kind] of [
    ['13800138000', '13800138000', 'mobile'],
    ['+86 138-0013-8000', '13800138000', 'mobile'],
    ['８６ 13800138000', '13800138000', 'mobile'],
    ['020-83134173', '020-83134173', 'landline'],
    ['（020）83134173', '020-83134173', 'landline'],
    ['02083134173', '020-83134173', 'landline'],
    ['0755—8313417', '0755-8313417', 'landline'],
    ['86 20 87512631', '020-87512631', 'landline'],
    ['020-83134173-801', '020-83134173-801', 'landline'],
    ['020-12345', '020-12345', 'landline'],
    ['020——12333-9-0', '020-12333-9-0', 'landline'],
    ['12345', '12345', 'service'],
    ['110', '110', 'service'],
    ['400-7000-690', '400-700-0690', 'service'],
  ] as const) {
    test(`reads ${text}`, () => {
      assert.equal(parsePhone(text), number);
      assert.equal(phoneKind(number), kind);
      assert.equal(parsePhone(number), number);
    });
  }

  for (const text of ['', '1380013800', '138001380000', '83134173', '23800138000', '电话', '020-1']) {
    test(`refuses “${text}”`, () => assert.throws(() => parsePhone(text), { code: 'phone-invalid' }));
  }

  test('messages need a mobile number', () => {
    assert.equal(parseMobilePhone(' 138 0013 8000 '), '13800138000');
    assert.throws(() => parseMobilePhone('020-83134173'), { code: 'mobile-phone-invalid' });
  });

  for (const [text, numbers] of [
    ['020-86350683或拨打12348', ['020-86350683', '12348']],
    ['020-37288276；020-37288891', ['020-37288276', '020-37288891']],
    ['020-83620456,020-87766596（工作日8:30-12:00）', ['020-83620456', '020-87766596']],
    ['省厅：020-86351219、86351130', ['020-86351219']],
    ['无', []],
  ] as const) {
    test(`finds ${numbers.length} in “${text}”`, () => assert.deepEqual(findPhones(text), numbers));
  }

  test('is grouped for reading', () => {
    assert.equal(formatPhone('13800138000'), '138 0013 8000');
    assert.equal(formatPhone('020-83134173'), '020-83134173');
  });
});
