import { appendFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded into the program before it begins (`node --import`): writes down every statement that goes to the database,
 * one line of JSON each, so that the very same statements can be sent again without the program.
 */
const file = process.env.BENCH_RECORD_TO ?? '';
const send: (...given: unknown[]) => unknown = pg.Client.prototype.query;

pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]): unknown {
  const [text, values] = given;
  if (typeof text === 'string') appendFileSync(file, `${JSON.stringify({ text, values: values ?? [] })}\n`);
  return send.apply(this, given);
} as typeof pg.Client.prototype.query;
