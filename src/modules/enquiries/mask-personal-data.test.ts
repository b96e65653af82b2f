import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../kernel/date.ts';
import { makeIdentityNumber } from '../../kernel/identity-number.ts';
import { maskPersonalData } from './mask-personal-data.ts';

describe('personal data in a question', () => {
  for (const [typed, kept] of [
    ['我的身份证是990102199203151428要换', '我的身份证是9901************28要换'],
    ['电话13800138000', '电话138******00'],
    ['电话１３８００１３８０００', '电话138******00'],
    ['打 138-0013-8000 找我', '打 138********00 找我'],
    ['+86 13800138000', '+86**********00'],
    ['座机0990-8001234', '座机0990******34'],
    ['卡号6222 0202 0001 2345 678', '卡号******************* 678'],
    ['邮箱 lin.xiaolan@example.com 谢谢', '邮箱 l********************** 谢谢'],
    ['我叫林晓岚，想办居住证', '我叫林**，想办居住证'],
    ['护照E12345678丢了', '护照E******78丢了'],
    ['办件编号990102202611230012345678进度', '办件编号990102202611230012345678进度'],
    ['开2000平方米的店，2026年11月23日', '开2000平方米的店，2026年11月23日'],
    ['食品经营许可证要15个工作日吗', '食品经营许可证要15个工作日吗'],
  ] as const) {
    test(typed, () => assert.equal(maskPersonalData(typed), kept));
  }

  const words = fc.stringMatching(/^[的我要办证请问 ,，。]{0,12}$/);
  const identityNumber = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      year: fc.integer({ min: 1930, max: 2020 }),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ day, year, serial }) =>
      makeIdentityNumber('990102', `${year}-03-${String(day).padStart(2, '0')}` as CalendarDate, serial),
    );
  const mobile = fc
    .record({ second: fc.integer({ min: 3, max: 9 }), rest: fc.integer({ min: 0, max: 999_999_999 }) })
    .map(({ second, rest }) => `1${second}${String(rest).padStart(9, '0')}`);

  test('no identity number and no mobile number gets through, wherever it stands', () => {
    fc.assert(
      fc.property(words, fc.oneof(identityNumber, mobile), words, (before, secret, after) => {
        const masked = maskPersonalData(`${before}${secret}${after}`);
        assert.ok(!masked.includes(secret));
        assert.ok(!masked.includes(secret.slice(6, 14)), masked);
      }),
    );
  });

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(words, fc.oneof(identityNumber, mobile), words, (before, secret, after) => {
        const once = maskPersonalData(`${before}${secret}${after}`);
        assert.equal(maskPersonalData(once), once);
      }),
    );
  });
});
