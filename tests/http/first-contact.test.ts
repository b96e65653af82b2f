import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  desk = new Desk(server);
});
after(() => server.close());

const pageOf = async (login: string, number: string): Promise<Page> =>
  (await desk.as(login)).get(`/workbench/cases/${number}/first-contact`);

const mine = async (login: string): Promise<Page> => (await desk.as(login)).get('/workbench/first-contact');

/** A case whose first official act was its acceptance. */
async function accepted(): Promise<string> {
  const number = await openFoodCase(server);
  await desk.act('yunhe-accept', number, '受理');
  await server.deliver();
  return number;
}

/** Value of a choice by a part of its label. */
function choice(page: Page, label: string): string {
  const option = page.findAll('option').find(({ children }) => children.join('').includes(label));
  assert.ok(option, `${label} can be chosen`);
  return option.attributes.value ?? '';
}

describe('who first takes up a matter', () => {
  test('answers for it, whoever acts later; the applicant is told the name', async () => {
    const number = await openFoodCase(server);
    await server.deliver();
    assert.match((await pageOf('yunhe-accept', number)).text, /还没有人办理/);
    await desk.act('yunhe-accept', number, '受理');
    await desk.act('yunhe-review', number, '审查通过');
    await server.deliver();
    const page = await pageOf('yunhe-review', number);
    const name = /首问责任人 \S*云河区市场监管局 (\p{Script=Han}+)/u.exec(page.text)?.[1];
    assert.ok(name, page.text);
    assert.match(page.text, /第一个办理/);
    const own = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.match(own.text, new RegExp(`首问责任人${name.slice(0, 2)}`));
    const list = await mine('yunhe-accept');
    assert.match(list.text, new RegExp(number));
    assert.match(list.text, /在办1件，共1件/);
    assert.doesNotMatch((await mine('yunhe-review')).text, new RegExp(number));
  });

  test('hands it over to a colleague with a reason, on record', async () => {
    const number = await accepted();
    const page = await pageOf('yunhe-accept', number);
    const wrong = await page.submit({ reasons: ' ' }, '移交');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /请选择移交给谁/);
    assert.match(wrong.text, /请写明移交原因/);
    const to = choice(page, '郑佩文');
    const done = await page.submit({ to, reasons: '岗位调整，已当面交接' }, '移交');
    assert.match(done.text, /已移交，并已记录/);
    assert.match(done.text, /首问责任人 \S*云河区市场监管局 郑佩文/);
    assert.match(done.text, /岗位调整，已当面交接/);
    assert.match((await mine('yunhe-issue')).text, new RegExp(number));
    const again = await page.submit({ to, reasons: '再次移交' }, '移交');
    assert.notEqual(again.status, 200, 'it is no longer his to hand over');
  });

  test('keeps it where somebody else tries; the decider of the agency may', async () => {
    const number = await accepted();
    const page = await pageOf('yunhe-decide', number);
    const to = choice(page, '郑佩文');
    const other = await pageOf('yunhe-review', number);
    assert.doesNotMatch(other.text, /移交给/);
    const forged = await (await desk.as('yunhe-review')).post(`/workbench/cases/${number}/first-contact`, {
      to,
      reasons: '代为移交',
    });
    assert.equal(forged.status, 403);
    assert.equal((await pageOf('yunhe-natural-resources-accept', number)).status, 404);
    assert.match((await page.submit({ to, reasons: '首问责任人调离' }, '移交')).text, /已移交/);
  });
});
