import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
  server.clock.set('2026-11-23T10:00:00+08:00');
});
after(() => server.close());

describe('the picture of a case', () => {
  test('shows official and applicant where it is, with a lane for each department', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const page = await desk.act('yunhe-fire', number, '审查通过');
    for (const text of [page.text, (await (await signedIn(server, 'lin')).get(`/my/cases/${number}`)).text]) {
      assert.match(text, /受理岗.*2026年11月23日完成/);
      assert.match(text, /消防\S*队\s?审查岗消防安全审查2026年11月23日完成/);
      assert.match(text, /办理中，2026年11月\d+日前/);
      assert.match(text, /制发证照尚未开始/);
    }
  });
});

describe('the pages of procedures', () => {
  test('an official finds a procedure with its picture, who does what, and the basis of each limit', async () => {
    const list = await (await desk.as('yunhe-accept')).get('/workbench/procedures');
    const page = await list.follow('并联审查');
    assert.match(page.text, /现行版本/);
    assert.match(page.text, /承办机关 受理岗/);
    assert.match(page.text, /参与审查的部门 审查岗/);
    assert.match(page.text, /《中华人民共和国行政许可法》第三十二条/);
    assert.match(page.text, /视为受理/);
    assert.equal(page.findAll('svg', ({ attributes }) => attributes.class === 'graph__drawing').length, 2);
  });

  test('the exchange file has the layout of the same version', async () => {
    const somebody = await desk.as('yunhe-accept');
    const file = await somebody.get('/workbench/procedures/standard.bpmn');
    assert.equal(file.status, 200);
    assert.match(file.headers.get('content-type') ?? '', /application\/xml/);
    assert.match(file.headers.get('content-disposition') ?? '', /standard-v\d+\.bpmn/);
    assert.match(file.html, /<bpmn:process id="standard-v\d+"/);
    assert.match(file.html, /<bpmndi:BPMNDiagram/);
  });

  test('a post that nobody holds any more is a finding, with what it stops', async () => {
    const somebody = await desk.as('yunhe-accept');
    const before = await somebody.get('/workbench/procedures/parallel-review');
    assert.match(before.text, /每一步都有人可以办理/);
    await endPosts('yunhe-fire-rescue', 'reviewer');
    const page = await somebody.get('/workbench/procedures/parallel-review');
    assert.match(page.text, /缺 1 个岗位的人员：\d+ 个事项中有 \d+ 个会停在没有人的环节/);
    assert.match(page.text, /云河区消防救援大队审查岗审查通过、提出异议/);
    assert.match(page.text, /旅馆业特种行业许可/);
    const other = await somebody.get('/workbench/procedures/immediate');
    assert.match(other.text, /每一步都有人可以办理/);
  });

  test('what does not exist is said so, and strangers and citizens do not come in', async () => {
    const somebody = await desk.as('yunhe-accept');
    assert.equal((await somebody.get('/workbench/procedures/nothing')).status, 404);
    assert.equal((await somebody.get('/workbench/procedures/standard?version=99')).status, 404);
    assert.equal((await somebody.get('/workbench/procedures/nothing.bpmn')).status, 404);
    const lin = await signedIn(server, 'lin');
    assert.equal((await lin.get('/workbench/procedures')).status, 403);
  });
});

async function endPosts(agency: string, role: string): Promise<void> {
  await sql`
    update identity.post set ended_at = now(), end_reason = '调离' where agency = ${agency} and role = ${role}
      and ended_at is null
  `.execute(server.platform.database);
}
