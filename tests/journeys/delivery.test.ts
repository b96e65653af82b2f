import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk, openFoodCase } from '../http/steps/cases.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('receiving a result', (journey) => {
  before(() => journey.server.clock.set('2026-11-23T10:00:00+08:00'));
  for (const device of ['phone', 'desktop'] as const) {
    test(`is chosen, sent, followed, brought back and collected (${device})`, async () => {
      const number = await issued();
      const citizen = await journey.open(devices[device]);
      await signIn(citizen, 'lin');
      await citizen.goto(`/my/cases/${number}`);
      await press(citizen.getByRole('link', { name: '查看领取方式和进度' }));
      await inspect(citizen);
      await citizen.getByLabel('邮寄（邮政速递）', { exact: true }).check();
      await citizen.getByLabel('收件人姓名').fill('林晓岚');
      await citizen.getByLabel('收件人手机').fill('19000000101');
      await citizen.getByLabel('收件地区').selectOption({ label: '云溪市云河区' });
      await citizen.getByLabel('详细地址').fill('东门大街26号2栋301室');
      await press(citizen.getByRole('button', { name: '保存' }));
      await citizen.getByText('领取方式已保存').waitFor();

      const official = await journey.open(devices[device]);
      await signIn(official, 'yunhe-issue');
      await official.goto('/workbench/delivery');
      await inspect(official);
      await press(official.getByRole('link', { name: number }));
      await press(official.getByRole('button', { name: '交寄' }));
      await inspect(official);

      await citizen.reload();
      await press(citizen.getByRole('link', { name: '查看快递公司的查询页' }));
      for (const step of ['已收寄', '正在投递', '投递不成功，将再次投递或者退回', '已退回，改为到大厅领取']) {
        await citizen.getByLabel(step, { exact: true }).check();
        await press(citizen.getByRole('button', { name: '推进' }));
      }
      await inspect(citizen);
      await citizen.goto(`/my/cases/${number}/delivery`);
      await inspect(citizen);
      const code = /取件码\s*(\d{4}) (\d{4})/.exec(await citizen.getByRole('main').innerText());
      assert.ok(code, 'the code is shown');

      await official.goto('/workbench/delivery');
      await official.getByLabel(/取件码或者身份证号码/).fill(code.slice(1).join(''));
      await press(official.getByRole('button', { name: '查找待领取的结果' }));
      await press(official.getByRole('button', { name: '登记已领取' }));
      await official.locator('#error-summary').waitFor();
      await inspect(official);
      await official.getByLabel('领取人姓名').fill('林晓岚');
      await official.getByLabel('领取人身份证号码').fill('990102199203151422');
      await official.getByLabel('领取人已经在送达回证上签名').check();
      await press(official.getByRole('button', { name: '登记已领取' }));
      await official.getByText('已登记。').waitFor();
      await inspect(official);
      await press(official.getByRole('link', { name: '打印送达回证' }));
      await inspect(official);
      await journey.server.deliver();
      for (const path of ['/workbench/first-contact', `/workbench/cases/${number}/first-contact`]) {
        await official.goto(path);
        await inspect(official);
      }
      await citizen.reload();
      await citizen.getByText('办理结果已经送达。').waitFor();
      await citizen.context().close();
      await official.context().close();
    });
  }

  /** A case of 林晓岚 whose licence waits at the hall. */
  async function issued(): Promise<string> {
    const desk = new Desk(journey.server);
    const number = await openFoodCase(journey.server, { answers: { 'delivery-mode': '2' } });
    await desk.act('yunhe-accept', number, '受理');
    for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
      await desk.act(login, number, '审查通过');
    await desk.act('yunhe-decide', number, '准予');
    await desk.act('yunhe-issue', number, '制证发证');
    await journey.server.deliver();
    return number;
  }
});

/** Accessible, and nothing hangs over the side of the screen. */
async function inspect(page: Page): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({
      path: `${process.env.SHOTS}/${page.viewportSize()?.width}-${Date.now()}.png`,
      fullPage: true,
    });
  await expectNoAxeViolations(page);
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  assert.ok(scroll <= width, `${page.url()} is ${scroll} wide on ${width}`);
}
