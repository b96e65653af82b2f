import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDate } from '../../../kernel/date.ts';
import { Item } from '../../catalogue/index.ts';
import { checkForm } from '../check-form.ts';
import { formOf } from '../form.ts';
import { dictionary, itemForTest } from '../form-for-test.ts';
import type { Typed } from '../typed.ts';
import { checkMergedForm } from './check-merged-form.ts';
import type { Member } from './member.ts';
import { figuresOf, mergeItems } from './merge-items.ts';
import { typedOfMember } from './typed-of-member.ts';

const today = parseDate('2026-11-22');

function member(code: string, changes: Record<string, unknown>): Member {
  const item = itemForTest({ materials: [], form: [], ...changes });
  return { code, name: { zh: code }, item };
}

const page = (code: string, questions: unknown[], more: Record<string, unknown> = {}) => ({
  code,
  title: code,
  questions,
  ...more,
});

const shop = member('shop', {
  form: [
    page('about', [{ element: 'shop-name' }, { element: 'area', minimum: 10 }]),
    page('kitchen', [{ element: 'oven-count' }], { when: '面积 > 20' }),
  ],
  materials: [
    { code: 'form', name: '开店申请书', kind: '2', generated: true },
    { code: 'plan', name: '平面图（一式一份）', kind: '3', originals: 1, necessity: '3' },
    { code: 'licence', name: '营业执照复印件', kind: '1', when: '面积 > 20' },
  ],
});
const sign = member('sign', {
  form: [
    page('owner', [{ element: 'shop-name', required: false }, { element: 'mobile' }]),
    page('sign', [
      { element: 'sign-colour' },
      { element: 'area', maximum: 500 },
      { element: 'oven-count', when: '招牌颜色 = "红"', required: false },
    ]),
  ],
  materials: [
    { code: 'form', name: '招牌申请书', kind: '2', generated: true },
    { code: 'drawing', name: '平面图', kind: '3', originals: 2 },
    { code: 'plan', name: '效果图', kind: '3' },
  ],
});

describe('two items as one form', () => {
  const merged = mergeItems([shop, sign], dictionary);
  const question = (element: string) =>
    merged.item.form.flatMap((section) => section.questions).find((one) => one.element === element);

  test('ask each element once and say for whom', () => {
    assert.deepEqual(
      merged.item.form.map(({ code, questions }) => [code, questions.map(({ element }) => element)]),
      [
        ['about', ['shop-name', 'area']],
        ['owner', ['mobile']],
        ['sign', ['sign-colour', 'oven-count']],
      ],
    );
    assert.deepEqual(merged.sections.askedBy.get('area'), ['shop', 'sign']);
    assert.deepEqual(merged.sections.askedBy.get('mobile'), ['sign']);
  });

  test('want what the strictest wants', () => {
    assert.equal(question('shop-name')?.required, true);
    assert.deepEqual([question('area')?.minimum, question('area')?.maximum], [10, 500]);
  });

  test('put a question where any of them puts it, after the answers that decide it', () => {
    assert.equal(question('oven-count')?.when, '(面积 > 20) or (招牌颜色 = "红")');
    assert.equal(question('oven-count')?.required, false);
  });

  test('hand in a document once, in the larger number, before those that may follow', () => {
    const found = merged.item.materials.map(({ code, originals, necessity }) => ({
      code,
      originals,
      necessity,
    }));
    assert.deepEqual(found, [
      { code: 'form', originals: 1, necessity: '1' },
      { code: 'plan', originals: 2, necessity: '1' },
      { code: 'licence', originals: 1, necessity: '1' },
      { code: 'plan-2', originals: 1, necessity: '1' },
    ]);
    assert.deepEqual(figuresOf(merged), {
      fieldsApart: 8,
      fields: 5,
      materialsApart: 4,
      materials: 3,
      formsApart: 2,
    });
  });

  test('leave out what another item of the matter yields', () => {
    const yields = new Map([['shop', new Map([['licence', 'sign']])]]);
    const { item, materials } = mergeItems([shop, sign], dictionary, yields);
    assert.ok(!item.materials.some(({ code }) => code === 'licence'));
    assert.deepEqual(
      materials.yielded.map(({ member: code, material }) => [code, material.name.zh]),
      [['shop', '营业执照复印件']],
    );
  });

  test('what one item alone needs in its own case is asked for at the field', () => {
    const typed: Typed = {
      'shop-name': ['甲店'],
      area: ['30'],
      mobile: ['13800138000'],
      'sign-colour': ['2'],
      'oven-count': [''],
    };
    const { pages, ofMember } = checkMergedForm(merged, dictionary, typed, today);
    assert.deepEqual(
      pages.flatMap(({ faults }) => faults.map(({ field }) => field)),
      ['oven-count'],
    );
    assert.deepEqual(ofMember.get('sign')?.answers, {
      'shop-name': '甲店',
      mobile: '13800138000',
      'sign-colour': '2',
      area: 30,
    });
  });

  test('say where they contradict each other', () => {
    const small = member('small', { form: [page('about', [{ element: 'area', maximum: 5 }])] });
    const scans = member('scans', { materials: [{ code: 'a', name: '图', kind: '3', accept: ['pdf'] }] });
    const photos = member('photos', { materials: [{ code: 'a', name: '图', kind: '3', accept: ['jpg'] }] });
    const { contradictions } = mergeItems([shop, small, scans, photos], dictionary);
    assert.deepEqual(
      contradictions.map(({ about, members }) => [about, members]),
      [
        ['area', ['shop', 'small']],
        ['图', ['scans', 'photos']],
      ],
    );
  });
});

describe('groups', () => {
  const staff = (code: string, element: string, repeat: object) =>
    member(code, {
      form: [
        page(code, [{ element: 'worker-name' }, { element }], {
          title: '员工',
          repeat: { noun: '员工', ...repeat },
        }),
      ],
    });
  const one = staff('staff', 'is-cook', { minimum: 0, maximum: 9 });
  const other = staff('workers', 'floor', { minimum: 2, maximum: 5 });

  test('of one title are one group', () => {
    const merged = mergeItems([one, other], dictionary);
    assert.equal(merged.item.form.length, 1);
    const [section] = merged.item.form;
    assert.deepEqual([section?.code, section?.repeat?.minimum, section?.repeat?.maximum], ['staff', 2, 5]);
    const own = typedOfMember(merged, 'workers', { 'staff.count': ['1'], 'staff[0].floor': ['3'] });
    assert.deepEqual(own.typed, { 'workers.count': ['1'], 'workers[0].floor': ['3'] });
    assert.equal(own.mergedName('workers[0].floor'), 'staff[0].floor');
  });

  test('stand after the answers that decide them', () => {
    const late = member('late', {
      form: [
        page('more', [{ element: 'area' }]),
        page('crew', [{ element: 'worker-name' }], {
          title: '员工',
          when: '面积 > 20',
          repeat: { noun: '员工' },
        }),
      ],
    });
    const merged = mergeItems([one, late], dictionary);
    assert.deepEqual(
      merged.item.form.map(({ code }) => code),
      ['staff', 'more'],
      'always wanted by one, so it need not wait',
    );
    const bound = member('bound', {
      ...one.item,
      form: one.item.form.map((section) => ({ ...section, when: '楼层 > 1' })),
    });
    const both = mergeItems(
      [bound, late, member('floor', { form: [page('where', [{ element: 'floor' }])] })],
      dictionary,
    );
    assert.deepEqual(
      both.item.form.map(({ code }) => code),
      ['more', 'where', 'staff'],
    );
  });
});

describe('any items', () => {
  const plain = ['shop-name', 'area', 'floor', 'has-kitchen', 'sign-colour', 'oven-count', 'story'];
  const rules: Record<string, string> = {
    area: '面积 > 20',
    'has-kitchen': '有无厨房 = true',
    'sign-colour': '招牌颜色 = "红"',
  };
  /** Pages whose rules look only at what the same item asks before. */
  const arbitraryMember = (code: string) =>
    fc
      .tuple(
        fc.shuffledSubarray(plain, { minLength: 1 }),
        fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
      )
      .map(([elements, dice]) =>
        member(code, {
          form: elements.map((element, index) => {
            const before = elements.slice(0, index).flatMap((earlier) => rules[earlier] ?? []);
            const die = dice[index] ?? 0;
            const when = before[die];
            return page(`page-${die % 3}`, [{ element, required: die % 2 === 0, ...(when && { when }) }], {
              code: `page-${index}`,
              title: `page-${die % 3}`,
            });
          }),
        }),
      );
  const members = fc.tuple(arbitraryMember('a'), arbitraryMember('b'), arbitraryMember('c'));
  const typed = fc.record(
    {
      'shop-name': fc.constantFrom(['店'], ['']),
      area: fc.constantFrom(['5'], ['50'], ['x'], ['']),
      floor: fc.constantFrom(['1'], ['']),
      'has-kitchen': fc.constantFrom(['yes'], ['no'], ['']),
      'sign-colour': fc.constantFrom(['1'], ['2'], ['']),
      'oven-count': fc.constantFrom(['2'], ['']),
      story: fc.constantFrom(['长'], ['']),
    },
    { requiredKeys: [] },
  );

  test('each element stands once, whatever the order of the items', () => {
    fc.assert(
      fc.property(members, ([a, b, c]) => {
        const elementsOf = (some: Member[]) =>
          mergeItems(some, dictionary).item.form.flatMap(({ questions }) =>
            questions.map(({ element }) => element),
          );
        const found = elementsOf([a, b, c]);
        assert.equal(new Set(found).size, found.length);
        assert.deepEqual([...elementsOf([c, a, b])].sort(), [...found].sort());
      }),
    );
  });

  test('merging an item with itself changes nothing that a person notices', () => {
    fc.assert(
      fc.property(members, typed, ([a], answers) => {
        const merged = mergeItems([a, { ...a, code: 'again' }], dictionary);
        const own = checkForm(formOf(a.item, dictionary), answers, today);
        const both = checkMergedForm(merged, dictionary, answers, today);
        assert.deepEqual(both.answers, own.answers);
        assert.deepEqual(faultsOf(both), faultsOf(own));
      }),
    );
  });

  test('what an item asks of a person is asked of him in the merged form, and good answers are good for every item', () => {
    fc.assert(
      fc.property(members, typed, (some, answers) => {
        const merged = mergeItems([...some], dictionary);
        const checked = checkMergedForm(merged, dictionary, answers, today);
        const shown = new Set(checked.pages.flatMap((one) => one.shown));
        for (const { code, item } of some) {
          const own = checkForm(formOf(item, dictionary), typedOfMember(merged, code, answers).typed, today);
          for (const name of own.pages.flatMap((one) => one.shown)) assert.ok(shown.has(name), name);
          if (faultsOf(checked).length === 0) assert.deepEqual(faultsOf(own), []);
          assert.deepEqual(checked.ofMember.get(code)?.answers, own.answers);
        }
      }),
      { numRuns: 500 },
    );
  });

  const faultsOf = ({ pages }: ReturnType<typeof checkForm>) =>
    pages.flatMap(({ faults }) => faults.map(({ field }) => field)).sort();
});

test('an item is its own merged form', () => {
  const item = Item.parse(itemForTest());
  const merged = mergeItems([{ code: 'one', name: item.name, item }], dictionary);
  assert.deepEqual(
    merged.item.form.map(({ code }) => code),
    item.form.map(({ code }) => code),
  );
  assert.deepEqual(merged.contradictions, []);
});
