import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { getProcedures } from '../../src/modules/procedures/index.ts';
import { bumpGeneration, seeAtOnce } from '../../src/platform/database/index.ts';
import { textOf } from '../support/html.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';

const code = 'parallel-review';
const address = `/workbench/procedures/${code}/move`;

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

interface StageText {
  code: string;
  name: { zh: string };
  tasks: unknown[];
}

/** Declares a further version of the procedure, as a change of its file would. */
async function declare(version: number, change: { actSet: number; legalReview: boolean }): Promise<void> {
  const [row] = await server.database.query<{ content: { stages: StageText[] } }>(
    'select content from procedures.procedure where code = $1 order by version limit 1',
    [code],
  );
  assert.ok(row);
  const stages = change.legalReview
    ? row.content.stages.flatMap((stage) => (stage.code === 'decision' ? [legalReview, stage] : [stage]))
    : withoutConsulting(row.content.stages);
  const content = { ...row.content, version, actSet: { code: 'licensing', version: change.actSet }, stages };
  await server.database.query(
    `insert into procedures.procedure (code, version, content, digest) values ($1, $2, $3, 'test')`,
    [code, version, JSON.stringify(content)],
  );
  await bumpGeneration(server.platform.database, 'procedures');
  seeAtOnce('procedures');
  assert.equal((await getProcedures(server.platform.database)).findLatest(code)?.version, version);
}

const legalReview = {
  code: 'legal-review',
  name: { zh: '合法性审核', en: 'Legal review' },
  explains: { zh: '正在审核合法性。', en: 'The law is being checked.' },
  tasks: [
    {
      code: 'check',
      name: { zh: '合法性审核', en: 'Legal review' },
      role: 'decider',
      acts: ['pass', 'object'],
    },
  ],
};

function withoutConsulting(stages: StageText[]): StageText[] {
  const text = JSON.stringify(stages).replaceAll(',"consult"', '').replaceAll(',"return"', '');
  return (JSON.parse(text) as (StageText & { next?: unknown })[]).map(({ next: _, ...stage }) => stage);
}

/** The act set as it was before tasks were assigned and offices consulted. */
async function declareEarlyActs(version: number): Promise<void> {
  await server.database.query(
    `insert into procedures.act_set (code, version, content, digest)
     select code, $1::int, jsonb_set(content #- '{acts,assign}' #- '{acts,consult}' #- '{acts,answer}' #- '{acts,return}',
       '{version}', to_jsonb($1::int)), 'test' from procedures.act_set where code = 'licensing' and version = 2`,
    [version],
  );
}

async function review(number: string): Promise<void> {
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban']) {
    const page = await desk.open(login, number);
    if (page.links.some(({ text }) => text === '审查通过')) await desk.act(login, number, '审查通过');
  }
}

describe('running cases go over to a new version', () => {
  test('seen before, proposed by one, confirmed by another, each in its history', async () => {
    await declareEarlyActs(90);
    await declare(90, { actSet: 90, legalReview: false });
    const waiting = await openFoodCase(server);
    const reviewed = await openFoodCase(server);
    const decided = await openFoodCase(server);
    for (const number of [reviewed, decided]) {
      await desk.act('yunhe-accept', number, '受理');
      await review(number);
    }
    await desk.act('yunhe-decide', decided, '准予');
    assert.doesNotMatch(
      (await desk.open('yunhe-accept', waiting)).text,
      /认领/,
      'the early version knows no taking',
    );
    await declare(91, { actSet: 2, legalReview: true });

    const steward = await desk.as('steward');
    const page = await (await steward.get(`/workbench/procedures/${code}`)).follow('把在办办件转入现行版本');
    assert.match(page.text, /第90版：3个在办/);
    assert.match(page.text, new RegExp(`${waiting}[^\\d]*受理[^\\d]*不变`));
    assert.match(page.text, new RegExp(`${reviewed}[^\\d]*决定 → 合法性审核新增：合法性审核 取消：作出决定`));
    assert.match(page.text, new RegExp(`${decided}[^\\d]*不能迁移 第\\d步“准予”在新版流程中不能这样办理`));

    const empty = await page.submit({ reason: ' ' }, '提出把第90版');
    assert.equal(empty.status, 422);
    assert.match(empty.text, /请写明迁移理由/);
    const proposed = await page.submit({ reason: '新增合法性审核环节' }, '提出把第90版');
    assert.match(proposed.text, /需要另一位/);
    assert.equal(buttons(proposed).includes('确认迁移'), false, 'the same person cannot confirm');
    await server.runJob('move-cases');
    assert.equal(await versionOf(waiting), 90, 'nothing moves before it is confirmed');

    const second = await (await desk.as('supervisor')).get(address);
    await second.submit({}, '确认迁移');
    await server.runJob('move-cases');
    await server.runJob('move-cases');
    const done = await steward.get(address);
    assert.match(done.text, /已完成：迁移2个，保留原版本1个/);
    assert.match(done.text, new RegExp(`${decided} 第\\d步“准予”`));
    assert.deepEqual(await Promise.all([waiting, reviewed, decided].map(versionOf)), [91, 91, 90]);

    const supervised = await desk.open('supervisor', reviewed);
    assert.match(supervised.text, /转入第91版流程.*新增合法性审核环节/s);
    assert.match(supervised.text, /办理记录链完整/);
    const list = await (await desk.as('yunhe-decide')).get(`/workbench?q=${reviewed}`);
    assert.match(list.text, /合法性审核/);
    assert.doesNotMatch(list.text, /作出决定/);
    await desk.act('yunhe-decide', reviewed, '审查通过');
    assert.match((await desk.act('yunhe-decide', reviewed, '准予')).text, /“准予”已办理/);

    const claimed = await (await desk.open('yunhe-accept', waiting)).submit({}, '认领');
    assert.match(claimed.text, /由您经办/, 'what the early version did not know can be done now');
  });

  test('are not moved twice for one proposal, nor by those who may not', async () => {
    const official = await desk.as('yunhe-accept');
    assert.equal((await official.get(address)).status, 403);
    const own = await official.get('/workbench');
    const forged = await official.post(address, {
      _csrf: csrfOf(own),
      _do: 'propose',
      fromVersion: '90',
      reason: 'x',
    });
    assert.equal(forged.status, 403);
    const steward = await desk.as('steward');
    const page = await steward.get(address);
    const unknown = await steward.post(address, { _csrf: csrfOf(page), _do: 'confirm', move: 'x' });
    assert.equal(unknown.status, 422);
    const newest = await steward.post(address, {
      _csrf: csrfOf(page),
      _do: 'propose',
      fromVersion: '91',
      reason: '理由',
    });
    assert.equal(newest.status, 422);
    assert.equal((await steward.get('/workbench/procedures/nothing/move')).status, 404);
  });
});

async function versionOf(number: string): Promise<number | undefined> {
  const [row] = await server.database.query<{ version: number }>(
    'select procedure_version as version from procedures.case_file where number = $1',
    [number],
  );
  return row?.version;
}

function buttons(page: Page): string[] {
  return page.findAll('button').map(textOf);
}

function csrfOf(page: Page): string {
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  return field?.attributes.value ?? '';
}
