import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());

test('a note is read by every office that takes part, and by nobody else', async () => {
  const number = await openFoodCase(server);
  const page = await desk.open('yunhe-accept', number);
  const text = '申请人来电说明周四以后方便现场核查';
  assert.match((await page.submit({ note: text }, '保存备注')).text, /备注已保存/);
  const fire = await desk.open('yunhe-fire', number);
  assert.match(fire.text, new RegExp(`${text}.*云河区市场监管局 沈若兰`, 's'));
  const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
  assert.doesNotMatch(mine.text, new RegExp(text));
  const health = await desk.as('yunhe-health');
  const [own] = (await health.get('/workbench/account')).findAll(
    'input',
    ({ attributes }) => attributes.name === '_csrf',
  );
  const refused = await health.post(`/workbench/cases/${number}/notes`, {
    _csrf: own?.attributes.value ?? '',
    note: 'x',
  });
  assert.equal(refused.status, 404);
});

test('an empty or endless note is refused at its field, and what was typed stays', async () => {
  const number = await openFoodCase(server);
  const page = await desk.open('yunhe-accept', number);
  const empty = await page.submit({ note: '  ' }, '保存备注');
  assert.equal(empty.status, 422);
  assert.deepEqual(empty.errors, [{ text: '请填写备注，不超过2000字', href: '#note' }]);
  const long = await page.submit({ note: '长'.repeat(2001) }, '保存备注');
  assert.equal(long.status, 422);
  assert.match(long.text, /长{2001}/);
});
