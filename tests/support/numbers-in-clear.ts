import { isIdentityNumber } from '../../src/kernel/identity-number.ts';
import type { TestDatabase } from './database.ts';

const candidates = /(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])/g;

/** Identity numbers that stand in the tables of a database as everybody could read them, with the table. */
export async function numbersInClear(database: TestDatabase): Promise<string[]> {
  const tables = await database.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`);
  const rows = await database.query<{ name: string; row: string }>(
    tables
      .map(
        ({ name }) => `
          select '${name}' as name, row from (select t::text as row from ${name} t) t
          where row ~ '[1-9][0-9]{16}[0-9Xx]'`,
      )
      .join(' union all '),
  );
  const found = rows.flatMap(({ name, row }) =>
    (row.match(candidates) ?? [])
      .filter((each) => isIdentityNumber(each.toUpperCase()))
      .map((each) => `${name}: ${each}`),
  );
  return [...new Set(found)];
}
