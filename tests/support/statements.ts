import pg from 'pg';

/**
 * The statements that go to the database while `work` runs, whoever sends them. Whether reference data has changed is
 * asked every two seconds, and belongs to no request. Connections opened before this file was imported are not heard.
 */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  listeners.add(heard);
  try {
    await work();
  } finally {
    listeners.delete(heard);
  }
  return heard.filter((text) => !/^set role|platform\.generation/i.test(text));
}

const listeners = new Set<string[]>();
const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;

pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]): unknown {
  const [first] = given;
  const text = typeof first === 'string' ? first : (first as { text?: string }).text;
  for (const heard of listeners) heard.push(text ?? '');
  return send.apply(this, given);
} as typeof pg.Client.prototype.query;
