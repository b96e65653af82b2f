import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';

describe('text on the wire', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  /** `fetch` unpacks what it has been sent, and keeps the header that says how. */
  async function ask(path: string, accepted: string) {
    const response = await server.browser().fetch(path, { headers: { 'accept-encoding': accepted } });
    return {
      encoding: response.headers.get('content-encoding'),
      vary: response.headers.get('vary'),
      text: await response.text(),
    };
  }

  for (const path of ['/sign-in', '/about', '/api/v1/openapi.json']) {
    test(`${path} is compressed as the reader can read it`, async () => {
      const plain = await ask(path, 'identity');
      assert.equal(plain.encoding, null);
      for (const [accepted, encoding] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
      ] as const) {
        const answer = await ask(path, accepted);
        assert.equal(answer.encoding, encoding, accepted);
        assert.equal(answer.vary?.toLowerCase(), 'accept-encoding');
        assert.equal(answer.text, plain.text);
      }
    });
  }

  test('a short answer goes as it is', async () => {
    const { encoding, text } = await ask('/api/v1/me', 'br');
    assert.equal(encoding, null);
    assert.equal(JSON.parse(text).code, 'not-signed-in');
  });

  test('an operation that does not exist is answered as the API answers', async () => {
    const response = await server.browser().fetch('/api/v1/none');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal((await response.json()).code, 'operation-unknown');
  });
});
