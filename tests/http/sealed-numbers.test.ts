import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { sealStored } from '../../src/platform/database/seal-stored.ts';
import { numberSeal } from '../../src/platform/database/sealed-numbers.ts';
import { ApiClient } from '../support/api-client.ts';
import { numbersInClear } from '../support/numbers-in-clear.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { testSecret } from '../support/system.ts';
import { Desk } from './steps/cases.ts';
import { apply, foodLicence, signedIn } from './steps/food-application.ts';
import { issueTo } from './steps/held-certificate.ts';

describe('identity numbers in the database', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
    const lin = await signedIn(server, '990102199203151422');
    const number = await apply(lin);
    const desk = new Desk(server);
    await desk.act('yunhe-accept', number, '受理');
    await issueTo(server, '林晓岚', { type: 'food-business-licence', agency: 'yunhe-market-regulation' });
    await server.deliver();
  });
  after(() => server.close());

  test('stand in no row of any table', async () => {
    assert.deepEqual(await numbersInClear(server.database), []);
  });

  test('stand in no file of the database', async () => {
    const found = await sql<{
      number: string;
    }>`select identity_number as number from identity.person`.execute(server.platform.database);
    const numbers = found.rows.map(({ number }) => number);
    assert.ok(numbers.includes('990102199203151422'));
    await server.database.query('checkpoint');
    const [place] = await server.database.query<{ folder: string }>(
      `select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = current_database()`,
    );
    assert.ok(place);
    const files = readdirSync(place.folder).map((name) => readFileSync(join(place.folder, name), 'latin1'));
    assert.ok(files.some((text) => text.includes('~n1:')));
    assert.deepEqual(
      numbers.filter((number) => files.some((text) => text.includes(number))),
      [],
    );
  });

  test('are refused in clear, whoever writes them', async () => {
    const row = `insert into identity.person (id, name, identity_number, phone, assurance, created_at)
      values (gen_random_uuid(), '某人', '990102199001011026', '19000000999', 'declared', now())`;
    await assert.rejects(server.database.query(row), /person_identity_number_sealed/);
  });

  test('are found by the whole number, and nobody has one opened by typing what is stored', async () => {
    const clerk = await signedIn(server, 'yunhe-accept');
    const list = await clerk.get('/workbench/cases?q=990102199203151422');
    assert.match(list.text, /林晓岚/);
    const [stored] = await server.database.query<{ token: string }>(
      `select identity_number as token from identity.person where name = '林晓岚'`,
    );
    assert.match(stored?.token ?? '', /^~n1:[0-9a-f]{32}~$/);
    const lin = await new ApiClient(server.origin).signIn('lin', demoPassword);
    const { id } = await lin.do<{ id: string }>('POST', '/applications', { item: foodLicence });
    const answers = { 'premises-sign-name': stored?.token };
    await lin.do('PUT', `/applications/${id}/answers`, { answers });
    const draft = await lin.do<{ answers: Record<string, string> }>('GET', `/applications/${id}`);
    assert.equal(draft.answers['premises-sign-name'], stored?.token);
  });

  test('that stood there before are sealed where they are', async () => {
    await server.database.query(`
      create table platform.before as
      select '990102199203151422' as plain, '{"code": ["990102199203151422", "说明990102199203151422。"]}'::jsonb as document,
        '{990102199203151422,NULL}'::text[] as list, '990102202611231163922915' as case_number`);
    const owner = new Client({ connectionString: server.database.url });
    await owner.connect();
    await sealStored(owner, numberSeal(Buffer.from(testSecret)));
    await owner.end();
    assert.deepEqual(await numbersInClear(server.database), []);
    const [raw] = await server.database.query<{ same: boolean; case_number: string }>(`
      select plain = (select identity_number from identity.person where name = '林晓岚') and list[1] = plain
        and document #>> '{code,0}' = plain as same, case_number from platform.before`);
    assert.deepEqual(raw, { same: true, case_number: '990102202611231163922915' });
    await server.database.query('grant select on platform.before to tongban_app');
    const opened = await sql<{ document: object }>`select document from platform.before`.execute(
      server.platform.database,
    );
    assert.deepEqual(opened.rows[0]?.document, { code: ['990102199203151422', '说明990102199203151422。'] });
  });
});
