import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import {
  actFor,
  answersOn,
  apply,
  caseNumberOn,
  foodLicence,
  official,
  prepare,
  restaurant,
  scan,
  signedIn,
  start,
} from './steps/food-application.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const idOf = (page: Page) => /applications\/([0-9a-f-]{36})/.exec(page.path)?.[1] ?? '';

/** A new draft, opened at one of its pages. */
async function open(browser: Browser, part: string): Promise<Page> {
  return browser.get(`/applications/${idOf(await start(browser))}/${part}`);
}

function typedIn(page: Page, name: string): string | undefined {
  return page.findAll('input', ({ attributes }) => attributes.name === name)[0]?.attributes.value;
}

describe('an application', () => {
  test('goes from the start to the receipt, and its case shows the dates that were promised', async () => {
    server.clock.set('2026-11-23T10:00:00+08:00');
    const lin = await signedIn(server, 'lin');
    const check = await prepare(lin);
    assert.equal(check.heading, '提交前请核对');
    assert.match(check.text, /云河区 城东街道 东门社区/);
    assert.match(check.text, /热食类食品制售、自制饮品制售/);
    const receipt = await check.submit({ declaration: 'yes' }, '提交申请');
    assert.equal(receipt.heading, '申请已提交');
    // Five working days for acceptance, then seven promised and ten by law.
    for (const date of ['2026年11月30日', '2026年12月9日', '2026年12月14日']) {
      assert.ok(receipt.text.includes(date), `the receipt names ${date}`);
    }
    const progress = await receipt.follow('查看办件进度');
    for (const date of ['2026年11月30日', '2026年12月9日', '2026年12月14日']) {
      assert.ok(progress.text.includes(date), `the case names ${date}`);
    }
    assert.match((await lin.get('/my')).text, new RegExp(caseNumberOn(receipt)));
  });

  test('fills in what is known of the person and says where it came from', async () => {
    const page = await open(await signedIn(server, 'lin'), 'pages/contact');
    assert.equal(typedIn(page, 'contact-name'), '林晓岚');
    assert.match(page.text, /来自您的实名信息/);
  });

  test('is for companies in their name only where the item says so', async () => {
    const wu = await signedIn(server, 'wu');
    await actFor(wu, '半亩园');
    const [row] = await server.database.query<{ code: string }>(
      `select i.implementation_code as code from catalogue.item i join catalogue.item_version v on v.item_id = i.id
       where v.content -> 'item' -> 'audience' = '["1"]' and jsonb_array_length(v.content -> 'item' -> 'form') > 0
       order by code limit 1`,
    );
    const path = `/applications/start/${row?.code}`;
    assert.match((await wu.get(path)).text, /这个事项由个人办理/);
    const page = await wu.get('/my');
    const refused = await wu.post(path, { _csrf: typedIn(page, '_csrf') ?? '' });
    assert.equal(refused.status, 403);
  });

  test('pressing start twice begins one', async () => {
    const fang = await signedIn(server, 'sun');
    const first = await start(fang);
    const second = await start(fang);
    assert.equal(idOf(first), idOf(second));
  });

  test('submitting twice, one after the other and at once, opens one case', async () => {
    const sun = await signedIn(server, 'sun');
    const check = await prepare(sun);
    const form = { declaration: 'yes' };
    const answers = await Promise.all([check.submit(form, '提交申请'), check.submit(form, '提交申请')]);
    answers.push(await check.submit(form, '提交申请'));
    assert.deepEqual(new Set(answers.map(caseNumberOn)).size, 1);
    const cases = await server.database.query('select id from procedures.case_file where id = $1', [
      idOf(check),
    ]);
    assert.equal(cases.length, 1);
  });

  test('is not submitted without the declaration, nor when it is not complete', async () => {
    const he = await signedIn(server, 'he');
    const check = await prepare(he);
    const undeclared = await check.submit({}, '提交申请');
    assert.equal(undeclared.status, 422);
    assert.deepEqual(undeclared.errors, [{ text: '请先勾选声明，再提交申请', href: '#declaration' }]);

    const draft = idOf(await start(he));
    const early = await he.get(`/applications/${draft}/check`);
    assert.match(early.text, /还有内容没有完成/);
    const forced = await he.post(`/applications/${draft}/check`, {
      _csrf: typedIn(early, '_csrf') ?? '',
      declaration: 'yes',
    });
    assert.equal(forced.status, 422);
    assert.match(forced.text, /还没有填写完整/);
  });

  test('is checked again when another window has changed it meanwhile', async () => {
    const chen = await signedIn(server, 'chen');
    const check = await prepare(chen);
    const other = await chen.get(`/applications/${idOf(check)}/pages/kitchen`);
    await other.submit({ 'kitchen-area': '31' }, '保存并继续');
    const stale = await check.submit({ declaration: 'yes' }, '提交申请');
    assert.equal(stale.status, 409);
    assert.match(stale.text, /又有修改/);
    assert.match(stale.text, /31平方米/);
    assert.equal((await stale.submit({ declaration: 'yes' }, '提交申请')).heading, '申请已提交');
  });
});

describe('a page of questions', () => {
  test('names every fault, leads to its field and keeps what was typed', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'pages/premises');
    const typed = {
      'premises-region': '幽灵区',
      'premises-address': '字'.repeat(300),
      'premises-area': '很大',
      'premises-use': '99',
      'premises-tenure': '2',
      'premises-floor': '1.5',
      'pollution-distance': '-4',
      'has-outside-warehouse': 'maybe',
    };
    const wrong = await page.submit(typed, '保存并继续');
    assert.equal(wrong.status, 422);
    assert.match(wrong.title, /^错误：/);
    for (const field of Object.keys(typed).filter((name) => name !== 'premises-tenure')) {
      const error = wrong.errors.find(({ href }) => href === `#${field}`);
      assert.ok(error, `${field} is named`);
      assert.ok(wrong.hasElement(field), `the summary leads to ${field}`);
    }
    for (const name of [
      'premises-address',
      'premises-area',
      'premises-floor',
      'pollution-distance',
    ] as const) {
      assert.equal(typedIn(wrong, name), typed[name]);
    }
    const later = await lin.get(`/applications/${idOf(page)}/pages/premises`);
    assert.equal(typedIn(later, 'premises-area'), '很大', 'what was typed is in the draft, wrong as it is');
    assert.match((await lin.get(`/applications/${idOf(page)}`)).text, /经营场所有错误/);
  });

  for (const [kind, page, field, bad] of [
    ['a date', 'premises', 'lease-until', '2026-02-30'],
    ['a date that is over', 'premises', 'lease-until', '2001-01-01'],
    ['an identity number', 'manager', 'food-safety-manager-identity-number', '990102199203151423'],
    ['a phone number', 'manager', 'food-safety-manager-phone', '1234'],
    ['a credit code', 'applicant', 'credit-code', '92990102MA99A1017X'],
    ['several choices', 'business', 'food-items', '77'],
  ] as const) {
    test(`refuses ${kind} that cannot be right`, async () => {
      const lin = await signedIn(server, 'lin');
      const first = await open(lin, `pages/${page}`);
      const brought =
        page === 'premises' ? await first.submit({ 'premises-tenure': '2' }, '保存并继续') : first;
      const wrong = await brought.submit({ ...answersOn(brought, restaurant), [field]: bad }, '保存并继续');
      const again = wrong.status === 200 ? await lin.get(first.path) : wrong;
      assert.deepEqual(
        again.errors.map(({ href }) => href).filter((href) => href === `#${field}`),
        [`#${field}`],
      );
    });
  }

  test('asks the questions that an answer brings up, on the same page', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'pages/business');
    assert.ok(!page.hasElement('online-platform'));
    const more = await page.submit(
      { ...answersOn(page, restaurant), 'has-online-sales': 'yes' },
      '保存并继续',
    );
    assert.equal(more.status, 200);
    assert.match(more.text, /还有几个问题需要填写/);
    assert.ok(more.hasElement('online-platform'));
    assert.deepEqual(more.errors, []);
    const wrong = await more.submit({}, '保存并继续');
    assert.ok(wrong.errors.some(({ href }) => href === '#online-platform'));
  });

  test('leaves out an answer that no longer applies, and remembers it', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'pages/contact');
    const yes = await page.submit(
      { ...answersOn(page, restaurant), 'represented-by-agent': 'yes' },
      '保存并继续',
    );
    await yes.submit({ 'agent-name': '陈建国' }, '保存，稍后再填');
    const again = await lin.get(page.path);
    await again.submit({ 'represented-by-agent': 'no' }, '保存并继续');
    assert.ok(!(await lin.get(page.path)).hasElement('agent-name'));
    const back = await (await lin.get(page.path)).submit({ 'represented-by-agent': 'yes' }, '保存并继续');
    assert.equal(typedIn(back, 'agent-name'), '陈建国');
  });

  test('adds and removes rows of a group without losing the others', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'pages/staff');
    const two = await page.submit({ 'staff[0].staff-name': '甲' }, '添加一个');
    assert.equal(typedIn(two, 'staff[0].staff-name'), '甲');
    const three = await two.submit({ 'staff[1].staff-name': '乙' }, '添加一个');
    const filled = await three.submit({ 'staff[2].staff-name': '丙' }, '添加一个');
    const left = await filled.submit({ '_remove-row': '1' }, '移除');
    assert.equal(typedIn(left, 'staff[0].staff-name'), '甲');
    assert.equal(typedIn(left, 'staff[1].staff-name'), '丙');
    assert.equal(typedIn(left, 'staff[2].staff-name'), '');
    assert.ok(!left.hasElement('staff[3].staff-name'));
  });

  test('what two windows save on different pages is all kept', async () => {
    const lin = await signedIn(server, 'lin');
    const id = idOf(await start(lin));
    const [manager, kitchen] = await Promise.all([
      lin.get(`/applications/${id}/pages/manager`),
      lin.get(`/applications/${id}/pages/contact`),
    ]);
    await Promise.all([
      manager.submit(answersOn(manager, restaurant), '保存并继续'),
      kitchen.submit({ ...answersOn(kitchen, restaurant), 'contact-name': '小林' }, '保存并继续'),
    ]);
    const list = await lin.get(`/applications/${id}`);
    assert.match(list.text, /食品安全管理员已完成/);
    assert.match(list.text, /联系和委托已完成/);
  });

  test('a form that arrives after the session has ended is not lost', async () => {
    const browser = await signedIn(server, 'lin');
    const page = await open(browser, 'pages/manager');
    await server.database.query('delete from identity.session');
    const asked = await page.submit(answersOn(page, restaurant), '保存并继续');
    assert.equal(asked.status, 401);
    const resumed = await asked.submit({ login: 'lin', password: 'yunxi-demo-2026' }, '登录');
    const next = await resumed.submit({}, '继续提交');
    assert.equal(next.status, 200);
    assert.equal(typedIn(await browser.get(page.path), 'food-safety-manager'), '林晓岚');
  });

  test('a draft of a company goes on in its name, whatever the new session says', async () => {
    const wu = await signedIn(server, 'wu');
    await actFor(wu, '半亩园');
    const draft = idOf(await start(wu));
    const again = await signedIn(server, 'wu');
    const page = await again.get(`/applications/${draft}`);
    assert.equal(page.status, 200);
    assert.match(page.text, /以云溪市半亩园餐饮管理有限公司的名义/);
  });

  test('is refused without the token of the form', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'pages/manager');
    assert.equal((await lin.post(page.path, { 'food-safety-manager': '某人' })).status, 403);
    assert.equal((await lin.post(page.path.replace('pages/manager', 'discard'), {})).status, 403);
  });
});

describe('documents', () => {
  test('wrong kinds and sizes are refused by name, good ones beside them are kept', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'materials');
    const wrong = await page.submit(
      {
        'file.layout': new File(['#!/bin/sh'], '布局图.pdf', { type: 'application/pdf' }),
        'file.food-safety-rules': scan('清单.pdf'),
        'file.representative-identity': scan('太大.pdf', 11 * 1024 * 1024),
      },
      '保存并继续',
    );
    assert.equal(wrong.status, 422);
    const said = wrong.errors.map(({ href, text }) => `${href} ${text}`).join('\n');
    assert.match(said, /#file\.layout “布局图\.pdf”/);
    assert.match(said, /#file\.representative-identity “太大\.pdf”.*10 MB/);
    assert.ok(wrong.links.some(({ text }) => text === '清单.pdf'));
  });

  test('are seen and taken back by their owner alone', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await open(lin, 'materials');
    const kept = await page.submit({ 'file.layout': scan('图 (1).pdf') }, '上传');
    const href = kept.links.find(({ text }) => text === '图 (1).pdf')?.href ?? '';
    const file = await lin.fetch(href);
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /^attachment; filename\*=UTF-8''%E5%9B%BE%20%281%29/,
    );
    assert.match(await file.text(), /^%PDF/);
    assert.equal((await (await signedIn(server, 'chen')).fetch(href)).status, 404);
    assert.equal((await server.browser().fetch(href)).status, 303);

    const material = /files\/(.*)$/.exec(href)?.[1] ?? '';
    const gone = await kept.submit({ _remove: material }, '上传');
    assert.ok(!gone.links.some(({ text }) => text === '图 (1).pdf'));
    assert.equal((await lin.fetch(href)).status, 404);
  });
});

describe('nobody else', () => {
  test('sees a draft: not another person, not an official, not a stranger', async () => {
    const draft = idOf(await start(await signedIn(server, 'lin')));
    for (const path of ['', '/pages/manager', '/materials', '/check', '/receipt']) {
      const address = `/applications/${draft}${path}`;
      assert.equal((await (await signedIn(server, 'chen')).get(address)).status, 404, address);
      assert.equal((await (await signedIn(server, 'yunhe-accept')).get(address)).status, 403, address);
      assert.match((await server.browser().get(address)).path, /^\/sign-in/, address);
    }
  });

  test('sees a case or its letters', async () => {
    const number = await apply(await signedIn(server, 'lin'));
    for (const path of ['', '/correct', '/withdraw', '/notices/1']) {
      const address = `/my/cases/${number}${path}`;
      assert.equal((await (await signedIn(server, 'chen')).get(address)).status, 404, address);
    }
    assert.doesNotMatch((await (await signedIn(server, 'chen')).get('/my/cases')).text, new RegExp(number));
  });
});

describe('a case', () => {
  test('is corrected once: the points stand beside the parts, the rest is kept', async () => {
    server.clock.set('2026-11-23T10:00:00+08:00');
    const lin = await signedIn(server, 'lin');
    const number = await apply(lin);
    const acceptor = await official(server, 'yunhe-accept');
    await acceptor.act(number, {
      act: 'request-correction',
      points: [
        { subject: 'layout', text: '布局图没有标明尺寸' },
        { subject: 'kitchen', text: '请核对操作间面积' },
      ],
    });
    assert.match((await lin.get('/my')).text, /材料需要补正/);
    const notice = await (await lin.get(`/my/cases/${number}`)).follow('补正告知书');
    assert.match(notice.text, /第三十二条第一款第四项/);
    assert.match(notice.text, /主要设备设施布局图：布局图没有标明尺寸/);

    const list = await (await lin.get(`/my/cases/${number}/correct`)).submit({}, '开始补正');
    assert.match(list.text, /加工操作需补正/);
    assert.match(list.text, /经营场所已完成/);
    const kitchen = await list.follow('加工操作');
    assert.match(kitchen.text, /请核对操作间面积/);
    assert.equal(typedIn(kitchen, 'kitchen-area'), '28');
    const materials = await kitchen.submit({ 'kitchen-area': '30' }, '保存并继续');
    assert.match(materials.text, /布局图没有标明尺寸/);
    // Two days later, after signing in again, everything is still there.
    server.clock.set('2026-11-25T10:00:00+08:00');
    const later = await (await signedIn(server, 'lin')).get(materials.path);
    const check = await later.submit({ 'file.layout': scan('布局图-改.pdf') }, '保存并继续');
    const receipt = await check.submit({ declaration: 'yes' }, '提交补正');
    assert.equal(receipt.heading, '补正已提交');
    assert.equal(caseNumberOn(receipt), number);

    const progress = await receipt.follow('查看办件进度');
    assert.match(progress.text, /提交补正/);
    // The five days of acceptance begin anew on the day of the correction.
    assert.match(progress.text, /最迟受理2026年12月2日/);
    assert.match(progress.text, /布局图-改\.pdf/);
  });

  test('shows the departments side by side, the letters, the refusal and its remedies', async () => {
    const lin = await signedIn(server, 'lin');
    const number = await apply(lin);
    await (await official(server, 'yunhe-accept')).act(number, { act: 'accept' });
    const accepted = await lin.get(`/my/cases/${number}`);
    for (const words of ['云河区消防救援大队', '云河区城市管理局', '审查中', '受理通知书']) {
      assert.ok(accepted.text.includes(words), words);
    }
    await (await official(server, 'yunhe-review')).act(number, { act: 'pass', opinion: '内部意见' });
    await (await official(server, 'yunhe-fire')).act(number, { act: 'object', reasons: '内部异议' });
    await (await official(server, 'yunhe-urban')).act(number, { act: 'pass' });
    const decider = await official(server, 'yunhe-decide');
    await decider.act(number, { act: 'refuse', reasons: '疏散通道不符合规定' });

    const refused = await lin.get(`/my/cases/${number}`);
    assert.match(refused.text, /没有获得准予/);
    assert.match(refused.text, /疏散通道不符合规定/);
    assert.match(refused.text, /行政复议/);
    assert.doesNotMatch(refused.text, /内部/);
    const letter = await refused.follow('不予行政许可决定书');
    assert.match(letter.text, /疏散通道不符合规定/);
    assert.match(letter.text, /行政诉讼/);
    const sealed = await lin.fetch(`${letter.path}.pdf`);
    assert.equal(sealed.headers.get('content-type'), 'application/pdf');
    assert.match(await sealed.text(), /^%PDF/);
    assert.equal((await (await signedIn(server, 'chen')).fetch(`${letter.path}.pdf`)).status, 404);
    assert.match((await lin.get('/my/cases?status=closed')).text, new RegExp(number));
  });

  test('is withdrawn after a question, and then no more', async () => {
    const lin = await signedIn(server, 'lin');
    const number = await apply(lin);
    const asked = await (await lin.get(`/my/cases/${number}`)).follow('撤回申请');
    const done = await asked.submit({ reasons: '换了铺面' }, '撤回申请');
    assert.match(done.text, /申请已撤回/);
    assert.match(done.text, /换了铺面/);
    assert.equal((await lin.get(`/my/cases/${number}/withdraw`)).path, `/my/cases/${number}`);
    const late = await lin.post(`/my/cases/${number}/withdraw`, { _csrf: typedIn(done, '_csrf') ?? '' });
    assert.equal(late.status, 400);
  });

  test('lists turn over by twenty and lose none', async () => {
    const yan = await signedIn(server, 'yan');
    await server.database.query(
      `insert into procedures.case_file
       select (jsonb_populate_record(null::procedures.case_file, to_jsonb(f) || jsonb_build_object(
         'id', gen_random_uuid(), 'number', 'N' || n, 'applicant_id', a.person_id))).*
       from (select * from procedures.case_file limit 1) f, generate_series(1, 45) n,
         (select person_id from identity.account a join identity.person p on p.id = a.person_id where p.name = '严静姝') a`,
    );
    const seen = new Set<string>();
    let page = await yan.get('/my/cases');
    for (;;) {
      for (const { text } of page.findAll('td').map((cell) => ({ text: cell.children.join('') }))) {
        if (/^N\d+$/.test(text)) seen.add(text);
      }
      if (!page.links.some(({ text }) => text.includes('下一页'))) break;
      page = await page.follow('下一页');
    }
    assert.equal(seen.size, 45);
  });
});

describe('the API', () => {
  async function program(login: string) {
    const browser = server.browser();
    const { body } = await browser.json('POST', '/api/v1/sessions', { login, password: 'yunxi-demo-2026' });
    const authorization = `Bearer ${(body as { token: string }).token}`;
    return async (method: string, path: string, sent?: unknown) => {
      const response = await browser.fetch(`/api/v1${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      // biome-ignore lint/suspicious/noExplicitAny: the answers are looked at field by field
      return { status: response.status, body: (await response.json()) as any };
    };
  }

  const answers = {
    'company-name': '云河区林家小馆',
    'credit-code': '92990102MA99A1017H',
    'subject-type': '2',
    'legal-representative-name': '林晓岚',
    'legal-representative-identity-number': '990102199203151422',
    'legal-representative-phone': '19000000101',
    'registered-address': '东门大街 30 号',
    'food-business-form': '1',
    'food-items': ['1'],
    'food-premises-kind': '1',
    'is-central-kitchen': false,
    'has-online-sales': false,
    'uses-vending': false,
    'premises-region': '990102001001',
    'premises-address': '东门大街 30 号',
    'premises-area': 86.5,
    'premises-use': '1',
    'premises-tenure': '1',
    'premises-floor': 1,
    'pollution-distance': 60,
    'has-outside-warehouse': false,
    'premises-water-supply': '市政供水',
    'food-safety-manager': '林晓岚',
    'food-safety-manager-identity-number': '990102199203151422',
    'food-safety-manager-phone': '19000000101',
    'food-safety-manager-full-time': true,
    staff: [
      {
        'staff-name': '林晓岚',
        'staff-identity-number': '990102199203151422',
        'food-post': '8',
        'touches-ready-food': false,
      },
    ],
    'contact-name': '林晓岚',
    'contact-phone': '19000000101',
    'represented-by-agent': false,
    'delivery-mode': '1',
  };
  const content = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');

  test('applies, follows and withdraws as the pages do', async () => {
    const call = await program('lin');
    const begun = await call('POST', '/applications', { item: foodLicence });
    assert.equal(begun.status, 201);
    const { id } = begun.body;
    const saved = await call('PUT', `/applications/${id}/answers`, { answers });
    assert.deepEqual(
      saved.body.faults.map(({ field }: { field: string }) => field),
      ['file.representative-identity', 'file.layout', 'file.food-safety-rules'],
    );
    for (const material of ['representative-identity', 'layout', 'food-safety-rules']) {
      const sent = await call('POST', `/applications/${id}/files`, {
        material,
        name: `${material}.pdf`,
        content,
      });
      assert.equal(sent.status, 201);
    }
    const submitted = await call('POST', `/applications/${id}/submission`, { declaration: true });
    assert.equal(submitted.status, 201);
    const number = submitted.body.caseNumber;
    const again = await call('POST', `/applications/${id}/submission`, { declaration: true });
    assert.equal(again.body.caseNumber, number);
    const found = await call('GET', `/cases/${number}`);
    assert.equal(found.body.status, 'submitted');
    assert.equal(found.body.answers['premises-area'], 86.5);
    assert.ok(
      (await call('GET', '/cases')).body.cases.some((one: { number: string }) => one.number === number),
    );
    const withdrawn = await call('POST', `/cases/${number}/withdrawal`, {});
    assert.equal(withdrawn.body.status, 'withdrawn');
  });

  test('keeps wrong answers and names them', async () => {
    const call = await program('chen');
    const { id } = (await call('POST', '/applications', { item: foodLicence })).body;
    const { body } = await call('PUT', `/applications/${id}/answers`, {
      answers: { 'premises-area': '很大' },
    });
    assert.ok(body.faults.some(({ field }: { field: string }) => field === 'premises-area'));
    const foreign = await call('PUT', `/applications/${id}/answers`, { answers: { dream: 1 } });
    assert.equal(foreign.body.code, 'answers-unreadable');
    const refused = await call('POST', `/applications/${id}/submission`, { declaration: true });
    assert.equal(refused.status, 422);
    assert.equal(refused.body.code, 'application-incomplete');
  });

  test('refuses files that are not asked for or not what they say', async () => {
    const call = await program('sun');
    const { id } = (await call('POST', '/applications', { item: foodLicence })).body;
    const other = await call('POST', `/applications/${id}/files`, {
      material: 'dream',
      name: 'a.pdf',
      content,
    });
    assert.equal(other.body.code, 'file-not-taken');
    const script = Buffer.from('<script>').toString('base64');
    const fake = await call('POST', `/applications/${id}/files`, {
      material: 'layout',
      name: 'a.pdf',
      content: script,
    });
    assert.equal(fake.body.code, 'file-type-not-accepted');
  });

  test('shows strangers and others nothing', async () => {
    const { id } = (await (await program('lin'))('POST', '/applications', { item: foodLicence })).body;
    assert.equal((await (await program('chen'))('GET', `/applications/${id}`)).status, 404);
    assert.equal((await (await program('yunhe-accept'))('GET', `/applications/${id}`)).status, 403);
    assert.equal((await server.browser().json('GET', `/api/v1/applications/${id}`)).status, 401);
  });

  test('describes the form of an item as JSON Schema', async () => {
    const { status, body } = await server.browser().json('GET', `/api/v1/items/${foodLicence}/form`);
    assert.equal(status, 200);
    const schema = body as {
      $schema: string;
      required: string[];
      properties: Record<string, { type: string }>;
    };
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.properties['premises-area']?.type, 'number');
    assert.ok(schema.required.includes('premises-area'));
    assert.ok(!schema.required.includes('lease-until'), 'what applies under a rule is not always required');
  });
});

test('everything is there in English too', async () => {
  const lin = await signedIn(server, 'lin');
  const page = await lin.get(`/en/applications/start/${foodLicence}`);
  assert.match(page.text, /Documents to prepare/);
  const list = await lin.get(`/en/applications/${idOf(await start(await signedIn(server, 'lin')))}`);
  const first = await list.follow('Contact');
  assert.match(first.path, /^\/en\/applications\//);
  const wrong = await first.submit({ 'contact-name': '' }, 'Save and continue');
  assert.equal(wrong.status, 422);
  assert.doesNotMatch(wrong.errors.map(({ text }) => text).join(), /[一-鿿]/);
});
