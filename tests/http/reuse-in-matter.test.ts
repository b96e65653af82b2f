import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startMatter } from '../../src/modules/applications/index.ts';
import { matterOf } from '../../src/modules/bundles/matter-of.ts';
import { composeExample, getBundle } from '../../src/modules/bundles/queries/compose-bundle.ts';
import { registers } from '../../src/modules/exchange/index.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { findActorOf } from './steps/cases.ts';
import { fillMatter } from './steps/fill-matter.ts';
import { signedIn } from './steps/food-application.ts';
import { issueTo } from './steps/held-certificate.ts';

/** 食品经营许可 and 公众聚集场所消防安全检查, each of which asks for the business licence. */
const wanted = ['990131001001', '990138001000'];

let server: TestServer;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
});
after(() => server.close());

test('one certificate takes the place of the paper in every item of a joint matter', async () => {
  const { identifier, id } = await issueTo(server, '林晓岚', {
    type: 'individual-business-licence',
    agency: 'yunhe-market-regulation',
  });
  const bundle = await getBundle(server.platform, 'opening-a-restaurant');
  const composed = matterOf(await composeExample(server.platform, bundle, '990102'));
  const members = composed.members
    .filter(({ code }) => wanted.includes(code))
    .map((member) => ({ ...member, after: [], yields: {}, givenLater: [] }));
  assert.equal(members.length, wanted.length);
  const draft = await startMatter(server.platform, await findActorOf(server, '林晓岚'), registers, {
    name: '开办餐饮店一件事',
    matter: { ...composed, members },
    answered: {},
  });
  const path = `/applications/${draft}`;
  const lin = await signedIn(server, 'lin');
  await fillMatter(server, lin, '林晓岚', path, {
    'opening-date': '2027-03-01',
    'lease-until': '2030-12-31',
  });
  const materials = await lin.get(`${path}/materials`);
  const offered = materials.findAll('input', ({ attributes }) => attributes.value === identifier);
  assert.equal(offered.length, 1, 'it is asked for once');
  await materials.submit({ [offered[0]?.attributes.name ?? '']: identifier }, '保存并继续');
  assert.match((await lin.get(`${path}/materials`)).text, /营业执照：免提交/);
  const matter = await (await lin.get(`${path}/check`)).submit({ declaration: 'yes' }, '提交申请');
  assert.match(matter.path, /^\/my\/matters\//, matter.text);
  const uses = await server.database.query<{ code: string }>(
    'select right(implementation_code, 12) as code from certificates.use where certificate_id = $1 order by 1',
    [id],
  );
  assert.equal(uses.length, wanted.length);
  const held = await lin.get(`/my/certificates/${id}`);
  assert.match(held.text, /食品经营许可（新办）/);
  assert.match(held.text, /消防安全检查/);
});
