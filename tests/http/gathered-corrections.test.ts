import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk } from './steps/cases.ts';
import { fillMatter } from './steps/fill-matter.ts';
import { official, signedIn } from './steps/food-application.ts';
import { caseOf, openPlantMatter, plant } from './steps/plant.ts';

let server: TestServer;
let desk: Desk;
let matter: string;
let land: string;
let environment: string;
let lin: Browser;

before(async () => {
  server = await testServer();
  desk = new Desk(server);
  server.clock.set('2026-11-23T09:00:00+08:00');
  matter = await openPlantMatter(server);
  const filing = await caseOf(server, matter, plant.filing);
  await desk.act('yunhe-development-reform-accept', filing, '受理', {});
  await desk.act('yunhe-development-reform-decide', filing, '准予', {});
  await desk.act('yunhe-development-reform-issue', filing, '制证发证', {});
  await server.deliver();
  land = await caseOf(server, matter, plant.land);
  environment = await caseOf(server, matter, plant.environment);
  lin = await signedIn(server, 'lin');
});
after(() => server.close());

const boundary = '项目名称与备案不一致，请核对。';

describe('corrections that several departments of a matter ask for', () => {
  test('stand on one page, what two ask in the same words once, with each day and who is still checking', async () => {
    await ask('yunhe-natural-resources-accept', land, [{ subject: 'company', text: boundary }]);
    const alone = await lin.get(`/my/cases/${land}/correct`);
    assert.equal(alone.path, `/my/matters/${matter}/correct`);
    assert.match(
      alone.text,
      /“建设项目环境影响报告表审批、固定资产投资项目节能审查”还在核对材料，最迟2026年11月30日告知/,
    );
    await ask('yunhe-ecology-accept', environment, [
      { subject: 'company', text: boundary },
      { subject: '', text: '请补充环境影响报告表的公示截图。' },
    ]);
    const both = await lin.get(`/my/matters/${matter}/correct`);
    assert.match(both.text, /云河区自然资源和规划局：建设用地规划许可证核发/);
    assert.match(both.text, /云溪市生态环境局云河分局：建设项目环境影响报告表审批/);
    assert.equal(both.text.split(boundary).length - 1, 1, 'asked once');
    assert.match(both.text, /请在\d{4}年\d+月\d+日前补正/);
    assert.match((await lin.get(`/my/matters/${matter}`)).text, /有部门需要您补正，已经汇总在一起/);
  });

  test('are for the applicant alone', async () => {
    const zhou = await signedIn(server, 'zhou');
    assert.equal((await zhou.get(`/my/matters/${matter}/correct`)).status, 404);
  });

  test('are one form, with what was sent, what was given left out, and one more where a department asks later', async () => {
    const page = await lin.get(`/my/matters/${matter}/correct`);
    const draft = await page.submit({}, '开始补正');
    assert.match(draft.path, /^\/applications\//);
    assert.match(draft.text, new RegExp(boundary));
    assert.doesNotMatch(draft.text, /项目代码是/);
    const again = await (await lin.get(`/my/matters/${matter}/correct`)).submit({}, '开始补正');
    assert.equal(again.path, draft.path, 'the same draft');
  });

  test('are delivered to each case, whose clock begins anew by its own rules', async () => {
    server.clock.set('2026-11-25T09:00:00+08:00');
    lin = await signedIn(server, 'lin');
    const draft = await (await lin.get(`/my/matters/${matter}/correct`)).submit({}, '开始补正');
    await fillMatter(server, lin, '林晓岚', draft.path, {
      'work-start': '2027-03-01',
      'work-end': '2028-03-01',
    });
    const check = await lin.get(`${draft.path}/check`);
    const done = await check.submit({ declaration: 'yes' }, '提交');
    assert.equal(done.path.split('?')[0], `/my/matters/${matter}`, done.text);
    assert.match(done.text, /补正已提交，已分别送到提出补正的部门/);
    for (const [login, number] of [
      ['yunhe-natural-resources-accept', land],
      ['yunhe-ecology-accept', environment],
    ] as const) {
      const page = await desk.open(login, number);
      assert.match(page.text, /待受理/);
      assert.match(page.text, /2026年12月2日/, 'five working days from the correction');
    }
    const code = (await desk.open('yunhe-natural-resources-accept', land)).text;
    assert.match(
      code,
      /项目代码[^。]*2611-990102-\d\d-03-000001/,
      'what an earlier result gave is still there',
    );
    const over = await lin.get(`/my/matters/${matter}/correct`);
    assert.equal(over.path.split('?')[0], `/my/matters/${matter}`);
  });
});

async function ask(login: string, number: string, points: object[]): Promise<void> {
  await (await official(server, login)).act(number, { act: 'request-correction', points });
}
