import { readFileSync, statSync } from 'node:fs';
import type { Client } from 'pg';

export interface Statement {
  /** Where it is kept prepared. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the program writes down while `work` runs. */
export async function statementsOf(file: string, work: () => Promise<unknown>): Promise<Statement[]> {
  const before = statSync(file).size;
  await work();
  const lines = readFileSync(file).subarray(before).toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line, reviveBytes) as Statement).filter(belongsToRequest);
}

/** The statements with other values, for instance a number that is still free. */
export function withValues(
  statements: readonly Statement[],
  replace: (value: unknown) => unknown,
): Statement[] {
  return statements.map(({ values, ...statement }) => ({ ...statement, values: values.map(replace) }));
}

export async function send(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { name, text, values } of statements) {
    await client.query({ ...(name && { name }), text, values: [...values] });
  }
}

/** Connecting, and asking from time to time whether reference data has changed, is no part of one request. */
function belongsToRequest({ text }: Statement): boolean {
  return !/^set role|platform\.generation/i.test(text);
}

function reviveBytes(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBytes && 'data' in value ? Buffer.from(value.data as number[]) : value;
}
