import { appendFileSync } from 'node:fs';
import pg from 'pg';
import type { Statement } from './statements.ts';

/**
 * Loaded into the program before it begins (`node --import`): writes down every statement that goes to the database,
 * one line of JSON each, so that the very same statements can be sent again without the program.
 */
const file = process.env.BENCH_RECORD_TO ?? '';
const send: (...given: unknown[]) => unknown = pg.Client.prototype.query;

pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]): unknown {
  const [first, values] = given;
  const sent = typeof first === 'string' ? { text: first, values: values ?? [] } : (first as Statement);
  appendFileSync(file, `${JSON.stringify(sent)}\n`);
  return send.apply(this, given);
} as typeof pg.Client.prototype.query;
