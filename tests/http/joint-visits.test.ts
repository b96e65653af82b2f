import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Fields, Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk } from './steps/cases.ts';
import { scan, signedIn } from './steps/food-application.ts';
import { caseOf, grantQuietly, openLoneAcceptance, openPlantMatter, plant } from './steps/plant.ts';

let server: TestServer;
let desk: Desk;
let matter: string;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
  // A Monday without a holiday in the two weeks after it.
  server.clock.set('2026-11-23T09:00:00+08:00');
  matter = await openPlantMatter(server);
  await server.deliver();
});
after(() => server.close());

const departments = [
  'yunhe-natural-resources',
  'yunhe-ecology',
  'yunhe-housing-construction',
  'yunhe-fire',
  'yunhe-urban',
  'yunhe-water',
];
const departmentsOfAcceptance = [
  'yunhe-housing-construction',
  'yunhe-natural-resources',
  'yunxi-archives',
  'yunhe-fire',
  'yunhe-water',
  'yunhe-urban',
];
const loginOf = (agency: string) =>
  agency === 'yunhe-fire' || agency === 'yunhe-urban' ? agency : `${agency}-review`;

const survey = () => `/workbench/matters/${matter}/joint/site-survey`;
const open = async (login: string, path = survey()) => (await desk.as(login)).get(path);

/** Sends a form of the record as the reviewer of a department. */
async function send(agency: string, act: string, fields: Fields, path = survey()): Promise<Page> {
  return (await open(loginOf(agency), path)).submit(fields, act);
}

const days: Fields = {
  'day-1': '2026-11-25',
  'time-1': '09:30',
  'day-2': '2026-11-26',
  'time-2': '14:00',
  place: '云河区工业园区东二路北口',
  contact: '罗工，0990-5550118',
};

describe('a joint site survey', () => {
  test('begins when the first case that needs it is accepted, and not before', async () => {
    await grant(plant.filing);
    const page = await open('yunhe-natural-resources-review', `/workbench/matters/${matter}`);
    assert.match(page.text, /联合踏勘未开始“[^”]*环境影响报告表[^”]*”受理后开始/);
    assert.equal((await open('yunhe-natural-resources-review')).status, 404);
    const environment = await caseOf(server, matter, plant.environment);
    await desk.act('yunhe-ecology-accept', environment, '受理', {});
    await server.deliver();
    assert.equal((await open('yunhe-natural-resources-review')).status, 200);
  });

  test('is for those who take part: others find nothing, and may do nothing', async () => {
    assert.equal((await open('yunhe-health')).status, 404);
    assert.equal((await open('supervisor')).status, 200);
    const ecology = await open('yunhe-ecology-review');
    assert.doesNotMatch(ecology.text, /提出现场日期/);
    const other = await (await signedIn(server, 'zhou')).get(`/my/matters/${matter}/joint/site-survey`);
    assert.equal(other.status, 404);
  });

  test('is proposed by the lead, with every fault named at once', async () => {
    const wrong = await send('yunhe-natural-resources', '提出现场日期', {
      'day-1': '2026-11-29',
      'time-1': '9点',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /这一天不是工作日/);
    assert.match(wrong.text, /请填写时间/);
    assert.match(wrong.text, /请填写这一项/);
    const right = await send('yunhe-natural-resources', '提出现场日期', days);
    assert.match(right.text, /已记录/);
    assert.match(right.text, /等各部门答复日期/);
  });

  test('waits until one day suits every department, and names those who are late', async () => {
    await send('yunhe-ecology', '答复日期', { can: ['2026-11-26 14:00'] });
    const none = await send('yunhe-water', '答复日期', {});
    assert.equal(none.status, 422);
    for (const agency of departments.slice(2))
      await send(agency, '答复日期', { can: ['2026-11-25 09:30', '2026-11-26 14:00'] });
    const page = await open('yunhe-natural-resources-review');
    assert.match(page.text, /日期已定/);
    assert.match(page.text, /2026年11月26日.*14:00/);
  });

  test('tells the applicant the one day, the place and what to prepare', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await lin.get(`/my/matters/${matter}/joint/site-survey`);
    assert.match(page.text, /2026年11月26日.*14:00/);
    assert.match(page.text, /东二路北口/);
    assert.match(page.text, /请安排熟悉场地的人员到场/);
    assert.match((await lin.get(`/my/matters/${matter}`)).text, /联合踏勘日期已定2026年11月26日/);
  });

  test('is arranged anew, once, when the applicant asks for another day before it', async () => {
    const lin = await signedIn(server, 'lin');
    const path = `/my/matters/${matter}/joint/site-survey`;
    const page = await lin.get(path);
    const empty = await page.submit({ suits: '2026-11-27' }, '请求改期');
    assert.equal(empty.status, 422);
    assert.deepEqual(empty.errors, [{ text: '请填写这一项', href: '#reasons' }]);
    assert.match(empty.html, /value="2026-11-27"/, 'what was typed is there');
    const asked = await empty.submit({ reasons: '项目负责人当天在外地' }, '请求改期');
    assert.match(asked.text, /已请求改期/);
    assert.match(asked.text, /现场时间待定/);
    const lead = await open('yunhe-natural-resources-review');
    assert.match(lead.text, /申请人请求改期项目负责人当天在外地方便的时间：2026-11-27/);
    assert.match(lead.text, /待提出日期/);
    await server.deliver();
    assert.match((await open('yunhe-water-review', '/workbench/notices')).text, /申请人请求改期：联合踏勘/);

    await send('yunhe-natural-resources', '提出现场日期', days);
    for (const agency of departments.filter((one) => one !== 'yunhe-natural-resources'))
      await send(agency, '答复日期', { can: ['2026-11-26 14:00'] });
    const again = await lin.get(path);
    assert.match(again.text, /2026年11月26日.*14:00/);
    assert.doesNotMatch(again.text, /请求改期/);
    const second = await page.submit({ reasons: '再改一次' }, '请求改期');
    assert.equal(second.status, 409);
  });

  test('keeps the cases that it is for from being granted', async () => {
    const environment = await caseOf(server, matter, plant.environment);
    await desk.act('yunhe-ecology-review', environment, '审查通过', {});
    const refused = await desk.act('yunhe-ecology-decide', environment, '准予', {});
    assert.equal(refused.status, 409);
    assert.match(refused.text, /“联合踏勘”还没有结论，暂不能准予/);
  });

  test('is signed by each department on the day, by two officials, with pictures', async () => {
    assert.doesNotMatch((await open('yunhe-ecology-review')).text, /签署本部门意见/);
    server.clock.set('2026-11-26T15:00:00+08:00');
    const alone = await send('yunhe-ecology', '签署本部门意见', { ...found, inspectors: '李青' });
    assert.equal(alone.status, 422);
    assert.match(alone.text, /至少两人的姓名/);
    assert.match(alone.text, /周边五百米没有敏感目标/, 'what was typed is there');
    const paper = await send('yunhe-ecology', '上传现场照片', { photos: scan('site.pdf') });
    assert.equal(paper.status, 422);
    assert.match(
      (await send('yunhe-ecology', '上传现场照片', { photos: photo('site.png') })).text,
      /现场照片1/,
    );
    const signed = await send('yunhe-ecology', '签署本部门意见', found);
    assert.match(signed.text, /现场照片1/);
    assert.match(signed.text, /符合要求/);
    for (const agency of departments.filter((one) => one !== 'yunhe-ecology'))
      await send(agency, '签署本部门意见', { ...found, says: '符合要求，没有意见' });
    assert.match((await open('yunhe-ecology-review')).text, /待作出结论/);
  });

  test('ends with one conclusion of the lead, drawn by whoever decides there', async () => {
    assert.doesNotMatch((await open('yunhe-natural-resources-review')).text, /结论说明/);
    const concluded = await (await open('yunhe-natural-resources-decide')).submit(
      { result: 'passed', says: '各部门意见一致，具备建设条件。' },
      '作出结论',
    );
    assert.match(concluded.text, /联合踏勘记录：具备条件/);
    const environment = await caseOf(server, matter, plant.environment);
    const granted = await desk.act('yunhe-ecology-decide', environment, '准予', {});
    assert.equal(granted.status, 200);
  });

  test('is one sealed document for all', async () => {
    const lin = await signedIn(server, 'lin');
    const response = await lin.fetch(`/my/matters/${matter}/joint/site-survey/document.pdf`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/pdf');
    assert.match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^%PDF.*\/ByteRange/s);
  });

  test('leaves a record that the program cannot change', async () => {
    await assert.rejects(
      server.platform.database.deleteFrom('bundles.joint_entry' as never).execute(),
      /permission denied/,
    );
  });
});

describe('a number that an earlier item of the matter yields', () => {
  test('is filled into the later case when it opens, with its source, for the official and the applicant', async () => {
    const number = await caseOf(server, matter, plant.land);
    const [row] = await server.database.query<{ code: string; number: string }>(
      `select result -> 'certificate' ->> 'code' as code, result -> 'certificate' ->> 'number' as number
       from bundles.matter_item where code = $1`,
      [plant.filing],
    );
    assert.match(row?.code ?? '', /^2611-990102-\d\d-03-000001$/);
    for (const page of [
      await desk.open('yunhe-natural-resources-accept', number),
      await (await signedIn(server, 'lin')).get(`/my/cases/${number}`),
    ]) {
      assert.match(page.text, new RegExp(`项目代码.*${row?.code}`));
      assert.match(page.text, /来自“企业投资项目备案”，2026年11月23日制发/);
    }
    const verified = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    const proof = await verified.follow('核验这份证照');
    assert.match(proof.text, new RegExp(row?.code ?? 'no code'));
  });
});

describe('a joint completion acceptance', () => {
  const acceptance = () => `/workbench/matters/${matter}/joint/completion-acceptance`;
  const parties = departmentsOfAcceptance;
  let number: string;
  before(async () => {
    await server.deliver();
    server.clock.set('2026-12-07T09:00:00+08:00');
    await grantQuietly(server, matter);
    number = await caseOf(server, matter, plant.acceptance);
    await desk.act('yunhe-housing-construction-accept', number, '受理', {});
    await server.deliver();
  });

  test('fixes the day though a department is silent, once its time to answer is over', async () => {
    await send(
      'yunhe-housing-construction',
      '提出现场日期',
      { ...days, 'day-1': '2026-12-10', 'day-2': '', 'time-2': '' },
      acceptance(),
    );
    for (const agency of parties.slice(1, -1))
      await send(agency, '答复日期', { can: ['2026-12-10 09:30'] }, acceptance());
    const waiting = await open('yunhe-housing-construction-review', acceptance());
    assert.doesNotMatch(waiting.text, /没有答复的部门视为同意/);
    server.clock.set('2026-12-09T09:00:00+08:00');
    const late = await open('yunhe-housing-construction-review', `/workbench/matters/${matter}`);
    assert.match(late.text, /联合验收云河区城管局答复日期2026年12月8日 已逾期/);
    const fixed = await send('yunhe-housing-construction', '按多数部门答复确定日期', {}, acceptance());
    assert.match(fixed.text, /日期已定/);
  });

  test('gathers the defects of all departments, tells them at once, and looks again when they are mended', async () => {
    server.clock.set('2026-12-10T10:00:00+08:00');
    const defects = { result: 'defects', says: '排水检查井标高不足', inspectors: '周明、吴刚' };
    const unclear = await send('yunhe-water', '签署本部门意见', defects, acceptance());
    assert.equal(unclear.status, 422);
    assert.match(unclear.text, /请逐行写明需要整改的问题/);
    const named = {
      ...defects,
      defects: '3号检查井加高\n雨水口清掏',
      by: '云溪建工集团',
      until: '2026-12-18',
    };
    await send('yunhe-water', '签署本部门意见', named, acceptance());
    const lin = await signedIn(server, 'lin');
    const early = await lin.get(`/my/matters/${matter}/joint/completion-acceptance`);
    assert.doesNotMatch(early.text, /报告整改/, 'not before every department has signed');
    for (const agency of parties.filter((one) => one !== 'yunhe-water'))
      await send(agency, '签署本部门意见', found, acceptance());
    const page = await lin.get(`/my/matters/${matter}/joint/completion-acceptance`);
    assert.match(page.text, /1\. 3号检查井加高/);
    const nothing = await page.submit({}, '提交整改情况');
    assert.equal(nothing.status, 422);
    await page.submit({ photos: photo('井.png') }, '上传照片');
    const told = await page.submit({ 'defect-1': '已加高到设计标高', 'defect-2': '已清掏' }, '提交整改情况');
    assert.match(told.text, /部门会复查/);
    const again = await send(
      'yunhe-water',
      '复查整改情况',
      {
        'mended-1': 'yes',
        'mended-2': 'no',
        'says-2': '仍有淤泥',
        'until-2': '2026-12-22',
        inspectors: '周明、吴刚',
      },
      acceptance(),
    );
    assert.match(again.text, /已整改到位/);
    assert.match(again.text, /申请人整改/);
    const second = await lin.get(`/my/matters/${matter}/joint/completion-acceptance`);
    await second.submit({ 'defect-2': '再次清掏，附照片' }, '提交整改情况');
    await send('yunhe-water', '复查整改情况', { 'mended-2': 'yes', inspectors: '周明、吴刚' }, acceptance());
  });

  test('that was not passed keeps its case from being granted', async () => {
    const concluded = await (await open('yunhe-housing-construction-decide', acceptance())).submit(
      { result: 'failed', says: '消防设施联动测试未完成。' },
      '作出结论',
    );
    assert.match(concluded.text, /竣工联合验收意见书：未通过/);
    for (const agency of parties.slice(1)) await desk.act(loginOf(agency), number, '审查通过', {});
    const refused = await desk.act('yunhe-housing-construction-decide', number, '准予', {});
    assert.equal(refused.status, 409);
    assert.match(refused.text, /“联合验收”结论为未通过/);
  });

  test('has told everybody whom it concerns', async () => {
    await server.deliver();
    const lin = await signedIn(server, 'lin');
    const inbox = await lin.get('/my/notices');
    assert.match(inbox.text, /联合踏勘时间：2026年11月26日14:00/);
    assert.match(inbox.text, /联合验收：请整改/);
    assert.match(inbox.text, /联合验收有结论了/);
    assert.match((await open('yunhe-water-review', '/workbench/notices')).text, /请复查整改：联合验收/);
    assert.doesNotMatch((await open('yunhe-ecology-review', '/workbench/notices')).text, /请复查整改/);
  });
});

describe('a joint acceptance that is applied for by itself, when the works are finished', () => {
  test('is a matter of its own, seen by all departments together, and granted after their one conclusion', async () => {
    server.clock.set('2026-12-14T09:00:00+08:00');
    const number = await openLoneAcceptance(server);
    await server.deliver();
    const accepting = await desk.open('yunhe-housing-construction-accept', number);
    const own = accepting.links.find(({ href }) => href.startsWith('/workbench/matters/'))?.href ?? '';
    assert.notEqual(own, '', 'the case names its matter');
    await desk.act('yunhe-housing-construction-accept', number, '受理', {});
    await server.deliver();
    const path = `${own}/joint/completion-acceptance`;
    assert.match((await open('yunhe-housing-construction-review', path)).text, /待提出日期/);
    assert.equal((await open('yunhe-water-review', path)).status, 200);
    assert.equal((await open('yunhe-ecology-review', path)).status, 404, 'who does not come along');

    const lin = await signedIn(server, 'lin');
    const mine = await (await lin.get(`/my/cases/${number}`)).follow('属于“房屋建筑工程竣工联合验收”');
    assert.match(mine.text, /联合验收/);
    assert.equal((await lin.get(`${mine.path.split('?')[0]}/joint/completion-acceptance`)).status, 200);

    for (const agency of departmentsOfAcceptance.slice(1))
      await desk.act(loginOf(agency), number, '审查通过', {});
    const refused = await desk.act('yunhe-housing-construction-decide', number, '准予', {});
    assert.equal(refused.status, 409);
    assert.match(refused.text, /“联合验收”还没有结论/);
  });
});

const photo = (name: string) =>
  new File([Buffer.from('89504e470d0a1a0a', 'hex')], name, { type: 'image/png' });

const found: Fields = {
  result: 'passed',
  says: '周边五百米没有敏感目标，符合防护距离要求。',
  inspectors: '李青、王海',
};

/** The organ of an item grants it, through its own acts. */
async function grant(item: string): Promise<void> {
  const number = await caseOf(server, matter, item);
  await desk.act('yunhe-development-reform-accept', number, '受理', {});
  await desk.act('yunhe-development-reform-decide', number, '准予', {});
  await desk.act('yunhe-development-reform-issue', number, '制证发证', {});
  await server.deliver();
}
