import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CodeTable, dictionaryOf, Element } from '../../elements/index.ts';
import { handlingItemsFor } from '../handling-item.ts';
import { ItemDeclaration } from '../item.ts';
import { checkHandlingItems } from './check-handling-items.ts';
import { asHandlingItem } from './handling-items.ts';

const dictionary = dictionaryOf(
  [
    { code: 'kind', name: '注册类型', type: 'choice', codeTable: 'kinds' },
    { code: 'number', name: '原证书编号', type: 'text' },
    { code: 'years', name: '中止年数', type: 'integer' },
  ].map((element) => Element.parse(element)),
  [
    CodeTable.parse({
      code: 'kinds',
      name: '注册类型',
      source: '测试',
      values: [
        { code: '1', name: '首次注册' },
        { code: '2', name: '变更注册' },
      ],
    }),
  ],
);

function declare(changes: Record<string, unknown>): ItemDeclaration {
  return ItemDeclaration.parse({
    basicCode: '990123007001',
    name: { zh: '护士注册', en: 'Nurse' },
    summary: '注册后执业。',
    type: '01',
    audience: ['1'],
    topics: ['medical'],
    offeredBy: ['23@county'],
    legalBases: [{ law: '护士条例', article: '第七条' }],
    conditions: [{ text: '通过考试' }],
    materials: [
      { code: 'form', name: '申请表', kind: '2' },
      {
        code: 'diploma',
        name: '学历证书',
        kind: '1',
        when: '注册类型 = "首次注册"',
        whenText: '首次注册的提供',
      },
      {
        code: 'training',
        name: '培训证明',
        kind: '1',
        when: '中止年数 >= 3',
        whenText: '中断三年以上的提供',
      },
    ],
    form: [
      {
        code: 'registration',
        title: '注册内容',
        questions: [
          { element: 'kind' },
          { element: 'number', when: '注册类型 != "首次注册"' },
          { element: 'years' },
        ],
      },
    ],
    limits: { statutory: { value: 20, unit: 'working-day' }, promised: { value: 3, unit: 'working-day' } },
    handling: { procedure: 'standard' },
    result: { type: '10', name: '护士执业证书' },
    kind: '2',
    visits: 0,
    channels: ['online'],
    handlingItems: [
      { serial: '01', name: { zh: '首次注册', en: 'First' }, facts: { kind: '1' } },
      {
        serial: '02',
        name: '变更注册',
        facts: { kind: '2' },
        limits: { statutory: { value: 7, unit: 'working-day' }, promised: { value: 1, unit: 'working-day' } },
      },
    ],
    ...changes,
  });
}

const item = declare({});
const [first, change] = item.handlingItems;
const faultsOf = (value: ItemDeclaration) =>
  checkHandlingItems(
    {
      file: 'x.yaml',
      value,
      fault: (path, message) => ({ file: 'x.yaml', line: 1, path: path.join('.'), message }),
    },
    dictionary,
  ).map(({ path, message }) => `${path} ${message}`);

describe('handling items', () => {
  test('facts decide which materials and questions are left; what they leave open stays open', () => {
    assert.ok(first && change);
    const asFirst = asHandlingItem(item, first, dictionary);
    assert.deepEqual(
      asFirst.materials.map(({ code, when, whenText }) => [code, when, whenText?.zh]),
      [
        ['form', undefined, undefined],
        ['diploma', undefined, undefined],
        ['training', '中止年数 >= 3', '中断三年以上的提供'],
      ],
    );
    const asChange = asHandlingItem(item, change, dictionary);
    assert.deepEqual(
      asChange.materials.map(({ code }) => code),
      ['form', 'training'],
    );
    assert.deepEqual(
      asChange.form[0]?.questions.map(({ element, when }) => [element, when]),
      [
        ['number', undefined],
        ['years', undefined],
      ],
    );
  });

  test('it is named after its item, has limits of its own, and no ways below it', () => {
    assert.ok(first && change);
    const { name, limits, handlingItem, handlingItems } = asHandlingItem(item, change, dictionary);
    assert.equal(name.zh, '护士注册（变更注册）');
    assert.equal(limits.promised?.value, 1);
    assert.deepEqual(handlingItem, { serial: '02', name: { zh: '变更注册' } });
    assert.deepEqual(handlingItems, []);
    assert.equal(asHandlingItem(item, first, dictionary).limits.promised?.value, 3);
  });

  test('what somebody has answered says which one is meant', () => {
    const serials = (answered: Record<string, string[]>) =>
      handlingItemsFor(item.handlingItems, answered).map(({ serial }) => serial);
    assert.deepEqual(serials({}), ['01', '02']);
    assert.deepEqual(serials({ kind: ['2'] }), ['02']);
    assert.deepEqual(serials({ number: ['123'] }), ['01', '02']);
  });

  test('a good declaration has no faults', () => {
    assert.deepEqual(faultsOf(item), []);
  });

  test('a part, a fact or a serial that does not fit is a fault at its place', () => {
    const wrong = (handling: Record<string, unknown>) =>
      faultsOf(
        declare({
          handlingItems: [
            { serial: '01', name: '甲' },
            { serial: '01', name: '乙', ...handling },
          ],
        }),
      );
    assert.deepEqual(wrong({}), ['handlingItems.1.serial 01 is used twice']);
    assert.match(wrong({ serial: '02', materials: ['none'] })[0] ?? '', /materials\.0 the item has no none/);
    assert.match(wrong({ serial: '02', facts: { kind: '9' } })[0] ?? '', /9 is no choice of kind/);
    assert.match(wrong({ serial: '02', facts: { colour: '1' } })[0] ?? '', /does not ask colour/);
  });

  test('a rule that mixes a fact with something else would never be decided: it is a fault', () => {
    const mixed = declare({
      materials: [
        { code: 'proof', name: '证明', kind: '1', when: '注册类型 = "变更注册" and 中止年数 >= 3' },
      ],
    });
    assert.match(faultsOf(mixed).join(), /no longer asks/);
  });
});
