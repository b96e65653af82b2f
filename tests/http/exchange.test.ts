import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { SmallClient } from './steps/caller.ts';
import { signedIn } from './steps/food-application.ts';

const base = '/workbench/exchange';
const checks = '/exchange/verifications';
const lin = '990102199203151422';
const purpose = '居住证签发';

let server: TestServer;
let asker: Browser;
let owner: Browser;
let client: SmallClient;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  asker = await signedIn(server, 'steward');
  owner = await signedIn(server, 'police-steward');
  client = await register();
});
after(() => server.close());

async function register(): Promise<SmallClient> {
  const made = new SmallClient({ ...server, publicUrl: server.platform.publicUrl });
  const page = await (await asker.get(`${base}/callers`)).submit(
    { name: '居住证办理系统', key: made.publicKey },
    '登记调用方',
  );
  made.id = /[0-9a-f-]{36}/.exec(page.text)?.[0] ?? '';
  const [key] = await server.database.query<{ kid: string }>(
    'select kid from exchange.caller_key where caller = $1',
    [made.id],
  );
  made.kid = key?.kid ?? '';
  await made.signIn();
  return made;
}

interface Wish {
  ways?: string[];
  elements?: string[];
  perDay?: string;
  perMinute?: string;
  validUntil?: string;
}

/** Asks for data of the population register. @returns number of the request */
async function ask(wish: Wish = {}): Promise<string> {
  const form = await asker.get(`${base}/sets/population/ask`);
  const page = await form.submit(
    {
      elements: wish.elements ?? ['person-name', 'household-region'],
      ways: wish.ways ?? ['verification'],
      purpose,
      basis: '居住证暂行条例第九条',
      perDay: wish.perDay ?? '1000',
      perMinute: wish.perMinute ?? '500',
      validUntil: wish.validUntil ?? '2026-12-31',
    },
    '提交申请',
  );
  const number = /GX\d{16}/.exec(page.text)?.[0];
  assert.ok(number, page.text);
  return number;
}

async function act(number: string, button: string): Promise<void> {
  const page = await (await owner.get(`${base}/grants/${number}`)).submit({ words: '核对无误' }, button);
  assert.match(page.text, /办理完成/);
}

async function granted(wish: Wish = {}): Promise<string> {
  const number = await ask(wish);
  await act(number, '同意共享');
  return number;
}

const check = (grant: string, changes: object = {}, by = client) =>
  by.call(checks, { grant, purpose, key: [lin], values: { 'person-name': '林晓岚' }, ...changes });

/** What the log says of the last call that was refused; the caller is never told. */
async function lastReason(): Promise<string | undefined> {
  const [row] = await server.database.query<{ reason: string }>(
    'select reason from exchange.turned_away order by id desc limit 1',
  );
  return row?.reason;
}

async function refused(answer: Promise<Response>, status: number, reason: string): Promise<string> {
  const response = await answer;
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(await lastReason(), reason);
  return text;
}

const countReads = async () => {
  const [row] = await server.database.query<{ reads: number }>(
    'select count(*)::int as reads from exchange.access',
  );
  return row?.reads;
};

describe('asking for data', () => {
  test('says at the field what is missing and keeps what was typed', async () => {
    const form = await asker.get(`${base}/sets/population/ask`);
    const page = await form.submit({ purpose: '核对住址', perDay: '0' }, '提交申请');
    assert.equal(page.status, 422);
    assert.match(page.text, /请至少选择一个信息项/);
    assert.match(page.text, /请写明法律依据/);
    assert.match(page.text, /请填写大于0的整数/);
    assert.match(page.html, /value="核对住址"/);
  });

  test('is answered by the owner alone, within ten working days, with reasons', async () => {
    const number = await ask();
    assert.match((await asker.get(`${base}/grants/${number}`)).text, /2026年12月7日/);
    assert.doesNotMatch((await asker.get(`${base}/grants/${number}`)).text, /同意共享/);
    const silent = await (await owner.get(`${base}/grants/${number}`)).submit({ words: '' }, '同意共享');
    assert.equal(silent.status, 422);
    await act(number, '不同意共享');
    await refused(check(number), 403, 'grant');
  });

  test('is seen by nobody whom it does not concern', async () => {
    const number = await ask();
    assert.equal(
      (await (await signedIn(server, 'yunhe-accept')).get(`${base}/grants/${number}`)).status,
      403,
    );
  });
});

describe('a granted check', () => {
  test('tells yes or no of each value, never a value, and the person sees it', async () => {
    const number = await granted();
    const response = await check(number, {
      values: { 'person-name': '林晓岚', 'household-region': '990103' },
    });
    assert.equal(response.status, 200);
    const text = await response.text();
    assert.deepEqual(JSON.parse(text).result, { 'person-name': 'matches', 'household-region': 'differs' });
    assert.doesNotMatch(text, /990102/);
    const person = await signedIn(server, 'lin');
    const page = await person.get('/my/accesses?way=verification');
    assert.match(page.text, /云溪市政务服务和数据管理局核验信息居住证签发/);
    const entry = await page.follow('2026年11月23日 10:00');
    assert.match(entry.text, /没有看到内容/);
    assert.match(entry.text, /人口基础信息/);
    assert.match(entry.text, /姓名/);
  });

  test('answers of somebody unknown in the same form as of a wrong value', async () => {
    const number = await granted();
    const shape = async (answer: Promise<Response>) => {
      const { at: _, reference: __, ...rest } = (await (await answer).json()) as Record<string, unknown>;
      return rest;
    };
    const wrong = await shape(check(number, { values: { 'person-name': '林晓南' } }));
    const unknown = await shape(check(number, { key: ['990102199001010006'] }));
    assert.deepEqual(wrong, unknown);
  });

  test('a query gives the granted elements and nothing more', async () => {
    const number = await granted({ ways: ['query'] });
    const query = { grant: number, purpose, key: [lin], elements: ['person-name'] };
    const answer = await client.call('/exchange/queries', query);
    assert.deepEqual(((await answer.json()) as { record: object }).record, { 'person-name': '林晓岚' });
    const more = client.call('/exchange/queries', { ...query, elements: ['person-name', 'phone'] });
    await refused(more, 403, 'grant');
    await refused(check(number), 403, 'grant');
  });
});

describe('a call is refused, logged, and learns nothing', () => {
  test('without grant, beyond purpose, with other elements, expired or revoked: always in the same words', async () => {
    const number = await granted({ validUntil: '2026-11-23' });
    const before = await countReads();
    const texts = [
      await refused(check('GX2026112300000000'), 403, 'grant'),
      await refused(check(await ask()), 403, 'grant'),
      await refused(check(number, { purpose: '招聘' }), 403, 'grant'),
      await refused(check(number, { values: { phone: '19000000101' } }), 403, 'grant'),
    ];
    server.clock.set('2026-11-24T00:00:01+08:00');
    await client.signIn();
    texts.push(await refused(check(number), 403, 'grant'));
    server.clock.set('2026-11-23T10:00:00+08:00');
    await client.signIn();
    assert.equal((await check(number)).status, 200);
    await act(number, '收回授权');
    texts.push(await refused(check(number), 403, 'grant'));
    assert.equal(new Set(texts).size, 1);
    assert.equal(await countReads(), (before ?? 0) + 1);
  });

  test('with a grant of another agency', async () => {
    const number = await granted();
    await server.database.query(`update exchange.data_grant set asker = 'yunhe-health' where number = $1`, [
      number,
    ]);
    await refused(check(number), 403, 'grant');
  });

  test('with an assertion replayed, expired, for somebody else, or not signed by its key', async () => {
    const once = client.assertion();
    assert.equal((await client.askToken(once)).status, 200);
    const now = server.clock.now().getTime() / 1000;
    const texts = [
      await refused(client.askToken(once), 401, 'assertion-replayed'),
      await refused(client.askToken(client.assertion({ exp: now - 1 })), 401, 'assertion-expired'),
      await refused(client.askToken(client.assertion({ exp: now + 3600 })), 401, 'assertion-expired'),
      await refused(
        client.askToken(client.assertion({ aud: 'https://example.org' })),
        401,
        'assertion-audience',
      ),
      await refused(client.askToken(`${once.slice(0, -8)}AAAAAAAA`), 401, 'assertion-signature'),
      await refused(client.askToken('nonsense'), 401, 'assertion-unreadable'),
    ];
    assert.equal(new Set(texts).size, 1);
  });

  test('with a stolen token, a changed body, a replayed or old signature', async () => {
    const number = await granted();
    const body = JSON.stringify({ grant: number, purpose, key: [lin], values: { 'person-name': '林晓岚' } });
    const signature = client.signature(checks, body);
    assert.equal((await client.send(checks, body, signature)).status, 200);
    const thief = await register();
    await refused(client.send(checks, body, signature), 401, 'replayed');
    await refused(client.send(checks, body.replace('岚', '南'), signature), 401, 'signature');
    await refused(client.send('/exchange/queries', body, signature), 401, 'signature');
    await refused(
      thief.send(checks, body, thief.signature(checks, body), client.token),
      401,
      'signature-missing',
    );
    const forged = thief.signature(checks, body, { kid: client.kid });
    await refused(thief.send(checks, body, forged, client.token), 401, 'signature');
    const iat = server.clock.now().getTime() / 1000 - 120;
    const old = client.signature(checks, body, { iat: Math.floor(iat) });
    await refused(client.send(checks, body, old), 401, 'signature-expired');
    await refused(client.send(checks, body, client.signature(checks, body), 'nonsense'), 401, 'token');
  });

  test('after its key was ended, and when its token has run out', async () => {
    const number = await granted();
    const other = await register();
    server.clock.set('2026-11-23T10:11:00+08:00');
    await refused(check(number, {}, other), 401, 'token');
    server.clock.set('2026-11-23T10:00:00+08:00');
    await other.signIn();
    assert.equal((await check(number, {}, other)).status, 200);
    await (await asker.get(`${base}/callers/${other.id}`)).submit({}, '停用');
    await refused(check(number, {}, other), 401, 'key-ended');
  });

  test('with a body that is none', async () => {
    const text = await refused(client.call(checks, { key: lin }), 400, 'body');
    assert.doesNotMatch(text, /990102|zod|expected/i);
  });
});

describe('quotas', () => {
  test('give exactly as many answers as granted, however many call at once', async () => {
    const number = await granted({ perDay: '12', perMinute: '7' });
    const all = async () =>
      (await Promise.all(Array.from({ length: 30 }, () => check(number)))).map((one) => one.status);
    const count = (statuses: number[], status: number) => statuses.filter((one) => one === status).length;
    const first = await all();
    assert.equal(count(first, 200), 7);
    assert.equal(count(first, 429), 23);
    server.clock.set('2026-11-23T10:01:00+08:00');
    assert.equal(count(await all(), 200), 5, 'the day has five left');
    server.clock.set('2026-11-23T10:00:00+08:00');
    const [spent] = await server.database.query<{ calls: number }>(
      `select calls from exchange.spent where span = 'day' and data_grant = (select id from exchange.data_grant where number = $1)`,
      [number],
    );
    assert.deepEqual(spent, { calls: 12 });
  });
});
