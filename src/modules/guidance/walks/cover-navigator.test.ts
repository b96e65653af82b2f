import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Item } from '../../catalogue/index.ts';
import { dictionaryOf, Element } from '../../elements/index.ts';
import { navigatorsOf } from '../navigator.ts';
import { Scenario } from '../scenario.ts';
import { noSubCases } from '../situations.ts';
import { coverNavigator } from './cover-navigator.ts';
import { branchesIn, endsIn, questionsIn } from './report.ts';

const elements = [
  { code: 'area', name: '面积', type: 'number', minimum: 0 },
  { code: 'licensed', name: '有证', type: 'boolean' },
  { code: 'canteen', name: '食堂', type: 'boolean' },
].map((element) => Element.parse(element));
const code = '990000000001';

interface Rules {
  readonly conditions?: readonly string[];
  readonly materials?: readonly string[];
  /** Of the question 食堂. */
  readonly when?: string;
}

function itemWith({ conditions = [], materials = [], when }: Rules): Item {
  return {
    basicCode: code,
    name: { zh: '事项' },
    conditions: conditions.map((rule) => ({ text: { zh: rule }, rule })),
    materials: materials.map((rule, index) => ({ code: `m${index}`, name: { zh: rule }, when: rule })),
    fees: [],
    form: [
      {
        code: 'page',
        title: { zh: '页' },
        questions: elements.map(({ code: element }) => ({
          element,
          required: true,
          when: element === 'canteen' ? when : undefined,
        })),
      },
    ],
  } as unknown as Item;
}

async function findingsOf(rules: Rules, include?: string): Promise<string[]> {
  const scenario = Scenario.parse({
    code: 'event',
    audience: 'person',
    icon: 'list',
    name: '场景',
    summary: '说明',
    items: [{ item: code, when: include }],
  });
  const navigators = navigatorsOf({
    items: [itemWith(rules)],
    scenarios: include === undefined ? [] : [scenario],
    subCasesOf: noSubCases,
    dictionary: dictionaryOf(elements, []),
    today: '2026-11-22' as CalendarDate,
  });
  const navigator = navigators.at(-1);
  assert.ok(navigator);
  const { findings } = await coverNavigator(navigator);
  return findings.map(({ kind, about }) => `${kind} ${about.zh}`);
}

describe('walks through a navigator', () => {
  test('find nothing where everything is somebody’s', async () => {
    assert.deepEqual(
      await findingsOf({ conditions: ['面积 >= 20'], materials: ['有证 = true', '食堂 = true'] }),
      [],
    );
  });

  test('find conditions that nobody can meet together', async () => {
    assert.deepEqual(await findingsOf({ conditions: ['面积 >= 20', '面积 < 10'] }), [
      'nobody-qualifies 事项',
    ]);
  });

  test('find a condition that nobody meets by itself', async () => {
    assert.deepEqual(await findingsOf({ conditions: ['面积 < 0'] }), [
      'condition-never-holds 面积 < 0',
      'answers-alike 面积',
    ]);
  });

  test('find a condition that nobody fails, within what the form takes', async () => {
    assert.deepEqual(await findingsOf({ conditions: ['面积 >= 0'] }), [
      'condition-never-fails 面积 >= 0',
      'answers-alike 面积',
    ]);
  });

  test('find a document for nobody and one for everybody who qualifies', async () => {
    assert.deepEqual(
      await findingsOf({ conditions: ['有证 = true'], materials: ['有证 = false', '有证 = true'] }),
      ['part-for-nobody 有证 = false', 'part-for-everybody 有证 = true'],
    );
  });

  test('find a question that its form never puts to whom it matters', async () => {
    const found = await findingsOf({
      conditions: ['有证 = true'],
      materials: ['食堂 = true'],
      when: '有证 = false',
    });
    assert.ok(found.includes('question-never-asked 食堂'), found.join());
    assert.ok(found.includes('part-for-nobody 食堂 = true'), found.join());
  });

  test('find an item of an event that concerns nobody', async () => {
    assert.deepEqual(await findingsOf({ conditions: ['有证 = true'] }, '面积 < 0'), ['never-concerned 事项']);
  });

  test('take every branch on their way', async () => {
    const navigator = navigatorsOf({
      items: [itemWith({ conditions: ['面积 >= 20 or 有证 = true'], materials: ['食堂 = true'] })],
      scenarios: [],
      subCasesOf: noSubCases,
      dictionary: dictionaryOf(elements, []),
      today: '2026-11-22' as CalendarDate,
    })[0];
    assert.ok(navigator);
    const coverage = await coverNavigator(navigator);
    const { questions, ends, lengths } = coverage;
    assert.deepEqual(questionsIn(coverage), { visited: 3, all: 3 });
    assert.equal(branchesIn(coverage).visited, branchesIn(coverage).all);
    assert.deepEqual(endsIn(coverage), { visited: 4, all: 4 });
    const refused = ends.find(({ kind }) => kind === 'not-eligible');
    assert.deepEqual(
      refused?.way?.map(({ name, value }) => [name, value]).sort(),
      [
        ['有证', false],
        ['面积', 19],
      ].sort(),
    );
    assert.deepEqual(
      questions.find(({ name }) => name === '食堂')?.reasons.map(({ about }) => about.zh),
      ['食堂 = true'],
    );
    assert.equal(lengths.longest.length, 3);
    assert.equal(lengths.minimum, lengths.mean);
  });
});
