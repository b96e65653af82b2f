import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { importItems, Mapping } from '../../src/modules/catalogue/index.ts';
import { ItemContent } from '../../src/modules/catalogue/offering.ts';
import { readContentFile } from '../../src/platform/content.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { root } from '../support/root.ts';
import { type TestServer, testServer } from '../support/server.ts';

const fixtures = join(root, 'tests', 'fixtures', 'import');

async function mappingOf(file: string): Promise<Mapping> {
  const [entry] = await readContentFile(join(fixtures, file), Mapping);
  if (!entry) throw new Error(`${file} is empty`);
  return entry.value;
}

describe('import of items', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  const run = async (data: string, mapping: Mapping, change: (text: string) => string = (text) => text) => {
    const bytes = await readFile(join(fixtures, data));
    const changed = data.endsWith('.js') ? Buffer.from(change(bytes.toString('utf8'))) : bytes;
    return inTransaction(server.platform.database, (tx) =>
      importItems(tx, { name: data, bytes: changed }, mapping, '2026-11-23'),
    );
  };
  const departments = async (change?: (text: string) => string) =>
    run('departments.js', await mappingOf('departments.yaml'), change);
  const guide = (code: string) => server.browser().get(`/items/${code}`);
  const licence = '519A0120001000-519921000000-000-11519921MB1A00001X-1-00';

  test('a nested file of another province needs a mapping alone, and every row is accounted for', async () => {
    const report = await departments();
    assert.deepEqual(report.counts, {
      rows: 6,
      created: 3,
      updated: 0,
      unchanged: 0,
      refused: 2,
      skipped: 1,
    });
    assert.equal(report.newAgencies, 2);
    assert.equal(report.newRegions, 3);
  });

  test('a second import of the same file changes nothing', async () => {
    const { counts } = await departments();
    assert.deepEqual([counts.created, counts.updated, counts.unchanged], [0, 0, 3]);
    const versions = await server.database.query<{ count: string }>(
      `select count(*) from catalogue.item_version v join catalogue.item i on i.id = v.item_id where source = 'lanshan'`,
    );
    assert.equal(Number(versions[0]?.count), 3);
  });

  test('each value that is not understood is listed with row, field, value and reason', async () => {
    const { findings } = await departments();
    const listed = findings
      .filter(({ reason }) => reason !== 'credit-code-invalid')
      .map(({ row, field, value, reason, severity }) => [row, field, value, reason, severity].join(' | '));
    assert.deepEqual(listed.sort(), [
      `2 | code | ${licence} | code-repeated | refused`,
      '3 | audience | 外来机构 | unknown-value | kept',
      '3 | channels | 信鸽 | unknown-value | kept',
      '3 | statutoryLimit | 3月 | limit-unclear | kept',
      '4 | code |  | required-empty | refused',
      '5 | zt |  | skipped-by-mapping | skipped',
    ]);
    assert.ok(
      findings.some(({ reason, severity }) => reason === 'credit-code-invalid' && severity === 'noted'),
    );
  });

  test('a column the mapping does not name is reported, and its text kept', async () => {
    const { columns } = await departments();
    assert.deepEqual(columns.unmapped, [{ column: '负责人', rows: 1, example: '内部联系用' }]);
    const page = await guide('519A0119007000-519921000000-000-000000000000000000-1-00');
    assert.match(page.text, /内部联系用/);
  });

  test('an imported item is served as a guide like any other', async () => {
    const page = await guide(licence);
    assert.equal(page.status, 200);
    assert.equal(page.heading, '公共场所卫生许可（新办）');
    assert.match(page.text, /岚山县卫生健康局/);
    assert.match(page.text, /有符合要求的场所/);
    assert.match(page.text, /5个工作日/);
    assert.match(page.text, /从业人员健康合格证明/);
    assert.match(page.text, /每人一份/);
    assert.match(page.text, /0899-5600001/);
    assert.match(page.text, /公共场所卫生管理条例/);
  });

  test('a changed row becomes a new version, the others stay', async () => {
    const { counts } = await departments((text) => text.replace('义诊活动备案', '义诊活动备案（新）'));
    assert.deepEqual([counts.created, counts.updated, counts.unchanged], [0, 1, 2]);
    const page = await guide('519A0120002000-519921000000-000-11519921MB1A00001X-1-00');
    assert.equal(page.heading, '义诊活动备案（新）');
    assert.match(page.text, /第 2 版/);
  });

  test('an item that is no longer in the file is reported and kept, unless the mapping says otherwise', async () => {
    const gone = '519A0119007000-519921000000-000-000000000000000000-1-00';
    const without = (text: string) => text.replace("zt: '在用',\n          dz", "zt: '取消',\n          dz");
    const kept = await departments(without);
    assert.deepEqual(kept.missing, [gone]);
    assert.equal((await guide(gone)).status, 200);
    await run('departments.js', { ...(await mappingOf('departments.yaml')), missing: 'cancel' }, without);
    assert.equal((await server.browser().fetch(`/api/v1/items/${gone}`)).status, 404);
    const found = await server.browser().get(`/search?q=${encodeURIComponent('河道管理范围内活动审批')}`);
    assert.ok(found.links.every(({ href }) => !href.includes(gone)));
  });

  test('a spreadsheet in GB 18030 is read without being told so', async () => {
    const report = await run('spreadsheet.csv', await mappingOf('spreadsheet.yaml'));
    assert.equal(report.counts.created, 3);
    assert.deepEqual(report.reasons.map(({ reason, field, count }) => [reason, field, count]).sort(), [
      ['limit-unclear', 'promisedLimit', 1],
      ['unknown-value', 'type', 1],
    ]);
    const page = await guide('YZ-XK-001');
    assert.equal(page.heading, '户外招牌设置,变更');
    assert.match(page.text, /效果图/);
    assert.match(page.text, /月底前更新/);
  });

  test('a code that another source has taken is refused', async () => {
    const [own] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item where source = 'content' limit 1`,
    );
    const code = own?.code ?? '';
    const mapping = {
      ...(await mappingOf('spreadsheet.yaml')),
      format: Mapping.shape.format.parse({ kind: 'json' }),
    };
    const rows = [{ 事项编码: code, 事项名称: '冒名事项', 事项类型: '许可', 实施主体: '雁州市商务局' }];
    const { counts, findings } = await inTransaction(server.platform.database, (tx) =>
      importItems(tx, { name: 'rows.json', bytes: Buffer.from(JSON.stringify(rows)) }, mapping, '2026-11-23'),
    );
    assert.equal(counts.refused, 1);
    assert.deepEqual(
      findings.map(({ reason, value }) => [reason, value]),
      [['code-taken', code]],
    );
    assert.doesNotMatch((await guide(code)).text, /冒名事项/);
  });

  test('a mapping with a mistake is refused with file, line and what to do', async () => {
    const text = await readFile(join(fixtures, 'spreadsheet.yaml'), 'utf8');
    const file = join(tmpdir(), `mapping-${process.pid}.yaml`);
    await writeFile(file, text.replace('name: 事项名称', 'name: { from: 事项名称, split: "[" }'));
    await assert.rejects(readContentFile(file, Mapping), /:6 fields\.name.*regular expression/s);
    await rm(file);
  });

  test('any element is filled by its path, and codes are read as the source writes them', async () => {
    const report = await run('elements.json', await mappingOf('elements.yaml'));
    assert.equal(report.counts.created, 2);
    assert.deepEqual(
      report.findings.map(({ field, value, reason }) => [field, value, reason]),
      [['offering.services.postResult', '也许', 'unknown-value']],
    );
    const stored = await server.database.query<{ content: { item: unknown; offering: unknown } }>(
      `select content from catalogue.item_version v join catalogue.item i on i.id = v.item_id
       where i.source = 'guangdong' order by implementation_code`,
    );
    const [whole, part] = stored.map(({ content }) => ItemContent.parse(content));
    assert.equal(whole?.item.type, '10');
    assert.deepEqual(whole?.item.audience, ['1', '6']);
    assert.deepEqual(whole?.item.quantityLimit, { zh: '每条街道不超过三十个摊位' });
    assert.deepEqual(whole?.item.onlineDepth, ['1', '2', '3', '4', '5', '6']);
    assert.equal(whole?.offering.powerSource, '2');
    assert.deepEqual(whole?.offering.services, { appointment: true });
    assert.deepEqual(whole?.item.jointAgencies, [
      { name: { zh: '市级公安' }, step: { zh: '审核' } },
      { name: { zh: '县级城管' }, step: { zh: '受理、审核' } },
    ]);
    assert.deepEqual(part?.item.handlingItem, { serial: '02', name: { zh: '延续' } });
    assert.equal(part?.offering.partOf, '11529900MB1A00001X3520131001001');
    assert.deepEqual(part?.item.jointAgencies, []);
  });

  test('a path that is no element, or a table nobody declared, is refused', async () => {
    const text = await readFile(join(fixtures, 'elements.yaml'), 'utf8');
    const file = join(tmpdir(), `elements-${process.pid}.yaml`);
    await writeFile(file, text.replace('item.quantityLimit:', 'item.quantity:'));
    await assert.rejects(readContentFile(file, Mapping), /no element that can be filled/);
    await rm(file);
    const mapping = await mappingOf('elements.yaml');
    const unknown = {
      ...mapping,
      fields: { ...mapping.fields, type: { ...mapping.fields.type, table: 'types' } },
    };
    await assert.rejects(run('elements.json', unknown), /names a table types/);
  });
});
