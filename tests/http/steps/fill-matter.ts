import assert from 'node:assert/strict';
import { openDraft } from '../../../src/modules/applications/queries/open-draft.ts';
import type { Browser } from '../../support/browser.ts';
import type { Fields } from '../../support/page.ts';
import { sampleAnswer } from '../../support/sample-answers.ts';
import type { TestServer } from '../../support/server.ts';
import { findActorOf } from './cases.ts';
import { answersOn, scan } from './food-application.ts';

/** Answers every page of a person's draft with samples, and hands in every document. @param path `/applications/…` */
export async function fillMatter(
  server: TestServer,
  browser: Browser,
  person: string,
  path: string,
  /** Where a sample does not fit, by element. */
  instead: Fields = {},
): Promise<void> {
  const actor = await findActorOf(server, person);
  const { form } = await openDraft(server.platform, actor, path.split('/').at(-1) ?? '');
  const samples: Fields = Object.fromEntries(
    form.pages.flatMap((page) =>
      page.questions.map((question) => [
        page.repeat ? `${page.code}[0].${question.element.code}` : question.element.code,
        instead[question.element.code] ?? [...sampleAnswer(question)],
      ]),
    ),
  );
  // What an answer makes necessary is asked the second time.
  for (const { code } of [...form.pages, ...form.pages]) {
    const page = await browser.get(`${path}/pages/${code}`);
    if (!page.path.includes('/pages/')) continue;
    const next = await page.submit(answersOn(page, samples), '保存并继续');
    assert.equal(next.status, 200, `${code}: ${next.text}`);
  }
  const materials = await browser.get(`${path}/materials`);
  const files = form.materials.map(({ code, name }) => [`file.${code}`, scan(`${name.zh}.pdf`)]);
  await materials.submit(Object.fromEntries(files), '保存并继续');
}
