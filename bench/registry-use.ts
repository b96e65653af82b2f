import { SmallClient } from '../tests/http/steps/caller.ts';
import type { Browser } from '../tests/support/browser.ts';
import type { Database } from './database.ts';

const exchange = '/workbench/exchange';
const purpose = '街道走访核实';
const calls = 1000;

export interface GrantedUse {
  readonly origin: string;
  readonly set: string;
  /** Steward of the owner, and of the department that asks. */
  readonly owner: Browser;
  readonly asker: Browser;
  readonly database: Database;
  numberOf(call: number): string;
}

/** Another department asks, the owner grants, and its system queries records one after another. @returns milliseconds of each */
export async function queryByGrant(use: GrantedUse): Promise<number[]> {
  const grant = await getGrant(use);
  const client = await register(use);
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const query = { grant, purpose, key: [use.numberOf(call)], elements: ['person-name'] };
    const started = performance.now();
    const answer = await client.call('/exchange/queries', query);
    const text = await answer.text();
    times.push(performance.now() - started);
    if (!text.includes('居民')) throw new Error(`a record that was granted is not given: ${text}`);
  }
  return times.slice(calls / 10);
}

async function getGrant({ set, owner, asker }: GrantedUse): Promise<string> {
  const form = await asker.get(`${exchange}/sets/${set}/ask`);
  const wish = { elements: ['person-name'], ways: ['query'], purpose, basis: '基层治理条例（测试）' };
  const limits = {
    perDay: '10000000',
    perMinute: '1000000',
    validUntil: `${new Date().getFullYear()}-12-31`,
  };
  const asked = await form.submit({ ...wish, ...limits }, '提交申请');
  const number = /GX\d{16}/.exec(asked.text)?.[0];
  if (!number) throw new Error(`the request was not taken: ${asked.text}`);
  await (await owner.get(`${exchange}/grants/${number}`)).submit({ words: '核对无误' }, '同意共享');
  return number;
}

async function register({ origin, asker, database }: GrantedUse): Promise<SmallClient> {
  const clock = { now: () => new Date() };
  const client = new SmallClient({ origin, clock, publicUrl: `http://localhost:${new URL(origin).port}` });
  await (await asker.get(`${exchange}/callers`)).submit(
    { name: '走访系统', key: client.publicKey },
    '登记调用方',
  );
  const [key] = await database.query<{ caller: string; kid: string }>(
    'select caller, kid from exchange.caller_key',
  );
  if (!key) throw new Error('the caller was not registered');
  client.id = key.caller;
  client.kid = key.kid;
  await client.signIn();
  return client;
}
