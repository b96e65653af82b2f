import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openFoodCase } from '../http/steps/cases.ts';
import { devices, journeys } from '../support/journey.ts';
import { Desk } from './steps/desk.ts';
import { answerOn, chooseDocuments, fillPage, saveAndContinue } from './steps/fill-form.ts';
import { declareAndSubmit, restaurantDocuments } from './steps/food-business.ts';
import { look } from './steps/look.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const address = '经营场所的详细地址是什么？';
const points = [
  { subject: '经营场所', text: '地址没有写到铺位号，请补充。' },
  { subject: '主要设备设施布局图', text: '没有上传布局图，请上传标明面积和设备位置的布局图。' },
];
const reasons = '经营场所与垃圾站距离不足 25 米，不符合《食品安全法》第三十三条第一项的规定。';

journeys('corrections and a refusal', (journey) => {
  for (const device of [devices.phone, devices.desktop]) {
    test(`everything to correct at once, and why it was refused (${device.viewport.width} px)`, async () => {
      const number = await openFoodCase(journey.server);
      const desk = new Desk(journey, device);
      await desk.act('yunhe-accept', number, '一次性告知补正', askForBoth);

      const citizen = await journey.open(device);
      await signIn(citizen, 'lin');
      await correct(citizen, number);

      await refuse(desk, number);
      await readRefusal(citizen, number);
      await desk.close();
      await citizen.context().close();
    });
  }
});

async function askForBoth(page: Page): Promise<void> {
  await writePoint(page, 0);
  await press(page.getByRole('button', { name: '再加一项' }));
  assert.equal(await page.getByLabel('具体说明').first().inputValue(), points[0]?.text);
  await writePoint(page, 1);
  await look(page, 'desk-correction');
}

async function writePoint(page: Page, place: number): Promise<void> {
  const row = page.getByRole('group', { name: `第${place + 1}项` });
  await row.getByLabel('涉及').selectOption({ label: points[place]?.subject ?? '' });
  await row.getByLabel('具体说明').fill(points[place]?.text ?? '');
}

/** The notice stands where it is needed: in the person's list, before the form, and on the pages it is about. */
async function correct(page: Page, number: string): Promise<void> {
  await page.goto('/my');
  await look(page, 'my-waiting');
  await press(page.getByRole('link', { name: `去补正 ${number}` }));
  const main = page.getByRole('main');
  for (const { text } of points) assert.match(await main.innerText(), new RegExp(text));
  await look(page, 'correction');
  await press(page.getByRole('button', { name: '开始补正' }));
  assert.equal(await main.getByText('需补正', { exact: true }).count(), 2);
  await look(page, 'correction-tasks');

  await press(page.getByRole('link', { name: '经营场所', exact: true }));
  assert.match(await main.innerText(), /请补充/);
  await fillPage(page, { [address]: `${await answerOn(page, address)} 103 铺` });
  await look(page, 'correction-page');
  await saveAndContinue(page);
  assert.match(page.url(), /\/materials/);
  assert.match(await main.innerText(), /没有上传布局图/);
  await chooseDocuments(page, restaurantDocuments);
  await saveAndContinue(page);
  await declareAndSubmit(page);
  await page.getByRole('heading', { name: '补正已提交' }).waitFor();
}

/** One department objects, and the decision says why. */
async function refuse(desk: Desk, number: string): Promise<void> {
  const accepting = await desk.open('yunhe-accept', number);
  assert.match(await accepting.getByRole('main').innerText(), /103 铺/);
  await desk.act('yunhe-accept', number, '受理');
  await desk.act('yunhe-review', number, '提出异议', (page) => page.getByLabel('理由').fill(reasons));
  await desk.act('yunhe-fire', number, '审查通过');
  await desk.act('yunhe-urban', number, '审查通过');
  await desk.act('yunhe-decide', number, '不予批准', async (page) => {
    await press(page.getByRole('button', { name: '确认不予批准' }));
    await page.getByRole('alert').getByRole('link').first().click();
    await page.getByLabel('理由').fill(reasons);
    await look(page, 'desk-refusal');
  });
}

async function readRefusal(page: Page, number: string): Promise<void> {
  await page.goto(`/my/cases/${number}`);
  const text = await page.getByRole('main').innerText();
  assert.match(text, new RegExp(reasons));
  assert.match(text, /六十日内.*行政复议/s);
  assert.match(text, /六个月内.*行政诉讼/s);
  await look(page, 'my-case-refused');
  await press(page.getByRole('link', { name: '不予行政许可决定书' }));
  assert.match(await page.getByRole('main').innerText(), new RegExp(reasons));
  await look(page, 'notice');
}
