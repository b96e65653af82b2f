import fc from 'fast-check';
import { type CalendarDate, isCalendarDate } from '../../kernel/date.ts';
import { makeIdentityNumber } from '../../kernel/identity-number.ts';
import type { ElementType } from '../elements/index.ts';

const clean = (text: string) => text.replaceAll('\r', '').replaceAll('\u0000', '').trim();
const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map(clean)
  .filter((value) => value !== '' && [...value].length <= 60);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
  .filter((value): value is CalendarDate => isCalendarDate(value));

/** Right values by type of element. */
export const valuesOf: Readonly<Record<ElementType, fc.Arbitrary<unknown>>> = {
  text,
  'long-text': text,
  number: fc.integer({ min: 1000, max: 100_000 }).map((value) => value / 100),
  integer: fc.integer({ min: -3, max: 300 }),
  money: fc.integer({ min: 0, max: 1e12 }),
  date,
  boolean: fc.boolean(),
  choice: fc.constantFrom('1', '2', '3'),
  choices: fc.subarray(['1', '2', '3'], { minLength: 1 }),
  phone: fc.constantFrom('19000000101', '0990-8100001'),
  email: fc.constantFrom('lin@example.com', 'a.b@c.example.cn'),
  'identity-number': fc
    .integer({ min: 1, max: 999 })
    .map((sequence) => makeIdentityNumber('990102', '1990-05-17' as CalendarDate, sequence)),
  'credit-code': fc.constantFrom('92990102MA99A00141', '91990102MA99A0022Y'),
  region: fc.constantFrom('990102', '990102001', '990102001001'),
};

const worker = fc
  .record({ 'worker-name': text, 'is-cook': fc.boolean(), 'cook-grade': fc.constantFrom('1级', '5级') })
  .map(({ 'cook-grade': grade, ...rest }) => (rest['is-cook'] ? { ...rest, 'cook-grade': grade } : rest));

/** Right and complete answers to the form for test. */
export const rightAnswers = fc
  .record({
    'shop-name': text,
    story: text,
    area: valuesOf.number,
    floor: valuesOf.integer,
    capital: valuesOf.money,
    'opened-on': date,
    'sign-colour': valuesOf.choice,
    'wall-colours': valuesOf.choices,
    mobile: valuesOf.phone,
    mail: valuesOf.email,
    'owner-number': valuesOf['identity-number'],
    'shop-code': valuesOf['credit-code'],
    place: valuesOf.region,
    'has-kitchen': fc.boolean(),
    'oven-count': valuesOf.integer,
    staff: fc.array(worker, { minLength: 1, maxLength: 3 }),
  })
  .map(({ 'oven-count': ovens, ...rest }) =>
    rest['has-kitchen'] && rest['sign-colour'] === '1' ? { ...rest, 'oven-count': ovens } : rest,
  );
