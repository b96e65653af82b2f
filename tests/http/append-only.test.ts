import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { applicationRole } from '../../src/platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

/** What may be added to and never changed: history, seals, published versions, sign-ins, issued and revoked. */
const tables = [
  'procedures.action',
  'procedures.note',
  'procedures.first_contact_event',
  'procedures.message',
  'procedures.seal',
  'procedures.procedure',
  'procedures.act_set',
  'procedures.document_template',
  'procedures.document',
  'procedures.holiday_notice',
  'procedures.recomputation',
  'procedures.moved_date',
  'catalogue.item_version',
  'catalogue.draft_action',
  'catalogue.item_status_change',
  'identity.sign_in',
  'identity.security_event',
  'certificates.event',
  'certificates.trust_list',
  'certificates.showing',
  'certificates.showing_event',
  'enquiries.message',
  'registries.quality',
  'registries.settled_row',
  'registries.mending_act',
  'registries.broken_row',
  'records.population_history',
  'records.legal_entities_history',
  'monitoring.warning_act',
  'enquiries.entry_version',
  'enquiries.entry_act',
  'counter.reception_event',
  'counter.ticket_event',
  'bundles.joint_entry',
  'payments.charge_event',
  'payments.callback',
  'delivery.consignment_event',
  'delivery.collection',
  'delivery.tracking_event',
  'exchange.access',
  'exchange.seal',
  'exchange.data_grant_act',
  'exchange.message',
  'exchange.turned_away',
];

const permissionDenied = { code: '42501' };

describe('history cannot be rewritten by the program', () => {
  let database: TestDatabase;
  let program: Client;
  before(async () => {
    database = await createTestDatabase();
    program = new Client(database.url);
    await program.connect();
    await program.query(`set role ${applicationRole}`);
  });
  after(async () => {
    await program.end();
    await database.drop();
  });

  for (const table of tables) {
    test(`${table}: no row is changed, deleted or emptied away`, async () => {
      for (const column of await columnsOf(database, table)) {
        await assert.rejects(program.query(`update ${table} set ${column} = ${column}`), permissionDenied);
      }
      await assert.rejects(program.query(`delete from ${table}`), permissionDenied);
      await assert.rejects(program.query(`truncate ${table} cascade`), permissionDenied);
    });

    test(`${table}: neither the table nor its rights can be changed`, async () => {
      await assert.rejects(program.query(`drop table ${table} cascade`), permissionDenied);
      await assert.rejects(program.query(`alter table ${table} add column extra text`), permissionDenied);
      await assert.rejects(
        program.query(`create rule hide as on insert to ${table} do instead nothing`),
        permissionDenied,
      );
      await program.query(`grant update on ${table} to ${applicationRole}`).catch(() => {});
      assert.deepEqual(await rightsOn(database, table), {
        select: true,
        insert: true,
        update: false,
        delete: false,
      });
    });
  }
});

async function columnsOf(database: TestDatabase, table: string): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  assert.ok(rows.length > 1);
  return rows.map(({ name }) => name);
}

async function rightsOn(database: TestDatabase, table: string): Promise<Record<string, boolean>> {
  const names = ['select', 'insert', 'update', 'delete'];
  const rows = await database.query<{ name: string; may: boolean }>(
    `select name, has_table_privilege($1, $2, name) or (name = 'update' and has_any_column_privilege($1, $2, name)) as may
     from unnest($3::text[]) as name`,
    [applicationRole, table, names],
  );
  return Object.fromEntries(rows.map(({ name, may }) => [name, may]));
}
