import assert from 'node:assert/strict';
import type { Browser } from '../../support/browser.ts';
import { textOf } from '../../support/html.ts';
import type { Page } from '../../support/page.ts';

/** Asks the first question; the page of the conversation. */
export async function start(person: Browser, question: string): Promise<Page> {
  const page = await (await person.get('/ask')).submit({ question }, '发送');
  assert.equal(page.status, 200, page.text);
  assert.match(page.path, /^\/ask\/[0-9a-f-]{36}/);
  return page;
}

/** What machine and officers have said, the last one last. */
export function replies(page: Page): string[] {
  return page
    .findAll('li', ({ attributes: { class: kind = '' } }) => /^utterance( utterance--person)?$/.test(kind))
    .map(textOf);
}

/** Address of the conversation a page shows. */
export function pathOf(page: Page): string {
  return page.path.split(/[?#]/)[0] ?? '';
}
