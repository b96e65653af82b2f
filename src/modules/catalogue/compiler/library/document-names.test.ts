import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentName, documentsIn, isFormer } from './document-names.ts';

describe('names of documents', () => {
  for (const [text, name] of [
    ['申请人的《营业执照》副本（复印件）', '营业执照'],
    ['有效的居民身份证（正反面）', '居民身份证'],
    ['1.公司章程原件及复印件；', '公司章程'],
    ['营业执照变更申请书', '营业执照变更申请书'],
    ['企业营业执照', '营业执照'],
    ['企业法人营业执照', '企业法人营业执照'],
    ['本人', '本人'],
  ] as const) {
    test(`${text} is ${name}`, () => assert.equal(documentName(text), name));
  }

  test('or leaves a choice, and does not', () => {
    assert.deepEqual(documentsIn('营业执照或者事业单位法人证书'), {
      names: ['营业执照', '事业单位法人证书'],
      oneOf: true,
    });
    assert.deepEqual(documentsIn('居民身份证、户口簿'), { names: ['居民身份证', '户口簿'], oneOf: false });
  });

  test('a document to be given back is a former one', () => {
    assert.ok(isFormer('原营业执照') && isFormer('《旧许可证》'));
    assert.ok(!isFormer('原材料检验报告') && !isFormer('居民身份证'));
  });
});
