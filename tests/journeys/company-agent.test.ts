import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { devices, journeys } from '../support/journey.ts';
import { Desk } from './steps/desk.ts';
import { scan } from './steps/documents.ts';
import { type Answers, answerOn, chooseDocuments, fillForm, saveAndContinue } from './steps/fill-form.ts';
import { caseNumberOn, declareAndSubmit } from './steps/food-business.ts';
import { look } from './steps/look.ts';
import { actFor, signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const filing = '仅销售预包装食品备案';
const company = '云溪市半亩园餐饮管理有限公司';

/** What the register does not know. */
const answers: Answers = {
  法定代表人身份证号码: '990102198811232264',
  法定代表人电话: '19000000103',
  '销售哪些预包装食品？': ['预包装食品（不含冷藏冷冻食品）'],
  '通过哪些方式经营？': ['零售'],
  '是否有实体门店？': '是',
  '是否通过网络经营？': '否',
  '是否利用自动设备经营食品？': '否',
  '经营场所在哪个街道（镇）、社区（村）？': '云河区 望江街道',
  '经营场所的详细地址是什么？': '望江路 60 号',
  '经营场所的使用面积是多少？': '120',
  房屋使用性质: '商业',
  '您凭什么使用这处场所？': '自有',
  '除经营场所外，是否另设仓库？': '否',
  '是否委托他人代为办理？': '是',
  代理人姓名: '吴志远',
  代理人身份证号码: '990121197905305174',
  代理人电话: '19000000104',
  '委托代理人做哪些事？': ['提交申请材料', '签收文书'],
  '委托到哪一天为止？': '2035-12-31',
  '办理结果怎样领取？': '电子证照',
};

journeys('an agent of two companies', (journey) => {
  for (const device of [devices.phone, devices.desktop]) {
    test(`applies for one of them, and nobody else sees it (${device.viewport.width} px)`, async () => {
      const page = await journey.open(device);
      await signIn(page, 'wu');
      await look(page, 'capacity');
      await actFor(page, `以${company}的名义`);
      await openFiling(page);
      await press(page.getByRole('button', { name: '开始填写' }));
      await press(page.getByRole('link', { name: '申请人' }));
      assert.equal(await answerOn(page, '单位（个体工商户）名称是什么？'), company);
      assert.equal(await answerOn(page, '统一社会信用代码'), '91990102MA99A0022Y');
      await look(page, 'known-facts');
      await fillForm(page, answers);
      await chooseDocuments(page, { 授权委托书: [scan('委托书.pdf')], 代理人身份证: [scan('身份证.pdf')] });
      await look(page, 'materials');
      await saveAndContinue(page);
      await look(page, 'check');
      await declareAndSubmit(page);
      const number = await caseNumberOn(page);
      assert.match(await page.getByRole('main').innerText(), new RegExp(company));

      await openMine(page, number, 1);
      await page.goto('/my/capacity');
      await actFor(page, '以本人名义（吴志远）');
      await openMine(page, number, 0);
      await page.context().close();
      await decideAtOnce(new Desk(journey, device), number);
    });
  }
});

async function openFiling(page: Page): Promise<void> {
  await page.goto(`/search?q=${filing}`);
  await press(page.getByRole('link', { name: filing }).first());
  await press(page.getByRole('main').getByRole('link', { name: '在线办理' }));
  assert.match(await page.getByRole('main').innerText(), new RegExp(company));
}

async function openMine(page: Page, number: string, count: number): Promise<void> {
  await page.goto('/my/cases');
  assert.equal(await page.getByRole('row').filter({ hasText: number }).count(), count);
}

async function decideAtOnce(desk: Desk, number: string): Promise<void> {
  await desk.act('yunhe-accept', number, '受理');
  await desk.act('yunhe-decide', number, '准予');
  await desk.act('yunhe-issue', number, '制证发证');
  await desk.close();
}
