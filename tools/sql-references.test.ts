import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findForeignDefinitions, findForeignTables, findStraySql } from './sql-references.ts';

const modules = ['agencies', 'catalogue', 'procedures'];
const store = (text: string) => ({ path: 'src/modules/catalogue/item-store.ts', text });
const migration = (text: string) => ({ path: 'src/modules/catalogue/migrations/202601010000_a.sql', text });

describe('a store that names another module', () => {
  const bad = [
    'sql`select name from agencies.agency`',
    'sql`select * from catalogue.item i\n join agencies.agency a on a.id = i.agency`',
    'sql`insert into procedures.action (id) values (1)`',
    'sql`update agencies.agency set name = 1`',
    'sql`delete from catalogue.item using agencies.agency a where a.id = agency`',
    "tx.selectFrom('agencies.agency').selectAll()",
    "tx.selectFrom('catalogue.item').innerJoin('agencies.agency', 'agency.id', 'item.agency')",
  ];
  for (const text of bad) {
    test(text, () => assert.equal(findForeignTables(store(text), modules).length, 1));
  }
});

describe('a store that names its own schema', () => {
  const good = [
    'sql`select name from catalogue.item where agencies is not null`',
    'sql`select 1 from catalogue.item i where i.a is distinct from excluded.a`',
    'sql`select extract(year from i.at) from catalogue.item i`',
    '// joins nothing from agencies.agency\nsql`select 1`',
  ];
  for (const text of good) {
    test(text, () => assert.deepEqual(findForeignTables(store(text), modules), []));
  }
});

describe('SQL outside a store', () => {
  const page = (text: string) => ({ path: 'src/modules/catalogue/portal/guide.tsx', text });

  test('is found with its line', () => {
    const found = findStraySql(page('import x;\n\nawait sql<{ id: string }>`select 1`.execute(tx);'));
    assert.deepEqual(
      found.map(({ line }) => line),
      [3],
    );
  });

  test('is found in plain strings', () => {
    assert.equal(findStraySql(page("client.query('select id from catalogue.item')")).length, 1);
    assert.equal(findStraySql(page("client.query('update catalogue.item set a = 1')")).length, 1);
  });

  test('is not seen in words that only look like it', () => {
    assert.deepEqual(
      findStraySql(page('// selects from catalogue.item\n<Select from="a" /> update item.name')),
      [],
    );
  });

  test('may stand in stores and in the database layer', () => {
    assert.deepEqual(findStraySql(store('sql`select 1`')), []);
    assert.deepEqual(findStraySql({ path: 'src/platform/database/migrate.ts', text: 'sql`select 1`' }), []);
  });
});

describe('a migration', () => {
  test('makes, changes and opens only its own schema', () => {
    const bad = [
      'create table agencies.thing (id uuid)',
      'alter table if exists agencies.agency add column a int',
      'grant select on agencies.agency to tongban_app',
      'create index on procedures.action (id)',
      'create schema agencies',
    ];
    for (const text of bad) assert.equal(findForeignDefinitions(migration(text), modules).length, 1, text);
  });

  test('may point to an earlier module by a foreign key', () => {
    const text =
      'create table catalogue.item (agency uuid references agencies.agency (id) on delete restrict)';
    assert.deepEqual(findForeignDefinitions(migration(text), modules), []);
  });
});
