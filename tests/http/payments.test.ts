import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { demoCashier } from '../../src/modules/payments/cashier/demo-cashier.ts';
import { signCallback } from '../../src/platform/http/callback-signature.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

/** 不动产转移登记, 80 yuan. */
const item = '11990102MB9902158M4990715003001';
const office = 'yunhe-natural-resources';

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

/** A case of 林晓岚 that has been accepted, and so is charged. */
async function charged(): Promise<string> {
  const number = await openFoodCase(server, { item });
  await desk.act(`${office}-accept`, number, '受理');
  await server.deliver();
  return number;
}

const pageOf = (number: string, browser = lin) => browser.get(`/my/cases/${number}/payment`);

/** Goes to the cashier and confirms the payment there with an outcome. */
async function pay(number: string, outcome: string): Promise<Page> {
  const cashier = await (await pageOf(number)).submit({}, '去缴费');
  return cashier.submit({ outcome }, '确认');
}

async function orderOf(number: string): Promise<string> {
  const [row] = await server.database.query<{ id: string }>(
    `select o.id from payments.payment_order o join payments.charge c on c.id = o.charge_id
     where c.case_number = $1 order by o.created_at desc limit 1`,
    [number],
  );
  assert.ok(row);
  return row.id;
}

interface Standing {
  state: string;
  receipts: number;
  paid: number;
}

async function standing(number: string): Promise<Standing | undefined> {
  const [row] = await server.database.query<Standing>(
    `select state, (receipt_number is not null)::int as receipts,
       (select count(*)::int from payments.charge_event e where e.charge_id = c.id and e.kind = 'paid') as paid
     from payments.charge c where case_number = $1`,
    [number],
  );
  return row;
}

const paidOnce: Standing = { state: 'paid', receipts: 1, paid: 1 };
const unpaid: Standing = { state: 'open', receipts: 0, paid: 0 };

interface News {
  id?: string;
  order: string;
  outcome?: string;
  amount?: number;
}

function bodyOf({ id = uuidv7(), outcome = 'paid', amount = 8000, order }: News): string {
  return JSON.stringify({ id, order, outcome, amount });
}

async function callBack(body: string, signature: string | undefined = sign(body)): Promise<number> {
  const response = await server.browser().fetch('/payments/callbacks', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-cashier-signature': signature },
  });
  await response.body?.cancel();
  return response.status;
}

function sign(body: string, at = server.clock.now()): string {
  return signCallback(demoCashier(server.platform).key, body, at);
}

describe('a case that costs a fee', () => {
  test('is charged when it is accepted, once, with code, basis and day', async () => {
    const number = await openFoodCase(server, { item });
    assert.equal((await pageOf(number)).status, 404);
    await desk.act(`${office}-accept`, number, '受理');
    await server.deliver();
    await server.deliver();
    const onCase = await lin.get(`/my/cases/${number}`);
    assert.match(onCase.text, /需要缴费80元/);
    const page = await onCase.follow('查看并缴费');
    assert.match(page.text, /缴款码99010 226/);
    assert.match(page.text, /发改价格规〔2016〕2559号/);
    assert.match((await lin.get('/my/notices')).text, /请缴费80元/);
    const [count] = await server.database.query(
      `select count(*)::int as charges from payments.charge where case_number = '${number}'`,
    );
    assert.deepEqual(count, { charges: 1 });
  });

  test('shows its charge to nobody else', async () => {
    const number = await charged();
    assert.equal((await pageOf(number, await signedIn(server, 'zhou'))).status, 404);
  });

  test('is paid online, and the receipt is a PDF that names amount and number', async () => {
    const number = await charged();
    const back = await pay(number, 'paid');
    assert.match(back.text, /费用已缴清/);
    assert.deepEqual(await standing(number), paidOnce);
    const response = await lin.fetch(`/my/cases/${number}/payment/receipt.pdf`);
    assert.equal(response.headers.get('content-type'), 'application/pdf');
    assert.equal(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    await server.deliver();
    assert.match((await lin.get('/my/notices')).text, /已缴费80元/);
  });

  test('can be paid after a payment that failed', async () => {
    const number = await charged();
    assert.match((await pay(number, 'failed')).text, /这次没有付款成功/);
    assert.deepEqual(await standing(number), unpaid);
    assert.match((await pay(number, 'paid')).text, /费用已缴清/);
  });

  test('counts as paid once where the callback comes twice, or news of a failure comes after it', async () => {
    for (const outcome of ['twice', 'disordered']) {
      const number = await charged();
      assert.match((await pay(number, outcome)).text, /费用已缴清/);
      assert.deepEqual(await standing(number), paidOnce, outcome);
    }
  });

  test('waits for a callback that is lost, and reconciliation makes up for it', async () => {
    const number = await charged();
    const waiting = await pay(number, 'lost');
    assert.match(waiting.text, /正在确认缴费结果/);
    await server.runJob('reconcile-payments');
    assert.deepEqual(await standing(number), unpaid, 'it is given a minute');
    server.clock.advance({ minutes: 2 });
    await server.runJob('reconcile-payments');
    await server.runJob('reconcile-payments');
    assert.deepEqual(await standing(number), paidOnce);
  });

  test('opens one order however often the button is pressed', async () => {
    const number = await charged();
    const page = await pageOf(number);
    await Promise.all([1, 2, 3, 4].map(() => page.submit({}, '去缴费')));
    const [count] = await server.database.query(
      `select count(*)::int as orders from payments.payment_order o join payments.charge c on c.id = o.charge_id
       where c.case_number = '${number}'`,
    );
    assert.deepEqual(count, { orders: 1 });
  });

  test('is not issued before the fee is settled; the decision waits for no money', async () => {
    const number = await charged();
    await desk.act(`${office}-review`, number, '审查通过', { opinion: '材料齐全，同意。' });
    await desk.act(`${office}-decide`, number, '准予');
    const refused = await desk.act(`${office}-issue`, number, '制证发证');
    assert.match(refused.text, /费用还没有缴清/);
    await pay(number, 'paid');
    const issued = await desk.act(`${office}-issue`, number, '制证发证');
    assert.doesNotMatch(issued.text, /费用还没有缴清/);
    assert.match((await desk.open(`${office}-issue`, number)).text, /已发证|已办结/);
  });
});

describe('a callback', () => {
  let number: string;
  let order: string;
  before(async () => {
    number = await charged();
    await (await pageOf(number)).submit({}, '去缴费');
    order = await orderOf(number);
  });

  test('that is unsigned, forged, changed or old has no effect', async () => {
    const body = bodyOf({ order });
    const forged = signCallback(Buffer.from('another key'), body, server.clock.now());
    const old = sign(body, new Date(server.clock.now().getTime() - 301_000));
    const ahead = sign(body, new Date(server.clock.now().getTime() + 301_000));
    for (const signature of ['', 'v1=', forged, old, ahead, sign(bodyOf({ order }))])
      assert.equal(await callBack(body, signature), 403, signature);
    assert.deepEqual(await standing(number), unpaid);
  });

  test('of another form, or of an order nobody knows, is refused', async () => {
    for (const body of ['', 'x', '{}', bodyOf({ order, amount: 80.5 }), bodyOf({ order, outcome: 'maybe' })])
      assert.equal(await callBack(body), 422, body);
    const unknown = bodyOf({ order: uuidv7() });
    assert.equal(await callBack(unknown), 404);
    assert.equal(await callBack(unknown), 404, 'it is not kept as heard');
  });

  test('has its effect once, of twenty at the same moment, the same and others', async () => {
    const same = bodyOf({ order });
    const bodies = Array.from({ length: 20 }, (_, index) => (index % 2 ? same : bodyOf({ order })));
    const statuses = await Promise.all(bodies.map((body) => callBack(body)));
    assert.deepEqual([...new Set(statuses)], [200]);
    assert.deepEqual(await standing(number), paidOnce);
    assert.equal(await callBack(same), 200, 'replayed, it is known');
    assert.deepEqual(await standing(number), paidOnce);
  });

  test('that names another amount settles nothing, and supervision sees it', async () => {
    const other = await charged();
    await (await pageOf(other)).submit({}, '去缴费');
    assert.equal(await callBack(bodyOf({ order: await orderOf(other), amount: 800 })), 200);
    assert.deepEqual(await standing(other), unpaid);
    const list = await (await desk.as('supervisor')).get('/workbench/payments/differences');
    assert.match(list.text, new RegExp(`${other}金额不一致80元8元`));
    assert.equal(
      (await (await desk.as(`${office}-accept`)).get('/workbench/payments/differences')).status,
      403,
    );
  });

  test('of money that nobody owes any more brings the money back', async () => {
    const other = await charged();
    await (await pageOf(other)).submit({}, '去缴费');
    const late = await orderOf(other);
    await (await lin.get(`/my/cases/${other}/withdraw`)).submit({}, '撤回申请');
    await server.deliver();
    assert.match((await pageOf(other)).text, /不用缴费/);
    assert.equal(await callBack(bodyOf({ order: late })), 200);
    await server.runJob('make-refunds');
    const [refund] = await server.database.query(
      `select refund, refunded_at is not null as back from payments.payment_order o
       join payments.demo_order d on d.id = o.id where o.id = '${late}'`,
    );
    assert.deepEqual(refund, { refund: 'done', back: true });
    assert.equal((await standing(other))?.state, 'cancelled');
  });
});

describe('what was paid', () => {
  test('goes back when the case ends without a result, once', async () => {
    const number = await charged();
    await pay(number, 'paid');
    await (await lin.get(`/my/cases/${number}/withdraw`)).submit({}, '撤回申请');
    await server.deliver();
    assert.match((await pageOf(number)).text, /退费中/);
    await server.runJob('make-refunds');
    await server.runJob('make-refunds');
    await server.deliver();
    const page = await pageOf(number);
    assert.match(page.text, /已缴的费用已经退回/);
    assert.equal((await lin.fetch(`/my/cases/${number}/payment/receipt.pdf`)).status, 404);
    assert.match((await lin.get('/my/notices')).text, /已退费80元/);
  });
});

describe('at the desk', () => {
  const open = async (login: string, number: string) =>
    (await (await desk.as(login)).get('/workbench/payments')).follow(number);

  test('the acceptor notes cash, says how, and cannot note it twice', async () => {
    const number = await charged();
    const page = await open(`${office}-accept`, number);
    const wrong = await page.submit({}, '登记窗口收款');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /请选择收款方式/);
    const done = await page.submit({ way: 'cash' }, '登记窗口收款');
    assert.match(done.text, /已登记。/);
    assert.match(done.text, /现金/);
    assert.equal((await page.submit({ way: 'card' }, '登记窗口收款')).status, 409);
    assert.deepEqual(await standing(number), paidOnce);
    await (await lin.get(`/my/cases/${number}/withdraw`)).submit({}, '撤回申请');
    await server.deliver();
    const refunded = await (await open(`${office}-accept`, number)).submit({}, '登记已在窗口退付');
    assert.match(refunded.text, /已退付/);
  });

  test('the decider waives it with the rule; money that comes afterwards goes back', async () => {
    const number = await charged();
    await (await pageOf(number)).submit({}, '去缴费');
    const page = await open(`${office}-decide`, number);
    assert.match((await page.submit({ reasons: ' ' }, '减免')).text, /请写明减免依据和对象/);
    const done = await page.submit({ reasons: '最低生活保障对象，依收费文件免收' }, '减免');
    assert.match(done.text, /已减免/);
    assert.equal(await callBack(bodyOf({ order: await orderOf(number) })), 200);
    await server.runJob('make-refunds');
    assert.equal((await standing(number))?.state, 'exempt');
    const list = await (await desk.as('supervisor')).get('/workbench/payments/differences');
    assert.match(list.text, new RegExp(`${number}不需要缴费后付款80元80元已退回`));
  });

  test('officials of other agencies see no charge of this one', async () => {
    const number = await charged();
    const path = (await open(`${office}-accept`, number)).path;
    const other = await desk.as('yunhe-accept');
    assert.equal((await other.get(path)).status, 404);
    assert.doesNotMatch((await other.get('/workbench/payments')).text, new RegExp(number));
  });
});
