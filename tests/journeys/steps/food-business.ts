import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { photo, scan } from './documents.ts';
import { type Answers, chooseDocuments, saveAndContinue } from './fill-form.ts';
import { signIn } from './people.ts';
import { press } from './press.ts';

/** 食品经营许可（新办） in 云河区: several departments examine it at the same time. */
export const foodBusinessLicence = '食品经营许可（新办）';

/** A small restaurant of somebody whose shop is registered, but unknown to their account. */
export const restaurant: Answers = {
  '单位（个体工商户）名称是什么？': '云河区林家小馆',
  统一社会信用代码: '92990102MA99A1017H',
  '申请人属于哪一类？': '个体工商户',
  '法定代表人（负责人、经营者）叫什么名字？': '林晓岚',
  法定代表人身份证号码: '990102199203151422',
  法定代表人电话: '19000000101',
  '营业执照上的住所是哪里？': '云溪市云河区城东街道东门大街 30 号一层',
  '按主要经营项目，属于哪一种主体业态？': '餐饮服务经营者',
  '准备经营哪些项目？': ['热食类食品制售', '自制饮品制售'],
  '通过哪些方式经营？': ['餐饮堂食', '餐饮外卖'],
  '是否从事中央厨房或者集体用餐配送？': '否',
  '是否通过网络经营？': '是',
  '在哪个平台或者网站经营？': '云溪外卖，店铺名“林家小馆”',
  '是否有实体门店？': '是',
  '是否利用自动设备经营食品？': '否',
  '经营场所在哪个街道（镇）、社区（村）？': '云河区 城东街道 东门社区',
  '经营场所的详细地址是什么？': '东门大街 30 号一层',
  '经营场所的使用面积是多少？': '86.5',
  房屋使用性质: '商业',
  '您凭什么使用这处场所？': '租赁',
  '租赁合同到哪一天为止？': '2035-12-31',
  '门店招牌上写什么名称？': '林家小馆',
  '经营场所在第几层？': '1',
  '经营场所距最近的污染源（旱厕、垃圾站、粉尘或有害气体源）多少米？': '60',
  '除经营场所外，是否另设仓库？': '否',
  用水来源: '市政供水',
  加工操作间面积: '28',
  可同时就餐人数: '32',
  '是否制作冷荤类食品、生食类食品或者裱花蛋糕？': '否',
  餐具消毒方式: '热力消毒柜',
  '经营中是否产生油烟、异味或者废气？': '是',
  '所在建筑是否配套设立专用烟道？': '是',
  '经营场所所在建筑是否为居民住宅楼，或者与居住层相邻？': '否',
  '谁是食品安全管理员？': '林晓岚',
  食品安全管理员身份证号码: '990102199203151422',
  食品安全管理员电话: '19000000101',
  '食品安全管理员是专职吗？': '是',
  从业人员: [
    {
      从业人员姓名: '林晓岚',
      从业人员身份证号码: '990102199203151422',
      从业人员岗位: '食品安全管理员',
      '该人员是否接触直接入口食品？': '否',
    },
    {
      从业人员姓名: '陈建国',
      从业人员身份证号码: '990103196108023150',
      从业人员岗位: '厨师',
      '该人员是否接触直接入口食品？': '是',
      健康证明编号: '云健 2026-00318',
      健康证明有效期至: '2035-06-30',
    },
  ],
  '我们联系谁？': '林晓岚',
  '联系人的手机号码是多少？': '19000000101',
  '是否委托他人代为办理？': '否',
  '办理结果怎样领取？': '电子证照',
};

export const restaurantDocuments = {
  '法定代表人（负责人）身份证': [photo('身份证正面.png'), photo('背面-身份证.png')],
  主要设备设施布局图: [scan('布局图.pdf')],
  操作流程图: [scan('操作流程图.pdf')],
  保证食品安全的规章制度目录清单: [scan('制度清单.pdf')],
};

/** From the home page to the guide of 云河区, as a stranger does. */
export async function findGuide(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('开饭店');
  await press(page.getByRole('button', { name: '搜索' }).first());
  await press(page.getByRole('link', { name: foodBusinessLicence }).first());
}

/** From the guide to the list of parts; signs in where it is asked for. */
export async function startFoodBusiness(page: Page, login: string): Promise<void> {
  await findGuide(page);
  await press(page.getByRole('main').getByRole('link', { name: '在线办理' }));
  if (page.url().includes('/sign-in')) await signIn(page, login);
  await press(page.getByRole('button', { name: '开始填写' }));
}

export async function handInAndSubmit(page: Page): Promise<void> {
  assert.match(page.url(), /\/materials/);
  await chooseDocuments(page, restaurantDocuments);
  await saveAndContinue(page);
  await declareAndSubmit(page);
}

/** On the page that reads everything back. */
export async function declareAndSubmit(page: Page): Promise<void> {
  assert.match(page.url(), /\/check/);
  await page.getByLabel('我已核对并同意以上声明').check();
  await press(page.getByRole('button', { name: /^提交/ }));
  await page.getByRole('heading', { name: /已提交$/ }).waitFor();
}

/** The number a receipt shows. */
export async function caseNumberOn(page: Page): Promise<string> {
  const found = /[0-9A-Z]{10,}/.exec(await page.getByRole('main').innerText());
  assert.ok(found, `${page.url()} shows no case number`);
  return found[0];
}
