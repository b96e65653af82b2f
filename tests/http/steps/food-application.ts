import { demoPassword } from '../../../src/modules/identity/index.ts';
import type { Browser } from '../../support/browser.ts';
import type { Fields, Page } from '../../support/page.ts';
import type { TestServer } from '../../support/server.ts';

/** 食品经营许可（新办） as 云河区 offers it: three departments review it at once. */
export const foodLicence = '11990102MB9902318W4990131001001';

/** Answers of a restaurant, by field name. */
export const restaurant: Fields = {
  'company-name': '云河区林家小馆',
  'credit-code': '92990102MA99A1017H',
  'subject-type': '2',
  'legal-representative-name': '林晓岚',
  'legal-representative-identity-number': '990102199203151422',
  'legal-representative-phone': '19000000101',
  'registered-address': '云溪市云河区城东街道东门大街 30 号一层',
  'food-business-form': '2',
  'food-items': ['3', '7'],
  'food-premises-kind': '4',
  'is-central-kitchen': 'no',
  'has-online-sales': 'no',
  'uses-vending': 'no',
  'premises-region': '990102001001',
  'premises-address': '东门大街 30 号一层',
  'premises-area': '86.5',
  'premises-use': '1',
  'premises-tenure': '2',
  'lease-until': '2035-12-31',
  'premises-floor': '1',
  'pollution-distance': '60',
  'has-outside-warehouse': 'no',
  'premises-water-supply': '市政供水',
  'kitchen-area': '28',
  'diners-capacity': '32',
  'makes-cold-dishes': 'no',
  'disinfection-mode': '热力消毒柜',
  'has-oil-fume': 'yes',
  'has-dedicated-flue': 'yes',
  'above-has-dwellings': 'no',
  'food-safety-manager': '林晓岚',
  'food-safety-manager-identity-number': '990102199203151422',
  'food-safety-manager-phone': '19000000101',
  'food-safety-manager-full-time': 'yes',
  'staff[0].staff-name': '林晓岚',
  'staff[0].staff-identity-number': '990102199203151422',
  'staff[0].food-post': '1',
  'staff[0].touches-ready-food': 'no',
  'contact-name': '林晓岚',
  'contact-phone': '19000000101',
  'represented-by-agent': 'no',
  'delivery-mode': '1',
};

export async function signedIn(server: TestServer, login: string): Promise<Browser> {
  const browser = server.browser();
  await browser.post('/sign-in', { login, password: demoPassword });
  return browser;
}

/** Chooses the company whose name holds these words. */
export async function actFor(browser: Browser, words: string): Promise<void> {
  const page = await browser.get('/my/capacity');
  const label = page.findAll('label').find((one) => one.children.join('').includes(words));
  const input = page.findAll('input', ({ attributes }) => attributes.id === label?.attributes.for)[0];
  await page.submit({ capacity: input?.attributes.value ?? '' }, '继续');
}

/** Begins a new application. @returns its list of parts */
export async function start(browser: Browser, code = foodLicence): Promise<Page> {
  const page = await browser.get(`/applications/start/${code}`);
  return page.submit({}, page.text.includes('另外填写') ? '另外填写' : '开始填写');
}

/** Answers page after page from here on, until something else than a page of questions comes or one has errors. */
export async function fill(from: Page, answers: Fields = restaurant): Promise<Page> {
  let page = from;
  for (let count = 0; page.path.includes('/pages/') && count < 30; count++) {
    page = await page.submit(answersOn(page, answers), '保存并继续');
    if (page.status !== 200) return page;
  }
  return page;
}

/** The answers to what this page asks. */
export function answersOn(page: Page, answers: Fields): Fields {
  const shown = page
    .findAll('input', ({ attributes }) => attributes.name === '_shown')
    .map(({ attributes }) => attributes.value ?? '');
  return Object.fromEntries(Object.entries(answers).filter(([name]) => shown.includes(name)));
}

/** A small but whole PDF; different names have different content. */
export function scan(name: string, size = 0): File {
  const content = `%PDF-1.4\n% ${name}\n${' '.repeat(size)}\n%%EOF\n`;
  return new File([content], name, { type: 'application/pdf' });
}

/** Every document the restaurant needs. */
export const documents: Fields = {
  'file.representative-identity': scan('身份证.pdf'),
  'file.layout': scan('布局图.pdf'),
  'file.process': scan('流程图.pdf'),
  'file.food-safety-rules': scan('制度清单.pdf'),
};

/** A whole application up to the page on which it is checked. */
export async function prepare(browser: Browser): Promise<Page> {
  const list = await start(browser);
  const materials = await fill(await list.follow('申请人'));
  return materials.submit(documents, '保存并继续');
}

/** Submits a whole application. @returns number of the case */
export async function apply(browser: Browser): Promise<string> {
  const receipt = await (await prepare(browser)).submit({ declaration: 'yes' }, '提交申请');
  return caseNumberOn(receipt);
}

export function caseNumberOn(page: Page): string {
  const number = /99\d{4}20\d{6}\d{10}/.exec(page.text)?.[0];
  if (!number) throw new Error(`${page.path} (${page.status}) names no case: ${page.text.slice(0, 500)}`);
  return number;
}

/** A program of an official, signed in by the API. */
export async function official(server: TestServer, login: string) {
  const browser = server.browser();
  const signIn = await browser.json('POST', '/api/v1/sessions', { login, password: demoPassword });
  const { token } = signIn.body as { token: string };
  return {
    async act(number: string, request: Record<string, unknown>): Promise<unknown> {
      const response = await browser.fetch(`/api/v1/workbench/cases/${number}/acts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ request }),
      });
      if (!response.ok) throw new Error(`${request.act}: ${response.status} ${await response.text()}`);
      return response.json();
    },
  };
}
