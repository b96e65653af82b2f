import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { pictureOf, submitDraft } from '../support/food-licence.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { official, signedIn } from './steps/food-application.ts';
import { issueTo } from './steps/held-certificate.ts';

/** 公共场所卫生许可（延续） of 云河区卫生健康局: to be asked for thirty days before the end. */
const hygieneRenewal = '11990102MB990223894990123001002';

const answers = {
  'company-name': '云溪市半亩园餐饮管理有限公司',
  'credit-code': '91990102MA99A0022Y',
  'subject-type': '1',
  'legal-representative-name': '周敏',
  'legal-representative-identity-number': '990102198811232264',
  'legal-representative-phone': '19000000103',
  'registered-address': '云溪市云河区望江街道望江路 60 号',
  'licence-number': '云河卫公证字〔2022〕第 0088 号',
  'premises-region': '990102001001',
  'premises-address': '云溪市云河区城东街道东门大街 26 号一层',
  'public-place-kind': '1',
  'air-system': '2',
  'conditions-changed': false,
  'hygiene-test-report-number': 'WJ-2026-118',
  'hygiene-test-report-date': '2026-10-08',
  'contact-name': '周敏',
  'contact-phone': '19000000103',
  'represented-by-agent': false,
  'delivery-mode': '1',
};

describe('a licence that is renewed (行政许可法第五十条)', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  const applyFor = async (until: string) => {
    server.clock.set('2026-11-23T10:00:00+08:00');
    const zhou = await new ApiClient(server.origin).signIn('zhou', demoPassword);
    const { id } = await zhou.do<{ id: string }>('POST', '/applications', { item: hygieneRenewal });
    await zhou.do('PUT', `/applications/${id}/answers`, {
      answers: { ...answers, 'licence-valid-until': until },
    });
    for (const material of ['business-licence', 'test-report']) {
      const content = pictureOf(`${until} ${material}`).toString('base64');
      await zhou.do('POST', `/applications/${id}/files`, { material, name: `${material}.png`, content });
    }
    return submitDraft(zhou, id);
  };
  const accept = async (number: string) =>
    (await official(server, 'yunhe-health-accept')).act(number, { act: 'accept' });
  const asApplicant = async (number: string) => (await signedIn(server, 'zhou')).get(`/my/cases/${number}`);
  const letTheDayPass = async (moment: string) => {
    server.clock.set(moment);
    await server.runJob('close-silent-cases');
  };

  test('the guide says when to ask, and what silence means', async () => {
    const guide = await server.browser().get(`/items/${hygieneRenewal}`);
    assert.match(guide.text, /届满前多久申请30个自然日/);
    assert.match(guide.text, /视为准予延续/);
  });

  test('asked for in time and left undecided, it counts as renewed after its last day', async () => {
    const number = await applyFor('2026-12-25');
    await accept(number);
    const promised = await asApplicant(number);
    assert.match(promised.text, /有效期届满前决定2026年12月25日/);
    assert.match(promised.text, /视为准予延续/);

    await letTheDayPass('2026-12-25T23:00:00+08:00');
    assert.doesNotMatch((await asApplicant(number)).text, /系统（依法自动处理）/);
    await letTheDayPass('2026-12-26T00:10:00+08:00');
    const renewed = await asApplicant(number);
    assert.match(renewed.text, /视为准予延续：有效期届满时没有作出决定.+系统（依法自动处理）/);
    assert.match(renewed.text, /决定日期2026年12月25日/);
    assert.match(renewed.text, /准予延续行政许可决定书/);
    assert.doesNotMatch(renewed.text, /作出决定尚未开始/);
    const issuer = await signedIn(server, 'yunhe-health-issue');
    assert.match((await issuer.get(`/workbench/cases/${number}`)).text, /制发证照/);
  });

  test('asked for too late, it has the usual limits and nothing is deemed', async () => {
    const number = await applyFor('2026-12-10');
    await accept(number);
    assert.doesNotMatch((await asApplicant(number)).text, /视为准予延续/);
    await letTheDayPass('2026-12-26T00:10:00+08:00');
    assert.match((await asApplicant(number)).text, /办理中.+作出决定（云河区卫生健康局 决定岗，尚未开始）/);
  });

  test('its holder is told once, thirty days before the last day to ask, and finds where to ask', async () => {
    server.clock.set('2026-11-23T10:00:00+08:00');
    const held = await issueTo(server, '林晓岚', {
      type: 'food-business-licence',
      agency: 'yunhe-market-regulation',
    });
    const told = async (moment: string) => {
      server.clock.set(moment);
      await server.runJob('remind-of-renewal');
      await server.deliver();
      const inbox = await (await signedIn(server, 'lin')).get('/my/notices');
      return inbox.text.split('证照即将到期').length - 1;
    };
    const page = async () => (await signedIn(server, 'lin')).get(`/my/certificates/${held.id}`);
    assert.equal(await told('2031-09-20T10:00:00+08:00'), 0);
    assert.match((await page()).text, /延续最迟2031年11月3日申请 食品经营许可（延续）/);
    assert.equal(await told('2031-10-05T10:00:00+08:00'), 1);
    assert.equal(await told('2031-10-06T10:00:00+08:00'), 1);
    assert.match((await page()).text, /快到期了，需要继续使用的请申请延续/);
    const guide = await (await page()).follow('食品经营许可（延续）');
    assert.match(guide.text, /视为准予延续/);
  });
});
