import { Client } from 'pg';
import { demoPassword } from '../src/modules/identity/index.ts';
import { SmallClient } from '../tests/http/steps/caller.ts';
import { Browser } from '../tests/support/browser.ts';
import { type Database, openDatabase } from './database.ts';
import { type Figure, median, percentile } from './figure.ts';
import { KeptConnection } from './kept-connection.ts';
import { startProgram } from './program.ts';

const desk = '/workbench/exchange';
const path = '/exchange/verifications';
const purpose = '居住证签发';
const person = '990102199203151422';
const connections = 48;
const rounds = 3;
const callsEach = 3000;
const lookUpsEach = 20_000;

/** Checks by another organ over HTTP, each signed, let in by its grant and noted in the ledger, beside bare look-ups. */
export async function measureExchange({
  data,
  take,
}: {
  data: string;
  take(figures: readonly Figure[]): void;
}): Promise<void> {
  const program = await startProgram({ data });
  const database = await openDatabase(data);
  try {
    const client = await registerCaller(program.origin, database);
    const number = await getGrant(program.origin);
    const bare = await openClients(database.url);
    const times: number[] = [];
    await callAll(program.origin, { client, number, times: [] });
    const pairs: { calls: number; lookUps: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const lookUps = await lookUpAll(bare);
      pairs.push({ lookUps, calls: await callAll(program.origin, { client, number, times }) });
    }
    await Promise.all(bare.map((one) => one.end()));
    take(figuresOf(pairs, times));
  } finally {
    await program.stop();
    await database.close();
  }
}

function figuresOf(pairs: readonly { calls: number; lookUps: number }[], times: readonly number[]): Figure[] {
  return [
    {
      name: 'verification calls beside bare look-ups through the driver',
      value: median(pairs.map(({ calls, lookUps }) => (calls / lookUps) * 100)),
      unit: '%',
      target: { atLeast: 15 },
      note: `${Math.round(median(pairs.map(({ calls }) => calls)))} calls/s of one grant; ${Math.round(median(pairs.map(({ lookUps }) => lookUps)))} look-ups/s`,
    },
    { name: `verification call, p50 of ${connections} at once`, value: median(times), unit: 'ms' },
    { name: `verification call, p99 of ${connections} at once`, value: percentile(times, 99), unit: 'ms' },
  ];
}

async function signIn(origin: string, login: string): Promise<Browser> {
  const browser = new Browser(origin);
  await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
  return browser;
}

async function registerCaller(origin: string, database: Database): Promise<SmallClient> {
  const clock = { now: () => new Date() };
  const client = new SmallClient({ origin, clock, publicUrl: `http://localhost:${new URL(origin).port}` });
  const steward = await signIn(origin, 'steward');
  const form = await steward.get(`${desk}/callers`);
  await form.submit({ name: '居住证办理系统', key: client.publicKey }, '登记调用方');
  const [key] = await database.query<{ caller: string; kid: string }>(
    'select caller, kid from exchange.caller_key',
  );
  if (!key) throw new Error('the caller was not registered');
  client.id = key.caller;
  client.kid = key.kid;
  await client.signIn();
  return client;
}

async function getGrant(origin: string): Promise<string> {
  const form = await (await signIn(origin, 'steward')).get(`${desk}/sets/population/ask`);
  const year = new Date().getFullYear();
  const wish = { elements: ['person-name'], ways: ['verification'], purpose, basis: '居住证暂行条例第九条' };
  const limits = { perDay: '10000000', perMinute: '1000000', validUntil: `${year}-12-31` };
  const number = /GX\d{16}/.exec((await form.submit({ ...wish, ...limits }, '提交申请')).text)?.[0];
  if (!number) throw new Error('the request was not taken');
  const page = await (await signIn(origin, 'police-steward')).get(`${desk}/grants/${number}`);
  await page.submit({ words: '核对无误' }, '同意共享');
  return number;
}

/** @returns calls a second; all are signed before the clock starts */
async function callAll(
  origin: string,
  { client, number, times }: { client: SmallClient; number: string; times: number[] },
): Promise<number> {
  const body = JSON.stringify({ grant: number, purpose, key: [person], values: { 'person-name': '林晓岚' } });
  const signatures = Array.from({ length: callsEach }, () => client.signature(path, body));
  const kept = Array.from(
    { length: connections },
    () => new KeptConnection(origin, { authorization: `Bearer ${client.token}` }),
  );
  const begun = performance.now();
  await Promise.all(
    kept.map(async (connection) => {
      for (let signature = signatures.pop(); signature; signature = signatures.pop()) {
        const sent = performance.now();
        const answer = await connection.post(path, body, `x-message-signature: ${signature}\r\n`);
        times.push(performance.now() - sent);
        if (!answer.body.includes('"matches"')) throw new Error(`${answer.status} ${answer.body}`);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const connection of kept) connection.close();
  return callsEach / seconds;
}

/** As many connections as the program has. */
async function openClients(url: string): Promise<Client[]> {
  const clients = Array.from({ length: 10 }, () => new Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

/** @returns look-ups by key a second, each one statement kept prepared */
async function lookUpAll(clients: readonly Client[]): Promise<number> {
  const [first] = clients;
  const known = await first?.query('select identity_number as key from records.population limit 1');
  const key: unknown = known?.rows[0]?.key;
  const text = 'select * from records.population where identity_number = $1';
  let left = lookUpsEach;
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) await client.query({ name: 'look-up', text, values: [key] });
    }),
  );
  return lookUpsEach / ((performance.now() - begun) / 1000);
}
