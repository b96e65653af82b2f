import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { addDays, dateIn } from '../../src/kernel/date.ts';
import { importItems, loadItems, Mapping } from '../../src/modules/catalogue/index.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { readContentFile } from '../../src/platform/content.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { root } from '../support/root.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { apply, signedIn } from './steps/food-application.ts';

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly content: { materials: { code: string; name: { zh: string } }[]; summary: { zh: string } };
}

interface Version {
  readonly implementationCode: string;
  readonly version: number;
  readonly item: Draft['content'] & Record<string, unknown>;
  readonly offering: Record<string, unknown>;
}

const food = '食品经营许可（新办）';

describe('drafts of items', () => {
  let server: TestServer;
  let writer: ApiClient;
  let colleague: ApiClient;
  let code: string;

  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T09:00:00+08:00');
    code = await codeOf(food, '990102');
  });
  beforeEach(signIn);
  after(() => server.close());

  /** Sessions end while the clock is moved by days. */
  async function signIn() {
    const client = (login: string) => new ApiClient(server.origin).signIn(login, demoPassword);
    writer = await client('steward');
    colleague = await client('steward-2');
  }

  async function codeOf(name: string, region?: string): Promise<string> {
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where card -> 'name' ->> 'zh' = $1 and ($2::text is null or region = $2) order by region limit 1`,
      [name, region ?? null],
    );
    assert.ok(row, name);
    return row.code;
  }

  const today = () => dateIn(server.platform.now());
  const inForce = (item = code) => new ApiClient(server.origin).do<Version>('GET', `/items/${item}`);
  const start = (item = code, reach = 'standard') =>
    writer.do<Draft>('POST', '/workbench/item-drafts', { implementationCode: item, reach });
  const save = (draft: Draft, content: object, by = writer) =>
    by.do<Draft>('PUT', `/workbench/item-drafts/${draft.id}/content`, { revision: draft.revision, content });
  const act = (draft: Pick<Draft, 'id' | 'revision'>, body: object, by = writer) =>
    by.call('POST', `/workbench/item-drafts/${draft.id}/acts`, { revision: draft.revision, ...body });

  /** A change that is written, submitted and approved. */
  async function change(item: string, edit: (content: Draft['content']) => object, effectiveOn = '') {
    const begun = await start(item);
    const saved = await save(begun, edit(begun.content));
    const submitted = await act(saved, { act: 'submit', reason: '按新规定修改', effectiveOn });
    assert.equal(submitted.status, 200, JSON.stringify(submitted.body));
    const approved = await act(submitted.body as Draft, { act: 'approve' }, colleague);
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
    return approved.body as Draft;
  }

  const guideText = async (item = code) => (await server.browser().get(`/items/${item}`)).text;

  test('a change is drafted, approved by a colleague and in force on its day, not before', async () => {
    const before = await inForce();
    const number = await apply(await signedIn(server, 'lin'));
    const day = addDays(today(), 3);
    const words = '按简化后的流程办理，符合条件的当场告知承诺。';
    assert.doesNotMatch(await guideText(), /当场告知承诺/);

    const approved = await change(code, (content) => ({ ...content, summary: { zh: words } }), day);
    assert.equal(approved.state, 'approved');
    assert.equal((await inForce()).version, before.version);
    assert.doesNotMatch(await guideText(), /当场告知承诺/);

    server.clock.set(`${addDays(day, -1)}T23:59:00+08:00`);
    await server.runJob('put-due-drafts-in-force');
    assert.doesNotMatch(await guideText(), /当场告知承诺/);

    // The first request after midnight in Beijing finds it, though no job has run.
    server.clock.set(`${day}T00:00:10+08:00`);
    assert.match(await guideText(), /当场告知承诺/);
    const after = await inForce();
    assert.equal(after.version, before.version + 1);
    assert.equal(after.item.summary.zh, words);
    const found = await server.browser().json('GET', `/api/v1/items?q=${encodeURIComponent(food)}`);
    const { items } = found.body as { items: { summary: { zh: string } }[] };
    assert.ok(items.some(({ summary }) => summary.zh === words));

    // Every agency that offers the item has it; the case that runs keeps its version.
    const versions = await server.database.query<{ count: number }>(
      `select count(*)::int as count from catalogue.item_version where effective_from = $1 and draft_id = $2`,
      [day, approved.id],
    );
    assert.equal(versions[0]?.count, 4);
    const [kept] = await server.database.query<{ version: number }>(
      `select item_version as version from procedures.case_file where number = $1`,
      [number],
    );
    assert.equal(kept?.version, before.version);
  });

  test('nobody approves what he wrote, nor what a colleague has changed meanwhile', async () => {
    const item = await codeOf('食品经营许可（注销）');
    const begun = await start(item);
    const saved = await save(begun, { ...begun.content, summary: { zh: '注销食品经营许可，当场办结。' } });
    const submitted = await act(saved, { act: 'submit', reason: '写得更清楚' });
    assert.equal((await act(submitted.body as Draft, { act: 'approve' })).status, 403);
    const stale = await act(saved, { act: 'approve' }, colleague);
    assert.equal((stale.body as { code: string }).code, 'draft-changed');
    const official = await new ApiClient(server.origin).signIn('yunhe-decide', demoPassword);
    for (const body of [{ act: 'approve' }, { act: 'withdraw' }, { act: 'return', note: '不行' }]) {
      assert.equal((await act(submitted.body as Draft, body, official)).status, 403, body.act);
    }
    assert.equal((await official.call('GET', `/workbench/item-drafts/${saved.id}`)).status, 403);
    const returned = await act(
      submitted.body as Draft,
      { act: 'return', note: '请写明谁可以申请' },
      colleague,
    );
    assert.equal((returned.body as Draft).state, 'returned');
    // The colleague helps with a word, and so has written in it: he may not approve it any more.
    const helped = await save(
      returned.body as Draft,
      { ...begun.content, summary: { zh: '持证人可申请注销。' } },
      colleague,
    );
    const again = await act(helped, { act: 'submit', reason: '写明谁可以申请' });
    assert.equal((await act(again.body as Draft, { act: 'approve' }, colleague)).status, 403);
    assert.equal((await act(again.body as Draft, { act: 'recall' })).status, 200);
    assert.equal((await act(again.body as Draft, { act: 'withdraw' })).status, 200);
    assert.equal((await act(again.body as Draft, { act: 'withdraw' })).status, 409);
  });

  test('two who write at once lose nothing, and are shown where they wrote the same place', async () => {
    const item = await codeOf('食品经营许可（变更）');
    const begun = await start(item);
    assert.equal((await start(item)).id, begun.id, 'the second is led to the draft of the first');
    const [first, ...others] = begun.content.materials;
    assert.ok(first);
    await save(begun, { ...begun.content, summary: { zh: '变更许可事项。' } });
    const renamed = { ...first, name: { zh: '变更申请书' } };
    const second = { ...begun.content, materials: [renamed, ...others] };
    const merged = await save(begun, second, colleague);
    assert.equal(merged.content.summary.zh, '变更许可事项。');
    assert.equal(merged.content.materials[0]?.name.zh, '变更申请书');
    const refused = await writer.call('PUT', `/workbench/item-drafts/${begun.id}/content`, {
      revision: begun.revision,
      content: { ...begun.content, materials: [{ ...first, name: { zh: '变更登记表' } }, ...others] },
    });
    assert.equal(refused.status, 409);
    assert.equal((refused.body as { code: string }).code, 'draft-collision');
    const now = await writer.do<Draft>('GET', `/workbench/item-drafts/${begun.id}`);
    assert.equal(now.content.materials[0]?.name.zh, '变更申请书');
    await act(now, { act: 'withdraw' });
  });

  test('a draft with a wrong rule is not submitted, and one without a change neither', async () => {
    const item = await codeOf('食品经营许可（延续）');
    const begun = await start(item);
    const unchanged = await act(begun, { act: 'submit', reason: '没有修改' });
    assert.equal((unchanged.body as { code: string }).code, 'draft-unchanged');
    const wrong = await save(begun, {
      ...begun.content,
      conditions: [{ text: { zh: '面积够大' }, rule: '经营面积 >= 20' }],
    });
    const refused = await act(wrong, { act: 'submit', reason: '增加条件' });
    assert.equal((refused.body as { code: string }).code, 'draft-faulty');
    const missing = await act(wrong, { act: 'submit', reason: '', effectiveOn: '2020-01-01' });
    assert.deepEqual(
      (missing.body as { errors: { field: string }[] }).errors.map(({ field }) => field),
      ['reason', 'effectiveOn'],
    );
    await act(wrong, { act: 'withdraw' });
  });

  test('an approved change is revoked before its day, and one that contradicts it replaces it', async () => {
    const item = await codeOf('仅销售预包装食品备案');
    const day = addDays(today(), 10);
    const first = await change(item, (content) => ({ ...content, summary: { zh: '证书丢了可以补。' } }), day);
    const begun = await start(item);
    const saved = await save(begun, { ...begun.content, summary: { zh: '证书丢失或者损坏的，可以补办。' } });
    const submitted = (await act(saved, { act: 'submit', reason: '补充损坏的情形' })).body as Draft;
    const refused = await act(submitted, { act: 'approve' }, colleague);
    assert.equal((refused.body as { code: string }).code, 'draft-contradicts');
    const replaced = await act(submitted, { act: 'approve', supersedes: true }, colleague);
    assert.equal((replaced.body as Draft).state, 'in-force');
    assert.equal((await writer.do<Draft>('GET', `/workbench/item-drafts/${first.id}`)).state, 'revoked');
    const later = await change(
      item,
      (content) => ({ ...content, refusals: [{ zh: '证书不是本机关发的。' }] }),
      day,
    );
    const revoked = await act(later, { act: 'revoke', note: '上级规定推迟施行' });
    assert.equal((revoked.body as Draft).state, 'revoked');
    const { version } = await inForce(item);
    server.clock.set(`${day}T08:00:00+08:00`);
    assert.equal((await inForce(item)).version, version);
  });

  test('changes of different places are in force both, whichever comes first', async () => {
    const item = await codeOf('居住证申领');
    const [soon, later] = [addDays(today(), 2), addDays(today(), 4)];
    await change(item, (content) => ({ ...content, aliases: ['暂住证'] }), later);
    await change(item, (content) => ({ ...content, summary: { zh: '住满半年可以申领居住证。' } }), soon);
    server.clock.set(`${later}T06:00:00+08:00`);
    const { item: now } = await inForce(item);
    assert.equal(now.summary.zh, '住满半年可以申领居住证。');
    assert.deepEqual(now.aliases, ['暂住证']);
  });

  test('an item is suspended on a day, and offered again', async () => {
    const item = await codeOf('食品经营许可（注销）', '990103');
    const stop = async (becomes: string, effectiveOn: string) => {
      const begun = await writer.do<Draft>('POST', '/workbench/item-drafts', {
        implementationCode: item,
        reach: 'offering',
        becomes,
      });
      const submitted = await act(begun, { act: 'submit', reason: '系统升级期间暂停办理', effectiveOn });
      const approved = await act(submitted.body as Draft, { act: 'approve' }, colleague);
      assert.equal(approved.status, 200, JSON.stringify(approved.body));
    };
    const day = addDays(today(), 1);
    await stop('suspended', day);
    assert.equal((await server.browser().get(`/items/${item}`)).status, 200);
    server.clock.set(`${day}T00:00:01+08:00`);
    const gone = await server.browser().get(`/items/${item}`);
    assert.equal(gone.status, 410);
    assert.match(gone.text, /系统升级期间暂停办理/);
    await reload();
    assert.equal(
      (await server.browser().get(`/items/${item}`)).status,
      410,
      'a reload does not bring it back',
    );
    await signIn();
    await stop('in-use', '');
    assert.equal((await server.browser().get(`/items/${item}`)).status, 200);
  });

  /** Reads all content again, as after a change of any file. */
  async function reload() {
    await server.database.query(`delete from platform.content_load where name = 'catalogue'`);
    await loadItems(server.platform.database, server.platform.config.contentDirectory, server.platform.now());
  }

  test('a reload of the content keeps what stewards approved', async () => {
    const before = await inForce();
    await reload();
    const after = await inForce();
    assert.equal(after.version, before.version);
    assert.match(after.item.summary.zh, /当场告知承诺/);
  });

  test('an import brings what its source changed, keeps what was approved, and reports where both changed', async () => {
    const fixtures = join(root, 'tests', 'fixtures', 'import');
    const [mapping] = await readContentFile(join(fixtures, 'departments.yaml'), Mapping);
    assert.ok(mapping);
    const bytes = await readFile(join(fixtures, 'departments.js'));
    const imported = (file: Uint8Array) =>
      inTransaction(server.platform.database, (tx) =>
        importItems(tx, { name: 'departments.js', bytes: file }, mapping.value, today()),
      );
    await imported(bytes);
    const [row] = await server.database.query<{ id: string; name: string }>(
      `select id, card -> 'name' ->> 'zh' as name from catalogue.item where source = 'lanshan' order by 1 limit 1`,
    );
    assert.ok(row);
    // A colleague of that province approved another name; here the rows are written as he would have left them.
    await server.database.query(
      `insert into catalogue.held_item (item_id, said)
       select v.item_id, v.content from catalogue.item_version v where item_id = $1 and version = 1`,
      [row.id],
    );
    await server.database.query(
      `insert into catalogue.item_version (item_id, version, content, digest, effective_from)
       select item_id, 2, jsonb_set(content, '{item,name,zh}', '"我们批准的名称"'), 'approved', effective_from
       from catalogue.item_version where item_id = $1`,
      [row.id],
    );
    await server.database.query(
      `update catalogue.item set current_version = 2, digest = 'approved' where id = $1`,
      [row.id],
    );
    const changed = Buffer.from(
      Buffer.from(bytes).toString('utf8').replaceAll(row.name, `${row.name}（改）`),
    );
    await imported(changed);
    const [now] = await server.database.query<{ name: string; conflicts: { path: string[] }[] }>(
      `select v.content -> 'item' -> 'name' ->> 'zh' as name, h.conflicts
       from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
       join catalogue.held_item h on h.item_id = i.id where i.id = $1`,
      [row.id],
    );
    assert.equal(now?.name, '我们批准的名称');
    assert.ok(
      now?.conflicts.some(({ path }) => path.join('.') === 'item.name.zh'),
      JSON.stringify(now?.conflicts),
    );
  });

  test('a version goes out as JSON and comes back as a draft without loss', async () => {
    const item = await codeOf('食品经营许可（延续）');
    const exported = await writer.do<Version>('GET', `/items/${item}/versions/1`);
    const same = await writer.call('POST', '/workbench/item-drafts/import', exported);
    assert.equal((same.body as { code: string }).code, 'import-unchanged');
    const changed = {
      ...exported,
      item: { ...exported.item, summary: { zh: '到期前可以延续，材料齐全当场办结。', en: 'Renewal' } },
      offering: { ...exported.offering, consultPhones: ['0990-12345'] },
    };
    const { drafts } = await writer.do<{ drafts: Draft[] }>('POST', '/workbench/item-drafts/import', changed);
    assert.equal(drafts.length, 2);
    for (const draft of drafts) {
      const submitted = await act(draft, { act: 'submit', reason: '由文件导入的修改' });
      assert.equal(submitted.status, 200, JSON.stringify(submitted.body));
      assert.equal((await act(submitted.body as Draft, { act: 'approve' }, colleague)).status, 200);
    }
    const last = await inForce(item);
    assert.deepEqual(last.item, changed.item);
    assert.deepEqual(last.offering, changed.offering);
    const { versions } = await writer.do<{ versions: { version: number; counts: object; reason: string }[] }>(
      'GET',
      `/items/${item}/versions`,
    );
    assert.deepEqual(versions[0]?.counts, {
      added: 1,
      removed: 0,
      changed: 0,
      moved: 0,
      ...versions[0]?.counts,
    });
    assert.equal(versions[0]?.reason, '由文件导入的修改');
    for (const broken of [{}, [], 'x', { ...exported, item: { ...exported.item, extra: 1 } }]) {
      const refused = await writer.call('POST', '/workbench/item-drafts/import', broken);
      assert.equal(refused.status, 422);
    }
    assert.equal((await writer.call('GET', `/items/${item}/versions/99`)).status, 404);
    assert.equal((await writer.call('GET', `/items/${item}/versions/1e9`)).status, 404);
  });

  test('a change of one handling item leaves the item it belongs to, and its other handling items', async () => {
    const rows = () =>
      server.database.query<{ code: string; part: string | null; version: number }>(
        `select implementation_code as code, part_of as part, current_version as version from catalogue.item
         where basic_code = (select basic_code from catalogue.item where part_of is not null and source = 'content'
           order by implementation_code limit 1) and status = 'in-use' order by 1`,
      );
    const before = await rows();
    const way = before.find(({ part }) => part !== null);
    assert.ok(way);
    const whole = await start(way.part ?? '');
    await change(way.code, (content) => ({ ...content, summary: { zh: '只改这一个办理项的说明。' } }));
    const changed = (await rows()).filter(
      ({ code: each, version }) => before.find(({ code: former }) => former === each)?.version !== version,
    );
    assert.ok(changed.length > 0);
    for (const { code: each, part } of changed) {
      assert.notEqual(part, null, `${each} is no handling item`);
      assert.equal(each.slice(-2), way.code.slice(-2));
    }
    assert.equal((await rows()).length, before.length);
    await act(whole, { act: 'withdraw' });
  });

  test('a new item is there from its day on, at every agency it is given to', async () => {
    const model = await inForce(await codeOf('食品经营许可（注销）'));
    const item = {
      ...model.item,
      basicCode: '990131001099',
      name: { zh: '食品经营许可（歇业备案）' },
      offeredBy: ['31@county'],
    };
    const offering = model.offering;
    const { drafts } = await writer.do<{ drafts: Draft[] }>('POST', '/workbench/item-drafts/import', {
      implementationCode: 'new',
      item,
      offering,
    });
    const [draft] = drafts;
    assert.ok(draft);
    const submitted = await act(draft, { act: 'submit', reason: '新增事项' });
    assert.equal(submitted.status, 200, JSON.stringify(submitted.body));
    assert.equal((await act(submitted.body as Draft, { act: 'approve' }, colleague)).status, 200);
    const rows = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item where basic_code = '990131001099' and status = 'in-use'`,
    );
    assert.equal(rows.length, 4);
    assert.equal((await server.browser().get(`/items/${rows[0]?.code}`)).status, 200);
    await reload();
    const kept = await server.database.query(
      `select 1 from catalogue.item where basic_code = '990131001099' and status = 'in-use'`,
    );
    assert.equal(kept.length, 4, 'content that does not name it does not cancel it');
  });
});
