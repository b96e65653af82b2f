import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Json } from '../comparison/json.ts';
import { contentShape, membersOf } from './content-shape.ts';
import { fixedMembers, sectionOfPlace, sectionsOf } from './editor-sections.ts';
import { readMembers, withoutBlankRows } from './read-section.ts';
import { operate, readOperation } from './row-operation.ts';

const materials = sectionOfPlace('standard', 'materials.0.name');
const form = sectionOfPlace('standard', 'form.0.questions.1.when');
assert.ok(materials && form);

describe('sections of the editor', () => {
  for (const reach of ['standard', 'offering'] as const) {
    test(`hold every element of the ${reach} once`, () => {
      const written = sectionsOf(reach).flatMap(({ members }) => members);
      const all = contentShape(reach).members.map(([name]) => name);
      assert.deepEqual([...written, ...fixedMembers[reach]].sort(), [...all].sort());
    });
  }
});

describe('what a form says', () => {
  const members = membersOf('standard', materials);
  const read = (fields: [string, string][], content: Json = {}) =>
    readMembers(new URLSearchParams(fields), members, content);

  test('is read row by row in the order of the page, and nothing else is', () => {
    const { materials: rows } = read([
      ['materials[]', '1'],
      ['materials[]', '0'],
      ['materials.0.name.zh', '营业执照'],
      ['materials.1.name.zh', '平面图'],
      ['materials.1.originals', '2'],
      ['materials.1.generated', 'yes'],
      ['materials.7.name.zh', '没有这一行'],
      ['__proto__', 'x'],
      ['materials.0.__proto__', 'x'],
    ]);
    assert.deepEqual(
      (rows as { name: Json; originals?: Json; generated: Json }[]).map(({ name, originals, generated }) => [
        name,
        originals,
        generated,
      ]),
      [
        [{ zh: '平面图' }, 2, true],
        [{ zh: '营业执照' }, undefined, false],
      ],
    );
  });

  test('that is no number stays as it was typed', () => {
    const { materials: rows } = read([
      ['materials[]', '0'],
      ['materials.0.originals', '两份'],
    ]);
    assert.equal((rows as { originals: Json }[])[0]?.originals, '两份');
  });

  test('leaves what other sections say', () => {
    assert.deepEqual(read([], { name: { zh: '某事项' }, materials: [{ code: 'a' }] }), {
      name: { zh: '某事项' },
      materials: [],
    });
  });

  test('a row in which nothing was written is dropped when it is saved', () => {
    const content = operate({ materials: [] }, { act: 'add', list: 'materials', row: 0 }, 'standard');
    assert.equal((content.materials as Json[]).length, 1);
    assert.deepEqual(withoutBlankRows(content, members).materials, []);
  });

  test('may be anything', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'materials[]',
        'materials.0.name.zh',
        'materials.0.originals',
        '__proto__',
        'constructor',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (fields) => {
        const content = withoutBlankRows(read(fields), members);
        canonicalJson(content);
        assert.deepEqual(Object.keys(content), ['materials']);
      }),
    );
  });
});

describe('buttons of a list', () => {
  const content = { form: [{ questions: [{ element: 'a' }, { element: 'b' }] }] };
  const press = (button: string) => {
    const operation = readOperation(button);
    return operation ? operate(content, operation, 'standard') : undefined;
  };
  const elements = (after: unknown) =>
    (after as typeof content).form[0]?.questions.map(({ element }) => element);

  test('add, remove and move a row, in lists of lists too', () => {
    assert.deepEqual(elements(press('up:form.0.questions:1')), ['b', 'a']);
    assert.deepEqual(elements(press('down:form.0.questions:0')), ['b', 'a']);
    assert.deepEqual(elements(press('remove:form.0.questions:0')), ['b']);
    assert.deepEqual(elements(press('add:form.0.questions')), ['a', 'b', undefined]);
  });

  test('that make no sense change nothing', () => {
    for (const button of [
      'up:form.0.questions:0',
      'down:form.0.questions:1',
      'remove:form.0.questions:9',
      'add:form.0',
      'add:nothing',
      'add:form.9.questions',
      'add:__proto__',
      'add:form.0.__proto__',
    ]) {
      assert.deepEqual(press(button), content, button);
    }
    for (const button of ['', 'save', 'add:', 'add:a b', 'burn:form:0', 'up:form:x']) {
      assert.equal(readOperation(button), undefined, button);
    }
  });

  test('never lose a row', () => {
    const rows = fc.array(fc.record({ element: fc.string() }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.nat(6), fc.constantFrom('up' as const, 'down' as const), (questions, row, act) => {
        const after = operate({ form: [{ questions }] }, { act, list: 'form.0.questions', row }, 'standard');
        const moved = (after as unknown as { form: { questions: { element: string }[] }[] }).form[0]
          ?.questions;
        assert.deepEqual(
          moved?.map(({ element }) => element).sort(),
          questions.map(({ element }) => element).sort(),
        );
      }),
    );
  });
});
