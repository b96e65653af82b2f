import type pg from 'pg';
import type { NumberSeal } from './sealed-numbers.ts';

/** What stood in the database before numbers were sealed; it runs once for each database, again where it was broken off. */
export async function sealStored(client: pg.Client, { sealStored: seal }: NumberSeal): Promise<void> {
  for (const table of await readTables(client)) {
    const changed = await sealTable(client, table, seal);
    // Old versions of the rows would keep what is sealed now.
    if (changed > 0) await client.query(`vacuum full ${table.name}`);
  }
}

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The owner's tables with the columns that hold text, alone, in JSON or in a list. */
async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.oid::regclass::text as name,
      json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod))) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype,
        'json[]'::regtype, 'jsonb[]'::regtype)
    group by c.oid order by 1
  `);
  return rows;
}

const mayHoldNumber = "~ '[1-9][0-9]{16}[0-9Xx]'";
const atOnce = 1000;

/** @returns how many rows held a number in clear */
async function sealTable(client: pg.Client, table: Table, seal: NumberSeal['sealStored']): Promise<number> {
  const { name, columns } = table;
  const texts = columns.map((column) => `${column.name}::text`);
  const values = columns.map((column, index) => `${column.name} = $${index + 2}::text::${column.type}`);
  let changed = 0;
  await client.query('begin');
  await client.query(`declare found no scroll cursor for
    select array[ctid::text, ${texts.join(', ')}] as row from ${name}
    where ${texts.map((text) => `${text} ${mayHoldNumber}`).join(' or ')}`);
  for (;;) {
    const { rows } = await client.query<{ row: (string | null)[] }>(`fetch ${atOnce} from found`);
    if (rows.length === 0) break;
    for (const { row } of rows) {
      const [place, ...before] = row;
      const after = before.map((text) => (text === null ? null : seal(text)));
      if (after.every((text, index) => text === before[index])) continue;
      await client.query(`update ${name} set ${values.join(', ')} where ctid = $1::tid`, [place, ...after]);
      changed += 1;
    }
  }
  await client.query('commit');
  return changed;
}
