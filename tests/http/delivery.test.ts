import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { demoCourier } from '../../src/modules/delivery/courier/demo-courier.ts';
import { signCallback } from '../../src/platform/http/callback-signature.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
let lin: Browser;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  desk = new Desk(server);
  lin = await signedIn(server, 'lin');
});
after(() => server.close());

const posted = {
  'delivery-mode': '3',
  'recipient-name': '林晓岚',
  'recipient-phone': '19000000101',
  'recipient-address': '云溪市云河区东门大街26号2栋301室',
};

/** A case of 林晓岚 whose licence is made, and waits for its delivery. */
async function issued(answers: Record<string, string>): Promise<string> {
  const number = await openFoodCase(server, { answers });
  await desk.act('yunhe-accept', number, '受理');
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
    await desk.act(login, number, '审查通过');
  await desk.act('yunhe-decide', number, '准予');
  await desk.act('yunhe-issue', number, '制证发证');
  await server.deliver();
  return number;
}

const pageOf = (number: string, browser = lin) => browser.get(`/my/cases/${number}/delivery`);

async function atDesk(login: string, number: string): Promise<Page> {
  const [row] = await server.database.query<{ id: string }>(
    'select id from delivery.consignment where case_number = $1',
    [number],
  );
  return (await desk.as(login)).get(`/workbench/delivery/${row?.id}`);
}

interface Standing {
  state: string;
  delivered: number;
  status: string;
}

/** Where the result is, how often the case says that it arrived, and whether the case is closed. */
async function standing(number: string): Promise<Standing | undefined> {
  const [row] = await server.database.query<Standing>(
    `select d.state, f.status, (select count(*)::int from procedures.action a
       where a.case_id = d.case_id and a.type = 'delivered') as delivered
     from delivery.consignment d join procedures.case_file f on f.id = d.case_id where case_number = $1`,
    [number],
  );
  return row;
}

const arrivedOnce: Standing = { state: 'delivered', status: 'completed', delivered: 1 };

async function waybillOf(number: string): Promise<string> {
  const [row] = await server.database.query<{ waybill: string }>(
    `select waybill from delivery.shipment s join delivery.consignment c on c.id = s.id where case_number = $1`,
    [number],
  );
  assert.ok(row, 'it was sent');
  return row.waybill;
}

/** Gives the result to the courier. @returns the waybill */
async function sent(): Promise<{ number: string; waybill: string }> {
  const number = await issued(posted);
  await (await atDesk('yunhe-issue', number)).submit({}, '交寄');
  return { number, waybill: await waybillOf(number) };
}

interface Told {
  id?: string;
  waybill: string;
  sequence: number;
  kind: string;
  at?: Date;
}

function bodyOf({ id = uuidv7(), waybill, sequence, kind, at = server.clock.now() }: Told): string {
  return JSON.stringify({ id, waybill, sequence, kind, at: at.toISOString(), place: '云溪市', note: '' });
}

async function tell(told: Told | string, signature?: string): Promise<number> {
  const body = typeof told === 'string' ? told : bodyOf(told);
  const response = await server.browser().fetch('/delivery/tracking', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-courier-signature':
        signature ?? signCallback(demoCourier(server.platform).key, body, server.clock.now()),
    },
  });
  await response.body?.cancel();
  return response.status;
}

async function tellAll(waybill: string, kinds: readonly string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const [index, kind] of kinds.entries()) {
    statuses.push(await tell({ waybill, sequence: index + 1, kind }));
  }
  return statuses;
}

describe('a result that is posted', () => {
  test('is sent, followed and signed for; the case ends with it, and the applicant sees every step', async () => {
    const number = await issued(posted);
    const onCase = await lin.get(`/my/cases/${number}`);
    assert.match(onCase.text, /办理结果待寄出/);
    const before = await onCase.follow('查看领取方式和进度');
    assert.match(before.text, /林晓岚 190\*\*\*\*0101/);
    assert.match(before.text, /最迟送达2026年12月7日/);
    const done = await (await atDesk('yunhe-issue', number)).submit({}, '交寄');
    assert.match(done.text, /邮寄中/);
    const waybill = await waybillOf(number);
    const courier = await lin.get(`/demo-courier/${waybill}`);
    assert.match(courier.text, /寄往云溪市云河区/);
    let page = courier;
    for (const kind of ['accepted', 'in-transit', 'out-for-delivery', 'delivered']) {
      page = await page.submit({ kind, place: '云溪市邮政速递营业部' }, '推进');
    }
    assert.match(page.text, /已经投递结束/);
    const followed = await pageOf(number);
    assert.match(followed.text, /已送达/);
    assert.match(followed.text, /已签收.*正在投递.*运输中.*已收寄/s);
    assert.deepEqual(await standing(number), arrivedOnce);
    await server.deliver();
    assert.match((await lin.get('/my/notices')).text, /办理结果已寄出/);
    assert.match((await desk.open('yunhe-issue', number)).text, /邮政速递/);
  });

  test('cannot be changed or sent again once it is under way', async () => {
    const number = await issued(posted);
    const page = await pageOf(number);
    const official = await atDesk('yunhe-issue', number);
    await official.submit({}, '交寄');
    assert.equal((await official.submit({}, '交寄')).status, 409);
    const late = await page.submit({ way: 'window' }, '保存');
    assert.equal(late.status, 409);
    assert.match(late.text, /不能再改领取方式/);
  });

  test('that comes back waits at the hall, under a code', async () => {
    const { number, waybill } = await sent();
    const kinds = ['accepted', 'out-for-delivery', 'failed', 'out-for-delivery', 'failed', 'returned'];
    assert.deepEqual(await tellAll(waybill, kinds), [200, 200, 200, 200, 200, 200]);
    await server.deliver();
    const page = await pageOf(number);
    assert.match(page.text, /待领取/);
    assert.match(page.text, /取件码\d{4} \d{4}/);
    assert.doesNotMatch(page.text, /收件人姓名/, 'it is not sent again');
    const again = await page.submit({ way: 'courier' }, '保存');
    assert.equal(again.status, 422);
    const inbox = await lin.get('/my/notices');
    assert.match(inbox.text, /投递不成功/);
    assert.match(inbox.text, /邮件退回，请到大厅领取/);
    assert.equal((await standing(number))?.delivered, 0, 'the clock of delivery still runs');
  });

  test('has its step made up for where the message was lost', async () => {
    const { number, waybill } = await sent();
    let page = await lin.get(`/demo-courier/${waybill}`);
    for (const kind of ['accepted', 'out-for-delivery', 'delivered']) {
      page = await page.submit({ kind, place: '云溪市', lost: 'yes' }, '推进');
    }
    assert.equal((await standing(number))?.state, 'under-way');
    server.clock.advance({ hours: 2 });
    await server.runJob('track-shipments');
    await server.runJob('track-shipments');
    assert.deepEqual(await standing(number), arrivedOnce);
    lin = await signedIn(server, 'lin');
  });

  test('ends the case once where an official notes it before the courier', async () => {
    const { number, waybill } = await sent();
    await tellAll(waybill, ['accepted', 'out-for-delivery']);
    await desk.act('yunhe-issue', number, '送达', { method: 'post', note: '电话确认已收到' });
    await server.deliver();
    assert.equal(await tell({ waybill, sequence: 3, kind: 'delivered' }), 200);
    assert.deepEqual(await standing(number), arrivedOnce);
  });
});

describe('a tracking event', () => {
  test('that is unsigned, forged, changed or old is refused', async () => {
    const { number, waybill } = await sent();
    const body = bodyOf({ waybill, sequence: 1, kind: 'accepted' });
    const key = demoCourier(server.platform).key;
    const now = server.clock.now();
    const forged = signCallback(Buffer.from('another key'), body, now);
    const old = signCallback(key, body, new Date(now.getTime() - 301_000));
    const ofAnother = signCallback(key, bodyOf({ waybill, sequence: 1, kind: 'accepted' }), now);
    for (const signature of ['', 'v1=', forged, old, ofAnother]) {
      assert.equal(await tell(body, signature), 403, signature);
    }
    assert.equal((await standing(number))?.state, 'under-way');
  });

  test('of another form or of a shipment nobody knows is refused', async () => {
    for (const body of ['', 'x', '{}', bodyOf({ waybill: 'EA1', sequence: 1, kind: 'accepted' })]) {
      assert.equal(await tell(body), 422, body);
    }
    assert.equal(await tell({ waybill: 'EA123456785CN', sequence: 1, kind: 'accepted' }), 404);
  });

  test('before its turn, out of order, impossible or in the future has no effect', async () => {
    const { number, waybill } = await sent();
    assert.equal(await tell({ waybill, sequence: 1, kind: 'delivered' }), 409, 'nobody has taken it over');
    assert.equal(await tell({ waybill, sequence: 2, kind: 'in-transit' }), 409, 'the first is missing');
    const ahead = new Date(server.clock.now().getTime() + 600_000);
    assert.equal(await tell({ waybill, sequence: 1, kind: 'accepted', at: ahead }), 409);
    const early = new Date(server.clock.now().getTime() - 86_400_000);
    assert.equal(await tell({ waybill, sequence: 1, kind: 'accepted', at: early }), 409, 'not sent yet');
    assert.deepEqual(await tellAll(waybill, ['accepted', 'out-for-delivery', 'delivered']), [200, 200, 200]);
    assert.equal(await tell({ waybill, sequence: 4, kind: 'failed' }), 409, 'it is over');
    assert.deepEqual(await standing(number), arrivedOnce);
  });

  test('heard again has no second effect, of twenty at the same moment', async () => {
    const { number, waybill } = await sent();
    await tellAll(waybill, ['accepted', 'out-for-delivery']);
    const id = uuidv7();
    const body = bodyOf({ id, waybill, sequence: 3, kind: 'delivered' });
    const statuses = await Promise.all(Array.from({ length: 20 }, () => tell(body)));
    assert.deepEqual([...new Set(statuses)], [200]);
    assert.deepEqual(await standing(number), arrivedOnce);
    assert.equal(await tell({ id, waybill, sequence: 3, kind: 'failed' }), 409, 'it says something else');
    assert.deepEqual(await standing(number), arrivedOnce);
  });
});

describe('a result that is collected', () => {
  /** What the clerk finds under a number that somebody shows. */
  const find = async (shown: string, login = 'yunhe-accept') =>
    (await (await desk.as(login)).get('/workbench/delivery')).submit({ shown }, '查找待领取的结果');
  const codeOn = (page: Page) => /取件码(\d{4}) (\d{4})/.exec(page.text)?.slice(1).join('') ?? '';
  const holder = { name: '林晓岚', identityNumber: '990102199203151422' };

  test('is found by case number, code and identity number, and handed out against a signature', async () => {
    const number = await issued({ 'delivery-mode': '2' });
    const code = codeOn(await pageOf(number));
    assert.match(code, /^\d{8}$/);
    assert.match((await find(holder.identityNumber)).text, new RegExp(number));
    assert.match((await find(code)).text, new RegExp(number));
    const page = await find(number);
    const unsigned = await page.submit(holder, '登记已领取');
    assert.equal(unsigned.status, 422);
    assert.match(unsigned.text, /请领取人在送达回证上签名/);
    const done = await unsigned.submit({ ...holder, signed: 'yes' }, '登记已领取');
    assert.match(done.text, /领取人林晓岚 9901\*+1422/);
    assert.deepEqual(await standing(number), arrivedOnce);
    assert.match((await find(code)).text, /没有找到/);
    assert.equal((await page.submit({ ...holder, signed: 'yes' }, '登记已领取')).status, 409);
    const receipt = await done.follow('打印送达回证');
    assert.match(receipt.text, /领取人林晓岚/);
  });

  test('goes to nobody else without a power', async () => {
    const number = await issued({ 'delivery-mode': '2' });
    const page = await find(number);
    const wrongName = await page.submit({ ...holder, name: '林小', signed: 'yes' }, '登记已领取');
    assert.match(wrongName.text, /姓名与申请人不一致/);
    const other = { name: '周明', identityNumber: '990102198807040018', signed: 'yes' };
    const noNumber = await page.submit({ ...other, identityNumber: '990102198807040011' }, '登记已领取');
    assert.equal(noNumber.status, 422);
    const stranger = { name: '周敏', identityNumber: '990102198811232264', signed: 'yes' };
    assert.match((await page.submit(stranger, '登记已领取')).text, /写明委托书等代领凭据/);
    const agent = await page.submit({ ...stranger, authority: '授权委托书' }, '登记已领取');
    assert.match(agent.text, /（授权委托书）/);
    assert.deepEqual(await standing(number), arrivedOnce);
  });

  test('can be sent instead, as long as it waits; what is missing is said at the field', async () => {
    const number = await issued({ 'delivery-mode': '2' });
    const page = await pageOf(number);
    const wrong = await page.submit({ way: 'courier', name: '林晓岚', phone: '123' }, '保存');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /请填写11位手机号码/);
    assert.match(wrong.text, /请选择收件地区/);
    const saved = await wrong.submit(
      { phone: '19000000101', region: '310000', address: '浦东新区世纪大道1号' },
      '保存',
    );
    assert.match(saved.text, /领取方式已保存/);
    assert.match(saved.text, /待寄出/);
    assert.match((await find(number)).text, /没有找到/);
    const list = await (await desk.as('yunhe-issue')).get('/workbench/delivery');
    assert.match(list.text, new RegExp(number));
  });

  test('is nobody else’s business', async () => {
    const number = await issued({ 'delivery-mode': '2' });
    assert.equal((await pageOf(number, await signedIn(server, 'zhou'))).status, 404);
    const other = 'yunhe-natural-resources-accept';
    assert.equal((await atDesk(other, number)).status, 404);
    assert.match((await find(number, other)).text, /没有找到/);
    assert.equal((await atDesk('yunhe-review', number)).status, 403);
  });

  test('is handed out by any clerk at a window of its hall', async () => {
    const number = await issued({ 'delivery-mode': '2' });
    const clerk = 'yunhe-natural-resources-accept';
    const windows = await (await desk.as(clerk)).get('/workbench/counter');
    const window = windows
      .findAll('input', ({ attributes }) => attributes.name === 'window')
      .map(({ attributes }) => attributes.value ?? '')
      .find((value) => value.startsWith('yunhe-hall/'));
    assert.ok(window, 'the clerk has a window in the hall of the district');
    await windows.submit({ window }, '到窗口签到');
    const page = await find(number, clerk);
    await page.submit({ ...holder, signed: 'yes' }, '登记已领取');
    assert.deepEqual(await standing(number), arrivedOnce);
  });
});
