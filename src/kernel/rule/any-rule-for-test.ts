import fc from 'fast-check';
import type { FactValue } from './evaluate-rule.ts';

const anyNumber = fc.integer({ min: -5, max: 5 });
const anyText = fc.constantFrom('企业', '个体工商户', '机关');
const anyDate = fc.constantFrom('2024-02-29', '2025-12-31', '2026-01-01', '2026-11-22');
const anyMonths = fc.constantFrom('P1M', 'P1Y', 'P1Y6M', 'P48M');
const anyDays = fc.constantFrom('P1D', 'P30D', 'P365D');

/** Facts of every type; each name begins with its type. */
export const anyFacts: fc.Arbitrary<Record<string, FactValue>> = fc.record({
  数甲: anyNumber,
  数乙: anyNumber,
  文甲: anyText,
  文乙: anyText,
  是甲: fc.boolean(),
  是乙: fc.boolean(),
  日甲: anyDate,
  日乙: anyDate,
  列甲: fc.array(anyText, { maxLength: 3 }),
  册甲: fc.array(fc.record({ 额: anyNumber, 类: anyText, 是: fc.boolean() }), { maxLength: 3 }),
});

/** Some of the names, to be taken from the facts. */
export const anyMissing = fc.subarray([
  ...['数甲', '数乙', '文甲', '文乙', '是甲', '是乙', '日甲', '日乙', '列甲', '册甲'],
]);

const orders = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const equalities = fc.constantFrom('=', '!=');
const tests = fc.constantFrom('<', '<=', '>', '>=');
const brackets = fc.constantFrom(['[', ']'], ['(', ')'], ['[', ')'], ['(', ']']);
// FEEL's a >= low and a <= high is false where the bounds are crossed; feelin turns them round.
const ordered = fc.tuple(anyNumber, anyNumber).map((bounds) => bounds.sort((left, right) => left - right));

/** Rules as text. `today` and `age` hang on the day, which other interpreters take from the clock. */
export function anyRule({ ofToday }: { readonly ofToday: boolean }): fc.Arbitrary<string> {
  const { condition } = fc.letrec<Parts>((tie: fc.LetrecTypedTie<Parts>) => ({
    number: anyNumberTerm(tie('number'), tie('condition'), ofToday),
    text: fc.oneof(
      fc.constantFrom('文甲', '文乙'),
      anyText.map((value) => `"${value}"`),
    ),
    date: anyDateTerm(tie('date'), ofToday),
    leaf: anyLeaf(tie('number'), tie('text'), tie('date')),
    condition: anyCondition(tie('leaf'), tie('condition')),
  }));
  return condition;
}

interface Parts {
  number: string;
  text: string;
  date: string;
  leaf: string;
  condition: string;
}

type Arbitrary = fc.Arbitrary<string>;

function anyNumberTerm(number: Arbitrary, condition: Arbitrary, ofToday: boolean): Arbitrary {
  const ages = ofToday ? ['age(日甲)', 'age(日乙)'] : [];
  return fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom('数甲', '数乙', 'count(列甲)', 'count(册甲)', ...ages), anyNumber.map(String)),
    fc
      .tuple(number, fc.constantFrom('+', '-', '*'), number)
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc.tuple(condition, number, number).map(([test, yes, no]) => `(if ${test} then ${yes} else ${no})`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'sum'), fc.array(number, { minLength: 2, maxLength: 3 }))
      .map(([name, values]) => `${name}(${values.join(', ')})`),
    fc
      .tuple(fc.constantFrom('floor', 'ceiling', 'abs'), number)
      .map(([name, value]) => `${name}(${value} / 2)`),
    number.map((value) => `-(${value})`),
  );
}

function anyDateTerm(date: Arbitrary, ofToday: boolean): Arbitrary {
  return fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom('日甲', '日乙', ...(ofToday ? ['today()'] : [])),
      anyDate.map((value) => `date("${value}")`),
    ),
    fc
      .tuple(date, fc.constantFrom('+', '-'), fc.oneof(anyMonths, anyDays))
      .map(([day, sign, duration]) => `(${day} ${sign} duration("${duration}"))`),
  );
}

function anyLeaf(number: Arbitrary, text: Arbitrary, date: Arbitrary): Arbitrary {
  const numbers = fc.array(number, { minLength: 1, maxLength: 3 });
  const texts = fc.array(text, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.constantFrom('是甲', '是乙', 'true', 'false'),
    fc.tuple(number, orders, number).map((parts) => parts.join(' ')),
    fc.tuple(date, orders, date).map((parts) => parts.join(' ')),
    fc
      .tuple(date, date, tests, anyDays)
      .map(([to, from, test, days]) => `(${to} - ${from}) ${test} duration("${days}")`),
    fc.tuple(text, equalities, text).map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('是甲', '是乙'), equalities, fc.boolean()).map((parts) => parts.join(' ')),
    fc.tuple(number, numbers).map(([value, list]) => `(${value} in (${list.join(', ')}, 99))`),
    fc
      .tuple(number, tests, number, number)
      .map(([value, test, bound, other]) => `(${value} in (${test} ${bound}, ${other}))`),
    fc.tuple(text, texts).map(([value, list]) => `(${value} in [${list.join(', ')}])`),
    text.map((value) => `(${value} in 列甲)`),
    text.map((value) => `list contains(列甲, ${value})`),
    fc
      .tuple(fc.constantFrom('数甲', '数乙'), brackets, ordered)
      .map(([name, [open, close], [low, high]]) => `(${name} in ${open}${low}..${high}${close})`),
    fc.tuple(number, ordered).map(([value, [low, high]]) => `${value} between ${low} and ${high}`),
    fc
      .tuple(
        fc.constantFrom('contains', 'starts with', 'ends with'),
        text,
        fc.oneof(text, fc.constantFrom('"企"', '"户"')),
      )
      .map(([name, whole, part]) => `${name}(${whole}, ${part})`),
    fc
      .tuple(text, orders, anyNumber)
      .map(([value, order, length]) => `string length(${value}) ${order} ${length}`),
    anyQuantified(number, text),
  );
}

function anyQuantified(number: Arbitrary, text: Arbitrary): Arbitrary {
  const ofRow = fc.oneof(
    fc.tuple(orders, number).map(([order, value]) => `员.额 ${order} ${value}`),
    fc.tuple(equalities, text).map(([order, value]) => `员.类 ${order} ${value}`),
    fc.constant('员.是'),
    fc.tuple(number, text).map(([value, kind]) => `员.额 > ${value} and 员.类 = ${kind}`),
    fc.tuple(number, text).map(([value, kind]) => `员.额 < ${value} or not(员.类 = ${kind})`),
  );
  const ofText = fc.tuple(equalities, text).map(([order, value]) => `项 ${order} ${value}`);
  const op = fc.constantFrom('some', 'every');
  return fc.oneof(
    fc.tuple(op, ofRow).map(([name, test]) => `(${name} 员 in 册甲 satisfies ${test})`),
    fc.tuple(op, ofText).map(([name, test]) => `(${name} 项 in 列甲 satisfies ${test})`),
  );
}

function anyCondition(leaf: Arbitrary, condition: Arbitrary): Arbitrary {
  return fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(condition, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' and ')),
    fc.array(condition, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' or ')),
    condition.map((part) => `not(${part})`),
    condition.map((part) => `(${part})`),
    fc.tuple(condition, condition, condition).map(([test, yes, no]) => `(if ${test} then ${yes} else ${no})`),
  );
}
