import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { journeys } from '../support/journey.ts';
import { handInCases } from './steps/cases.ts';
import { walk } from './steps/walk.ts';

/** Who sees pages that the one before does not; each opens the pages of the desk that are new. */
const officials = ['yunhe-accept', 'yunhe-decide', 'supervisor', 'steward', 'admin'];

journeys('every page of an official', (journey) => {
  const seen = new Set<string>();
  before(async () => {
    await handInCases(journey.server);
    await journey.server.runJob('measure-quality');
  });

  for (const login of officials) {
    test(`that links reach (${login})`, async (t) => {
      const opened = await walk(journey, {
        login,
        seen,
        from: ['/workbench', '/en/workbench'],
        within: /^(\/en)?\/workbench/,
      });
      t.diagnostic(`${opened.length} pages`);
    });
  }

  test('are those that they work with', () => {
    for (const kind of ['/workbench/cases/*', '/workbench/enquiries', '/workbench/catalogue/relations'])
      assert.ok(seen.has(kind), `${kind} is reached, not only ${[...seen].join(' ')}`);
  });
});
