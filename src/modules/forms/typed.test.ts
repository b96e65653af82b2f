import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkForm } from './check-form.ts';
import { formForTest } from './form-for-test.ts';
import { prefilled, rowCount, type Typed, typedOfPage, withoutRow } from './typed.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 300 });

const form = formForTest();
const [shop, , staff] = form.pages;
if (!shop || !staff) throw new Error('the form for test has changed');

/** What a browser sends for a page: each field that has a value, and the names of all that were shown. */
function sent(typed: Typed, shown: readonly string[]): URLSearchParams {
  const body = new URLSearchParams();
  for (const name of shown) body.append('_shown', name);
  for (const [name, values] of Object.entries(typed)) for (const value of values) body.append(name, value);
  return new URLSearchParams(body.toString());
}

describe('typedOfPage', () => {
  test('loses nothing that was typed, right or wrong', () => {
    const shown = checkForm(form, {}).pages[0]?.shown ?? [];
    const typed = fc.dictionary(
      fc.constantFrom(...shown),
      // A browser joins and splits nothing but surrogates that stand alone.
      fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { minLength: 1, maxLength: 3 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(typed, (fields) => {
        const read = typedOfPage(shop, sent(fields, shown));
        for (const name of shown) assert.deepEqual(read[name], fields[name] ?? [], name);
      }),
    );
  });

  test('a box that was unticked is emptied, one that was not shown is left alone', () => {
    const body = sent({}, ['wall-colours']);
    assert.deepEqual(typedOfPage(shop, body), { 'wall-colours': [] });
  });

  test('fields of other pages are ignored', () => {
    const body = new URLSearchParams({ 'shop-name': '面馆', 'oven-count': '3', _csrf: 'x' });
    assert.deepEqual(typedOfPage(shop, body), { 'shop-name': ['面馆'] });
  });

  test('a group has no more rows than it may have, whatever is sent', () => {
    for (const count of ['99', '-4', 'many', '1e9', '2.5', 'Infinity']) {
      const typed = typedOfPage(staff, new URLSearchParams({ 'staff.count': count }));
      const rows = rowCount(staff, typed);
      assert.ok(Number.isInteger(rows) && rows >= 1 && rows <= 3, `${count} gives ${rows}`);
    }
  });
});

describe('withoutRow', () => {
  test('takes one row out and keeps the others in their order', () => {
    const names = fc.array(fc.string({ maxLength: 9 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(names, fc.nat(2), (workers, place) => {
        fc.pre(place < workers.length);
        const typed: Record<string, string[]> = {
          'staff.count': [String(workers.length)],
          'shop-name': ['面馆'],
        };
        workers.forEach((worker, row) => {
          typed[`staff[${row}].worker-name`] = [worker];
        });
        const left = withoutRow(staff, typed, place);
        const kept = workers.toSpliced(place, 1);
        assert.deepEqual(left['staff.count'], [String(kept.length)]);
        assert.deepEqual(left['shop-name'], ['面馆']);
        kept.forEach((worker, row) => {
          assert.deepEqual(left[`staff[${row}].worker-name`], [worker]);
        });
        assert.equal(left[`staff[${kept.length}].worker-name`], undefined);
      }),
    );
  });
});

test('known facts fill the questions that ask for them', () => {
  assert.deepEqual(prefilled(form, { 'company-name': '面馆', 'person-name': '何' }), {
    'shop-name': ['面馆'],
  });
  assert.deepEqual(prefilled(form, {}), {});
});
