import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { Client } from 'pg';
import { parseDate } from '../../src/kernel/date.ts';
import { anyFacts, anyMissing, anyRule } from '../../src/kernel/rule/any-rule-for-test.ts';
import { evaluateRule, type Facts, parseRule, type SqlColumn, sqlOf } from '../../src/kernel/rule/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const today = parseDate('2026-11-22');

const columns: Readonly<Record<string, SqlColumn & { readonly declaration: string }>> = {
  数甲: { sql: 'facts.数甲', type: 'number', declaration: 'numeric' },
  数乙: { sql: 'facts.数乙', type: 'number', declaration: 'double precision' },
  文甲: { sql: 'facts.文甲', type: 'text', declaration: 'text' },
  文乙: { sql: 'facts.文乙', type: 'text', declaration: 'text' },
  是甲: { sql: 'facts.是甲', type: 'boolean', declaration: 'boolean' },
  是乙: { sql: 'facts.是乙', type: 'boolean', declaration: 'boolean' },
  日甲: { sql: 'facts.日甲', type: 'date', declaration: 'date' },
  日乙: { sql: 'facts.日乙', type: 'date', declaration: 'date' },
  列甲: { sql: 'facts.列甲', type: 'list', declaration: 'text[]' },
  数列: { sql: 'facts.数列', type: 'list', members: 'number', declaration: 'numeric[]' },
  册甲: {
    sql: 'facts.册甲',
    type: 'list',
    fields: new Map([
      ['额', 'number'],
      ['类', 'text'],
      ['是', 'boolean'],
      ['日', 'date'],
    ] as const),
    declaration: 'jsonb',
  },
};

let database: TestDatabase;
let client: Client;

before(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  const declarations = Object.entries(columns).map(([name, { declaration }]) => `${name} ${declaration}`);
  await client.query(`create temporary table facts (place int, ${declarations.join(', ')})`);
});

after(async () => {
  await client.end();
  await database.drop();
});

describe('a rule as a condition of PostgreSQL', () => {
  test('gives every row the verdict of the evaluator', async () => {
    const rows = fc.sample(fc.tuple(anyFacts, anyMissing), 60).map(([facts, missing], index) => {
      if (index % 3 === 0) return facts;
      return Object.fromEntries(Object.entries(facts).filter(([name]) => !missing.includes(name)));
    });
    await fill([...rows, {}]);
    await fc.assert(
      fc.asyncProperty(anyRule({ ofToday: true }), async (text) => {
        await assertAlike(text, [...rows, {}]);
      }),
      { numRuns: 250 },
    );
  });

  test('has the same edges', async () => {
    const rows: Facts[] = [
      { 数甲: 0.1, 数乙: 0, 文甲: '', 日甲: '9999-12-31', 列甲: [], 数列: [], 册甲: [] },
      {
        数甲: 3,
        数乙: 0.3,
        文甲: '云溪𠮷店',
        日甲: '2024-02-29',
        数列: [1, 2.5],
        册甲: [{ 额: null, 类: '', 是: null }],
      },
      {
        数甲: -7,
        数乙: 2,
        文甲: "' or true --",
        日甲: '0001-01-01',
        列甲: ['甲'],
        册甲: [{ 日: '2026-01-01', 额: 4 }, {}],
      },
      { 数甲: 1, 数乙: 3, 文甲: '\\d%_', 日甲: '2027-02-28', 册甲: [{ 类: '企业' }] },
      {},
    ];
    await fill(rows);
    for (const text of [
      '数甲 / 数乙 > 0',
      '数甲 / 数乙 * 数乙 = 数甲',
      '数甲 + 0.2 = 数乙',
      '文甲 = "" or 文甲 != ""',
      '文甲 = "\' or true --" or contains(文甲, "%") or ends with(文甲, "\\\\d%_")',
      'string length(文甲) = 4',
      '日甲 + duration("P1Y") > today()',
      '日甲 - duration("P1Y") < today()',
      '日甲 - duration("P800D") < today() or 日甲 - duration("P1D") < today()',
      '日甲 + duration("P1Y") = date("2025-02-28")',
      'age(日甲) = 2',
      'age(日甲) = -1',
      '"甲" in 列甲',
      '文甲 in 列甲',
      'list contains(列甲, 文甲)',
      '数甲 in 数列',
      'sum(数列) = 3.5',
      'max(数列) > min(数甲, 数乙)',
      'some 员 in 册甲 satisfies 员.额 > 3',
      'every 员 in 册甲 satisfies 员.额 > 3',
      'some 员 in 册甲 satisfies 员.类 = "企业" and 数甲 = 1',
      'some 员 in 册甲 satisfies 员.日 >= date("2026-01-01")',
      'every 员 in 册甲 satisfies some 别 in 册甲 satisfies 别.额 >= 员.额',
      'some 员 in 册甲 satisfies (every 员 in 数列 satisfies 员 > 1) or 员.是',
      'every 额 in 数列 satisfies 额 in (数列)',
      'if 数甲 > 0 then 数乙 > 1 else 文甲 = "甲"',
      '(if 数甲 > 0 then 数甲 else 数乙) in (1, [2..3], < -5)',
      'not(not(数甲 > 0 and 数乙 > 0))',
      '((数甲 in (1, 2)) in (true, 是甲)) = false',
      '-数甲 > 0 and abs(数甲) = 7',
      'floor(数甲 / 2) = -4 and ceiling(数甲 / 2) = -3',
    ]) {
      await assertAlike(text, rows);
    }
  });

  test('places of placeholders follow those of the statement around', async () => {
    await fill([{ 数甲: 5 }]);
    const { text, values } = sqlOf(parseRule('数甲 in (5, 6)'), columnOf, { today, firstPlaceholder: 3 });
    const { rows } = await client.query(`select $1::text as one, $2::text as two from facts where ${text}`, [
      'a',
      'b',
      ...values,
    ]);
    assert.deepEqual(rows, [{ one: 'a', two: 'b' }]);
    assert.deepEqual(values, [5, 6]);
  });

  test('a rule inside rules does not grow without bound', () => {
    let text = '数甲 > 1';
    while (text.length < 3900) text = `(${text}) in (true,是甲)`;
    assert.ok(sqlOf(parseRule(text), columnOf, { today }).text.length < 60_000);
  });
});

async function assertAlike(text: string, facts: readonly Facts[]): Promise<void> {
  const rule = parseRule(text);
  const { text: condition, values } = sqlOf(rule, columnOf, { today });
  const { rows } = await client.query<{ verdict: boolean | null }>(
    `select ${condition} as verdict from facts order by place`,
    [...values],
  );
  assert.deepEqual(
    rows.map(({ verdict }) => verdict),
    facts.map((row) => evaluateRule(rule, row, today).value ?? null),
    `${text}\n${condition}`,
  );
}

function columnOf(name: string): SqlColumn {
  const column = columns[name];
  assert.ok(column, name);
  return column;
}

async function fill(facts: readonly Facts[]): Promise<void> {
  await client.query('truncate facts');
  const names = Object.keys(columns);
  for (const [place, row] of facts.entries()) {
    const values = names.map((name) =>
      name === '册甲' && row[name] ? JSON.stringify(row[name]) : row[name],
    );
    const places = values.map((_, index) => `$${index + 2}`);
    await client.query(`insert into facts (place, ${names.join(', ')}) values ($1, ${places.join(', ')})`, [
      place,
      ...values,
    ]);
  }
}
