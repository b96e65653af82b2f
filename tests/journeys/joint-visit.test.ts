import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk as Sessions } from '../http/steps/cases.ts';
import { official } from '../http/steps/food-application.ts';
import { caseOf, grantQuietly, openPlantMatter, plant } from '../http/steps/plant.ts';
import { devices, journeys } from '../support/journey.ts';
import { Desk } from './steps/desk.ts';
import { photo } from './steps/documents.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const inspectors = '周明、吴刚';
const parties = [
  'yunhe-housing-construction-review',
  'yunhe-natural-resources-review',
  'yunxi-archives-review',
  'yunhe-fire',
  'yunhe-water-review',
  'yunhe-urban',
];

journeys('a plant: one answer to all who ask', (journey) => {
  test('corrections of two departments stand on one page (375 and 1280 px)', async () => {
    const { server } = journey;
    const matter = await openPlantMatter(server);
    const sessions = new Sessions(server);
    const filing = await caseOf(server, matter, plant.filing);
    await sessions.act('yunhe-development-reform-accept', filing, '受理', {});
    await sessions.act('yunhe-development-reform-decide', filing, '准予', {});
    await sessions.act('yunhe-development-reform-issue', filing, '制证发证', {});
    await server.deliver();
    for (const [login, item] of [
      ['yunhe-natural-resources-accept', plant.land],
      ['yunhe-ecology-accept', plant.environment],
    ] as const) {
      const points = [{ subject: 'company', text: `项目名称与备案不一致（${login}）。` }];
      const number = await caseOf(server, matter, item);
      await (await official(server, login)).act(number, { act: 'request-correction', points });
    }
    const citizen = await journey.open(devices.phoneWithoutScripts);
    await signIn(citizen, 'lin');
    await citizen.goto(`/my/matters/${matter}`);
    await press(citizen.getByRole('link', { name: '查看补正内容，一次补正' }));
    assert.equal(await citizen.getByRole('main').getByText('项目名称与备案不一致').count(), 2);
    await press(citizen.getByRole('button', { name: '开始补正' }));
    assert.match(citizen.url(), /\/applications\//);
    await citizen.context().close();

    const reader = await journey.open(devices.phone);
    const watch = new Watch(reader, server.origin);
    await signIn(reader, 'lin');
    await reader.goto(`/my/matters/${matter}/correct`);
    await inspect(reader, watch);
    const land = await caseOf(server, matter, plant.land);
    await reader.goto(`/my/cases/${land}`);
    await inspect(reader, watch);
    await reader.context().close();
  });
});

journeys('a plant: one visit for the completion, one opinion', (journey) => {
  let matter: string;
  let path: string;
  before(async () => {
    journey.server.clock.set('2026-12-07T09:00:00+08:00');
    matter = await openPlantMatter(journey.server);
    await grantQuietly(journey.server, matter);
    const number = await caseOf(journey.server, matter, plant.acceptance);
    await new Sessions(journey.server).act('yunhe-housing-construction-accept', number, '受理', {});
    await journey.server.deliver();
    path = `/matters/${matter}/joint/completion-acceptance`;
  });

  test('the lead finds the matter, proposes a day, and the departments agree to it', async () => {
    const desk = new Desk(journey, devices.desktop);
    const page = await desk.of('yunhe-housing-construction-review');
    const watch = new Watch(page, journey.server.origin);
    await press(page.getByRole('link', { name: '一件事办件', exact: true }));
    await inspect(page, watch);
    await press(page.getByRole('link', { name: '工业项目建设一件事' }));
    assert.match(await page.getByRole('main').innerText(), /联合验收\s+待提出日期/);
    await inspect(page, watch);
    await press(page.getByRole('link', { name: '打开记录 联合验收' }));
    await inspect(page, watch);
    await propose(page);
    assert.match(await page.getByRole('main').innerText(), /等各部门答复日期/);
    for (const login of parties.slice(1)) {
      const other = await desk.of(login);
      await other.goto(`/workbench${path}`);
      await other.getByRole('checkbox').first().check();
      await press(other.getByRole('button', { name: '答复日期' }));
    }
    assert.match(await page.getByRole('main').innerText(), /日期已定/);
    await desk.close();
  });

  test('each department signs its part on the spot, on a telephone without scripts', async () => {
    journey.server.clock.set('2026-12-10T10:00:00+08:00');
    const desk = new Desk(journey, devices.phoneWithoutScripts);
    for (const login of parties) {
      const page = await desk.of(login);
      await page.goto(`/workbench${path}`);
      if (login === 'yunhe-water-review') await signDefects(page);
      else await signPassed(page);
    }
    await desk.close();
  });

  test('the applicant sees every defect at once, and reports it mended without scripts', async () => {
    const citizen = await journey.open(devices.phoneWithoutScripts);
    await signIn(citizen, 'lin');
    await citizen.goto(`/my/matters/${matter}`);
    await press(citizen.getByRole('link', { name: /查看问题并报告整改/ }));
    await citizen.getByLabel('整改照片', { exact: true }).setInputFiles([photo('井.png')]);
    await press(citizen.getByRole('button', { name: '上传照片' }));
    await citizen.getByLabel(/^问题1/).fill('检查井已加高到设计标高');
    await press(citizen.getByRole('button', { name: '提交整改情况' }));
    assert.match(await citizen.getByRole('main').innerText(), /部门会复查/);
    await citizen.context().close();
  });

  test('it is looked at again and concluded; the one opinion can be downloaded', async () => {
    const desk = new Desk(journey, devices.desktop);
    const water = await desk.of('yunhe-water-review');
    const watch = new Watch(water, journey.server.origin);
    await water.goto(`/workbench${path}`);
    await inspect(water, watch);
    await water.getByLabel('已整改到位').check();
    await water.getByLabel('核查人员').fill(inspectors);
    await press(water.getByRole('button', { name: '复查整改情况' }));
    const lead = await desk.of('yunhe-housing-construction-decide');
    await lead.goto(`/workbench${path}`);
    await lead.getByLabel('通过', { exact: true }).check();
    await lead.getByLabel('结论说明').fill('各部门意见一致，整改已复查，同意通过联合验收。');
    await press(lead.getByRole('button', { name: '作出结论' }));
    assert.match(await lead.getByRole('main').innerText(), /竣工联合验收意见书：通过/);
    await inspect(lead, watch);
    await desk.close();

    const citizen = await journey.open(devices.phone);
    await signIn(citizen, 'lin');
    await citizen.goto(`/my/matters/${matter}`);
    const mine = new Watch(citizen, journey.server.origin);
    await inspect(citizen, mine);
    await press(citizen.getByRole('link', { name: /查看时间、地点和记录 联合验收/ }));
    await inspect(citizen, mine);
    const file = await citizen.getByRole('link', { name: '下载盖章的 PDF' }).getAttribute('href');
    assert.equal((await citizen.request.get(file ?? '')).headers()['content-type'], 'application/pdf');
    await citizen.context().close();
  });
});

async function propose(page: Page): Promise<void> {
  await page.getByLabel('日期1').fill('2026-12-10');
  await page.getByLabel('时间1').fill('09:30');
  await page.getByLabel('集合地点').fill('云河区工业园区东二路北口');
  await page.getByLabel('现场联系人和电话').fill('罗工，0990-5550118');
  await press(page.getByRole('button', { name: '提出现场日期' }));
}

async function signPassed(page: Page): Promise<void> {
  await page.getByLabel('符合要求', { exact: true }).check();
  await page.getByLabel('情况说明').fill('现场与图纸一致。');
  await page.getByLabel('核查人员').fill(inspectors);
  await press(page.getByRole('button', { name: '签署本部门意见' }));
}

async function signDefects(page: Page): Promise<void> {
  await page.getByLabel('照片', { exact: true }).setInputFiles([photo('检查井.png')]);
  await press(page.getByRole('button', { name: '上传现场照片' }));
  await page.getByLabel('需要整改', { exact: true }).check();
  await page.getByLabel('情况说明').fill('排水检查井标高不足');
  await page.getByLabel('核查人员').fill(inspectors);
  await page.getByLabel('需要整改的问题').fill('3号检查井加高');
  await page.getByLabel('由谁整改').fill('云溪建工集团');
  await page.getByLabel('整改期限').fill('2026-12-18');
  await press(page.getByRole('button', { name: '签署本部门意见' }));
}
