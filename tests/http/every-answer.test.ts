import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';

describe('every answer', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  test('forbids inline code, other hosts and frames', async () => {
    const { headers } = await server.browser().fetch('/sign-in');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
  });

  test('tells a person who is lost where to go on, in the language of the page', async () => {
    const person = server.browser();
    const chinese = await person.get('/no-such-page');
    assert.equal(chinese.status, 404);
    assert.match(chinese.title, /找不到/);
    assert.equal(chinese.findAll('html')[0]?.attributes.lang, 'zh-CN');
    const english = await person.get('/en/no-such-page');
    assert.equal(english.status, 404);
    assert.equal(english.findAll('html')[0]?.attributes.lang, 'en');
    assert.doesNotMatch(english.heading, /[一-鿿]/);
  });

  test('refuses a form that another site has sent', async () => {
    const response = await server.browser().fetch('/sign-in', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ login: 'lin' }),
    });
    assert.equal(response.status, 403);
  });

  test('names assets by their content and keeps them for ever', async () => {
    const person = server.browser();
    const page = await person.get('/sign-in');
    const sheets = page.findAll('link', ({ attributes }) => attributes.rel === 'stylesheet');
    assert.equal(sheets.length, 1);
    const sheet = await person.fetch(sheets[0]?.attributes.href ?? '', {
      headers: { 'accept-encoding': 'br' },
    });
    assert.equal(sheet.status, 200);
    assert.match(sheet.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(sheet.headers.get('content-encoding'), 'br');
  });

  test('asks no other host for anything', async () => {
    const page = await server.browser().get('/');
    const foreign = page
      .findAll('*')
      .flatMap(({ attributes }) => [attributes.src, attributes.action])
      .filter((address) => /^(https?:)?\/\//.test(address ?? ''));
    assert.deepEqual(foreign, []);
  });
});
