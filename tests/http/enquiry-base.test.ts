import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { pathOf, replies, start } from './steps/enquiry.ts';
import { signedIn } from './steps/food-application.ts';

describe('the question-and-answer base', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T10:00:00+08:00');
  });
  after(() => server.close());

  const atDesk = (page: Page) => `/workbench/enquiries/${pathOf(page).split('/').at(-1)}`;
  const question = '自家酿的米酒拿到集市上卖要登记吗';
  const answer = '自酿米酒对外销售属于食品生产经营，应当取得食品小作坊登记证，请向云河区市场监督管理局申请。';

  test('what an officer answered becomes an entry, and answers the next one who asks', async () => {
    const page = await start(server.browser(), question);
    assert.match(replies(page).at(-1) ?? '', /没有找到可靠的答案|您问的是/);
    const waiting = await page.submit({}, '转给工作人员');
    const officer = await signedIn(server, 'yunxi-government-services-accept');
    const taken = await (await officer.get(atDesk(waiting))).submit({}, '接入');
    const answered = await taken.submit({ answer }, '发送答复');
    const form = await answered.submit({}, '用这段对话写一条问答');
    assert.ok(form.html.includes(question) && form.html.includes(answer));

    const faulty = await form.submit({ answer: '', validUntil: '2020-01-01', items: '123' }, '保存草稿');
    assert.equal(faulty.status, 422);
    assert.deepEqual(faulty.errors.map(({ href }) => href).sort(), ['#answer', '#items', '#validUntil']);
    const draft = await form.submit(
      { items: '', sources: '《中华人民共和国食品安全法》第三十六条', variants: '卖自己酿的酒要办证吗' },
      '保存草稿',
    );
    assert.match(draft.text, /已保存/);
    assert.match(draft.text, /现在不用于答复/);
    const submitted = await draft.submit({}, '提交审核');
    assert.match(submitted.text, /您起草的，请同事审核/);
    const [token] = submitted.findAll('input', ({ attributes }) => attributes.name === '_csrf');
    const own = await officer.post(`${pathOf(submitted)}/publish`, { _csrf: token?.attributes.value ?? '' });
    assert.equal(own.status, 403, 'nobody publishes what he has written');

    const before = await start(server.browser(), '卖自己酿的酒要办证吗');
    assert.doesNotMatch(before.text, /小作坊登记证/, 'a draft answers nobody');
    const colleague = await signedIn(server, 'yunxi-government-services-review');
    const review = await colleague.get(pathOf(submitted));
    const returned = await review.submit({ reason: '请写明向哪个部门申请。' }, '退回修改');
    assert.match(returned.text, /已退回/);
    const edited = await (await officer.get(`${pathOf(submitted)}/edit`)).submit(
      { answer: `${answer}小作坊由县级部门登记。` },
      '保存草稿',
    );
    await edited.submit({}, '提交审核');
    const published = await (await colleague.get(pathOf(submitted))).submit({}, '审核通过，发布');
    assert.match(published.text, /现在用第 2 版答复/);

    const next = await start(server.browser(), '我想卖自己酿的酒，要办证吗');
    assert.match(replies(next).at(-1) ?? '', /小作坊登记证.*县级部门登记/s);
    assert.match(replies(next).at(-1) ?? '', /依据：《中华人民共和国食品安全法》第三十六条/);

    const decider = await signedIn(server, 'yunxi-government-services-decide');
    const retired = await (await decider.get(pathOf(submitted))).submit({ reason: '规定变了。' }, '停用');
    assert.match(retired.text, /已停用/);
    const gone = await start(server.browser(), '我想卖自己酿的酒，要办证吗');
    assert.doesNotMatch(gone.text, /小作坊登记证/);
  });

  test('entries of the content are read here and written in their files', async () => {
    const officer = await signedIn(server, 'yunxi-government-services-decide');
    const list = await officer.get('/workbench/answers?tab=published');
    const more = await list.follow('下一页');
    const titles = (page: Page) =>
      page.links.filter(({ href }) => /^\/workbench\/answers\/[0-9a-f-]{36}$/.test(href));
    assert.ok(titles(list).length === 50 && titles(more).length > 20);
    const entry = await more.follow(titles(more)[0]?.text ?? '');
    assert.match(entry.text, /内容文件 content\/answers/);
    assert.equal((await officer.get(`${pathOf(entry)}/edit`)).status, 403);
    assert.equal((await (await signedIn(server, 'lin')).get('/workbench/answers')).status, 403);
    assert.equal((await (await signedIn(server, 'admin')).get('/workbench/answers')).status, 403);
  });

  test('an agency writes its own entries alone', async () => {
    const health = await signedIn(server, 'yunhe-health');
    const form = await health.get('/workbench/answers/new');
    const draft = await form.submit(
      { question: '健康证可以邮寄吗', answer: '可以，请在体检时登记地址。' },
      '保存草稿',
    );
    assert.match(draft.text, /云河区卫生健康局/);
    const other = await signedIn(server, 'yunhe-accept');
    assert.equal((await other.get(pathOf(draft))).status, 200);
    assert.equal((await other.get(`${pathOf(draft)}/edit`)).status, 403);
  });

  test('authors see what was not answered; small numbers are not shown', async () => {
    const steward = await signedIn(server, 'steward');
    for (let count = 0; count < 6; count += 1) {
      await start(server.browser(), `火星移民第${count}批怎么报名`);
    }
    const figures = await steward.get('/workbench/enquiries/figures');
    assert.match(figures.text, /没有识别出事项/);
    assert.match(figures.text, /少于 5/);
    const unanswered = await figures.follow('看提问');
    assert.match(unanswered.text, /火星移民第\d批怎么报名/);
    const conversation = await unanswered.follow('火星移民');
    assert.equal(conversation.status, 200);
    for (const login of ['yunhe-accept', 'admin'])
      assert.equal(
        (await (await signedIn(server, login)).get('/workbench/enquiries/figures')).status,
        403,
        login,
      );
  });
});
