import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the rule, the element and the help address of every fault axe finds on the page, which must be allowed to run scripts. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(source);
  const results = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: tags })})`,
  )) as AxeResults;
  const faults = results.violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}\n  ${helpUrl}`,
    ),
  );
  assert.equal(faults.length, 0, `${page.url()}\n${faults.join('\n')}`);
}
