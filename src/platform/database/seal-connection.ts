import pg from 'pg';
import type { NumberSeal } from './sealed-numbers.ts';

/** Seals what goes to the server as a value of a statement. */
export function sealValues(client: pg.ClientBase, { seal }: NumberSeal): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) =>
    Array.isArray(values)
      ? query(
          text,
          values.map((value) => sealed(value, seal)),
          ...rest,
        )
      : query(text, values, ...rest)) as typeof client.query;
}

function sealed(value: unknown, seal: NumberSeal['seal']): unknown {
  if (typeof value === 'string') return seal(value);
  if (Array.isArray(value)) return value.map((each) => sealed(each, seal));
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) {
    return value;
  }
  // What the driver would make of an object.
  return seal(JSON.stringify(value));
}

const { builtins } = pg.types;
const textArrays = [1009, 1015, 199, 3807];
/** Types in which a text may stand: text, varchar, char, json, jsonb, and arrays of them. */
const holdText: ReadonlySet<number> = new Set([
  builtins.TEXT,
  builtins.VARCHAR,
  builtins.BPCHAR,
  builtins.JSON,
  builtins.JSONB,
  ...textArrays,
]);

/** How a connection reads what comes back. */
export function openedTypes({ open }: NumberSeal): pg.CustomTypesConfig {
  const made = new Map<number, (text: string) => unknown>();
  return {
    getTypeParser: ((type: number, format?: 'text' | 'binary') => {
      const parse = pg.types.getTypeParser(type, format as 'text') as (text: string) => unknown;
      if (format === 'binary' || !holdText.has(type)) return parse;
      const parser = made.get(type) ?? ((text: string) => parse(open(text)));
      made.set(type, parser);
      return parser;
    }) as pg.CustomTypesConfig['getTypeParser'],
  };
}
