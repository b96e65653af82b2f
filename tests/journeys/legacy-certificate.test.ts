import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';
import { look } from './steps/look.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const number = 'JY14401060054321';
const scan = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

journeys('a paper certificate of former years', (journey) => {
  let address = '';

  test('is entered by the issuer on a phone without scripts', async () => {
    const page = await journey.open(devices.phoneWithoutScripts);
    await signIn(page, 'yunhe-issue');
    await page.goto('/workbench/certificates');
    await press(page.getByRole('link', { name: '存量纸质证照录入与复核' }));
    await look(page, 'legacy-empty');
    await press(page.getByRole('link', { name: '录入纸质证照' }));
    await page.getByLabel('证照类型').selectOption({ label: '食品经营许可证' });
    await look(page, 'legacy-kind');
    await press(page.getByRole('button', { name: '继续' }));
    await page.getByLabel('编号', { exact: true }).fill(number);
    await press(page.getByRole('button', { name: '提交复核' }));
    await page.locator('#error-summary').waitFor();
    await look(page, 'legacy-errors');
    assert.equal(await page.getByLabel('编号', { exact: true }).inputValue(), number);
    await fillIn(page, await creditCode());
    await press(page.getByRole('button', { name: '提交复核' }));
    assert.match(await page.getByRole('main').innerText(), /录入和复核不能是同一个人/);
    await look(page, 'legacy-entered');
    address = new URL(page.url()).pathname;
  });

  test('is compared with its scan by the decider, and is then verified by anybody', async () => {
    const page = await journey.open(devices.desktop);
    await signIn(page, 'yunhe-decide');
    for (const path of ['/workbench/legacy-certificates', '/en/workbench/legacy-certificates', address]) {
      await page.goto(path);
      await expectNoAxeViolations(page);
    }
    await look(page, 'legacy-compare');
    await press(page.getByRole('button', { name: '一致，签发电子证照' }));
    assert.match(await page.getByRole('main').innerText(), /复核通过，电子证照已签发/);
    await look(page, 'legacy-issued');
    await page.goto('/workbench/legacy-certificates');
    await look(page, 'legacy-list');

    const stranger = await journey.open(devices.phone);
    await stranger.goto(`/verify?number=${number}`);
    assert.match(await stranger.getByRole('main').innerText(), /B级：存量证照，与发证档案逐项核对一致/);
    await look(stranger, 'legacy-verified');
  });

  async function creditCode(): Promise<string> {
    const [company] = await journey.server.database.query<{ code: string }>(
      `select credit_code as code from identity.company where name = '云溪市半亩园餐饮管理有限公司'`,
    );
    assert.ok(company);
    return company.code;
  }
});

async function fillIn(page: Page, code: string): Promise<void> {
  await page.getByLabel('持证人证件号码').fill(code);
  await page.getByLabel('发证日期').fill('2024-03-01');
  await page.getByLabel('有效期至').fill('2029-02-28');
  await page.getByLabel('经营者名称').fill('云溪市半亩园餐饮管理有限公司');
  await page.getByLabel('B级').check();
  await page
    .getByLabel('纸质证照扫描件')
    .setInputFiles({ name: '食品经营许可证.pdf', mimeType: 'application/pdf', buffer: scan });
}
