import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findRecord, findRecords, getDataSets, listRecords } from '../../src/modules/registries/index.ts';
import { type TestServer, testServer } from '../support/server.ts';

const lin = '990102199203151422';

describe('records of a data set', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  test('are found by their key, with values typed by their elements', async () => {
    const found = await findRecord(server.platform, 'population', [lin]);
    assert.equal(found?.values['person-name'], '林晓岚');
    assert.equal(found?.values['birth-date'], '1992-03-15');
    assert.equal(found?.values.phone, '19000000101');
    const share = await findRecord(server.platform, 'shareholders', ['91990102MA99A0022Y', '1']);
    assert.equal(share?.values['register-serial'], 1);
    assert.equal(await findRecord(server.platform, 'population', ['110101199003078515']), undefined);
    await assert.rejects(findRecord(server.platform, 'nowhere', [lin]), /data-set-unknown/);
  });

  test('stand in sets that organs of the city own', async () => {
    const { sets } = await getDataSets(server.platform.database);
    assert.ok(sets.length >= 10);
    assert.equal(sets.find(({ code }) => code === 'population')?.owner, 'yunxi-public-security');
  });

  test('are found by an indexed element, sealed or not, and by no other', async () => {
    const byPhone = await findRecords(server.platform, 'population', 'phone', '19000000101');
    assert.deepEqual(
      byPhone.map(({ values }) => values['person-name']),
      ['林晓岚'],
    );
    const held = await findRecords(server.platform, 'held-certificates', 'held-certificate-holder', lin);
    assert.ok(held.length > 0);
    await assert.rejects(findRecords(server.platform, 'population', 'sex', '1'), /element-not-searched/);
  });

  test('are listed page by page, each once', async () => {
    const names: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await listRecords(server.platform, 'population', { after, size: 7 });
      names.push(...page.records.map(({ values }) => values['identity-number']));
      after = page.next;
    } while (after !== undefined);
    const [{ count } = { count: 0 }] = await server.database.query<{ count: number }>(
      'select count(*)::int as count from records.population',
    );
    assert.equal(names.length, count);
    assert.equal(new Set(names).size, count);
  });

  test('keep no identity number in clear', async () => {
    const rows = await server.database.query<{ text: string }>(
      'select p::text || h::text as text from records.population p, records.households h',
    );
    assert.ok(rows.length > 0);
    for (const { text } of rows) assert.doesNotMatch(text, /\d{17}[\dX]/);
  });

  test('tell what was known at an earlier moment', async () => {
    await server.database.query(
      `insert into records.population_history select identity_number, '林小岚', sex, birth_date, ethnicity, marital_status,
        phone, household_address, household_region, household_number, 1, '2020-01-01', _batch, null, _since, _batch
      from records.population where person_name = '林晓岚'`,
    );
    const asKnownAt = new Date('2024-06-01');
    const found = await findRecord(server.platform, 'population', [lin], { asKnownAt });
    assert.equal(found?.values['person-name'], '林小岚');
    assert.ok(found?.until);
    const before = await findRecord(server.platform, 'population', [lin], {
      asKnownAt: new Date('2019-01-01'),
    });
    assert.equal(before, undefined);
  });

  test('let the program rewrite no history and make no table outside its declared role', async () => {
    const asProgram = (statement: string) =>
      server.database.query(`set role tongban_app; ${statement}`).then(
        () => 'done',
        (error: Error) => error.message,
      );
    assert.match(await asProgram('delete from records.population_history'), /permission denied/);
    assert.match(
      await asProgram("update records.population_history set person_name = ''"),
      /permission denied/,
    );
    assert.match(await asProgram('create table records.another (a int)'), /permission denied/);
    assert.match(await asProgram('drop table records.population'), /must be owner/);
  });
});
