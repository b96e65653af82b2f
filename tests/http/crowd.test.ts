import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import { type TestServer, testServer } from '../support/server.ts';

describe('many at the same moment', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  test('more submissions than database connections do not wait for one another', async () => {
    const applicants = await Promise.all(
      ['lin', 'chen', 'zhou', 'wu', 'sun', 'he', 'tang', 'luo'].map((login) =>
        new ApiClient(server.origin).signIn(login, demoPassword),
      ),
    );
    const drafts = await Promise.all(applicants.map((applicant) => prepareFoodLicence(applicant)));
    // By now what is held in memory of content is due to be looked at again.
    await pause(2100);
    const numbers = await Promise.all(
      applicants.map((applicant, index) => submitDraft(applicant, drafts[index] ?? '')),
    );
    assert.equal(new Set(numbers).size, applicants.length);
  });
});
