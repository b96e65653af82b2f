import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conflictOf, Expert } from './expert.ts';
import { Conclusion, mayConclude, Verdict } from './review.ts';

const verdicts = fc.array(fc.constantFrom(...Verdict.options), { minLength: 1, maxLength: 9 });

test('a review cannot both pass and fail where an odd number has signed', () => {
  fc.assert(
    fc.property(verdicts, (given) => {
      fc.pre(given.filter((verdict) => verdict !== 'recused').length % 2 === 1);
      assert.notEqual(mayConclude('changes', given), mayConclude('failed', given));
    }),
  );
});

test('who kept out changes nothing, and what passes as it is passes with changes too', () => {
  fc.assert(
    fc.property(verdicts, fc.constantFrom(...Conclusion.options), (given, conclusion) => {
      assert.equal(mayConclude(conclusion, [...given, 'recused']), mayConclude(conclusion, given));
      if (mayConclude('passed', given)) assert.ok(mayConclude('changes', given));
    }),
  );
});

test('an expert keeps out of the cases of the own employer, of relatives and of oneself', () => {
  const expert = Expert.parse({
    code: 'somebody',
    name: '某专家',
    title: '工程师',
    field: '消防',
    employer: { name: '甲公司', code: '91990102MA9900001A' },
    interests: [{ name: '陈国栋', reason: '与申请人有近亲属关系' }],
  });
  const conflict = (applicantName: string, applicantCode: string) =>
    conflictOf(expert, { applicantName, applicantCode });
  assert.equal(conflict('甲公司（已改名）', '91990102MA9900001A'), '在申请人单位任职');
  assert.equal(conflict('陈国栋', '990102198001010011'), '与申请人有近亲属关系');
  assert.equal(conflict('甲公司', '91990102MA9900002B'), undefined, 'another one of the same name');
});
