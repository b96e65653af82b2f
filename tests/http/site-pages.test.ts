import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';

const pages = ['/about', '/accessibility', '/sitemap', '/style-guide'];

describe('pages about the site', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  for (const path of pages) {
    test(`${path} is there in both languages, with title and description`, async () => {
      const person = server.browser();
      const chinese = await person.get(path);
      assert.equal(chinese.status, 200);
      assert.match(chinese.title, /[一-鿿]/);
      const english = await person.get(`/en${path}`);
      assert.equal(english.status, 200);
      assert.doesNotMatch(english.title, /[一-鿿]/);
      for (const page of [chinese, english]) {
        const described = page.findAll('meta', ({ attributes }) => attributes.name === 'description');
        assert.equal(described.length, 1, page.path);
      }
    });
  }

  test('say that the city is invented', async () => {
    assert.match((await server.browser().get('/about')).text, /云溪市是虚构的城市/);
  });

  test('the site map and the footer lead nowhere in vain', async () => {
    const person = server.browser();
    const page = await person.get('/sitemap');
    const addresses = new Set(page.links.map(({ href }) => href).filter((href) => href.startsWith('/')));
    assert.ok(addresses.size > 15);
    for (const address of addresses) {
      const { status } = await person.get(address);
      assert.equal(status, 200, address);
    }
  });
});
