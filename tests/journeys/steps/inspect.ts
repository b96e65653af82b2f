import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { look } from './look.ts';

/** What a page did behind its reader's back, taken note of from now on. */
export class Watch {
  readonly #complaints: string[] = [];

  constructor(page: Page, origin: string) {
    page.on('console', (message) => {
      // A page that answers 404 or 422 is reported by the browser as a failed resource.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.#complaints.push(`console: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) this.#complaints.push(`asks ${url}`);
    });
    page.on('response', (response) => {
      const isPart = response.request().resourceType() !== 'document';
      if (isPart && response.status() >= 400) this.#complaints.push(`${response.status()} ${response.url()}`);
    });
  }

  take(): string[] {
    return this.#complaints.splice(0);
  }
}

const heights = { 375: 812, 1280: 900 } as const;

/** What every page keeps: a title, one heading, its language, and room for its content. */
export async function inspect(page: Page, watch: Watch): Promise<void> {
  const where = page.url();
  const { pathname } = new URL(where);
  const isEnglish = /^\/en(\/|$)/.test(pathname);
  assert.notEqual((await page.title()).trim(), '', `${where} has no title`);
  assert.equal(await page.locator('h1').count(), 1, `${where} has one h1`);
  assert.equal(await page.locator('html').getAttribute('lang'), isEnglish ? 'en' : 'zh-CN', where);
  for (const width of [1280, 375] as const) {
    await expectRoom(page, width);
    await look(page, pathname.slice(1).replaceAll('/', '.') || 'home');
  }
  // Both languages have the same markup, so the slow rules are asked once.
  if (!isEnglish) await expectNoAxeViolations(page);
  assert.deepEqual(watch.take(), [], where);
}

/**
 * Chinese on an English page says that it is Chinese, so that a voice reads it well; searches quote what was typed.
 */
export async function expectMarkedChinese(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  if (!pathname.startsWith('/en') || pathname.startsWith('/en/search')) return;
  const unmarked = await page.locator('body').evaluate((body) => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang');
      const text = node.textContent ?? '';
      if (language === 'en' && /\p{Script=Han}/u.test(text)) found.add(text.trim());
    }
    return [...found];
  });
  assert.deepEqual(unmarked, [], page.url());
}

/** Nothing has to be scrolled sideways. */
export async function expectRoom(page: Page, width: keyof typeof heights): Promise<void> {
  await page.setViewportSize({ width, height: heights[width] });
  const needed = Number(await page.evaluate('document.documentElement.scrollWidth'));
  assert.ok(needed <= width, `${page.url()} needs ${needed} px on a screen of ${width} px`);
}
