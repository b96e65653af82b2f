import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export interface Crawl {
  readonly page: Page;
  readonly from: readonly string[];
  /** Links that lead elsewhere are not followed. */
  readonly within?: RegExp;
  /** Kinds that have been opened; new ones are added. */
  readonly seen: Set<string>;
  readonly visit: () => Promise<void>;
}

/** Opens one page of every kind that can be reached by links and has not been seen. @returns their addresses */
export async function crawl({ page, from, within = /^/, seen, visit }: Crawl): Promise<string[]> {
  const found = new Set(from);
  const opened: string[] = [];
  for (const path of found) {
    const kind = kindOf(path);
    if (seen.has(kind) && !from.includes(path)) continue;
    seen.add(kind);
    opened.push(path);
    if (isFile(path)) {
      assert.equal((await page.request.get(path)).status(), 200, path);
      continue;
    }
    const response = await page.goto(path);
    assert.equal(response?.status(), 200, path);
    await visit();
    for (const link of await linksOn(page)) if (within.test(link)) found.add(link);
  }
  return opened;
}

/** Addresses on this site, as they stand in the page; links of drawings (SVG) are among them. */
async function linksOn(page: Page): Promise<string[]> {
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => new URL(link.getAttribute('href') ?? '', link.baseURI).href));
  const { origin } = new URL(page.url());
  return addresses
    .map((address) => new URL(address))
    .filter((url) => url.origin === origin && url.pathname !== '/sign-out')
    .map(({ pathname, search }) => pathname + search);
}

/** What stands after these names one thing among many of a kind. */
const collections = new Set(
  'items standards lists agencies regions topics events bundles answers cases certificates verify start notices files scenarios navigators applications data-sets sets records of runs differences'.split(
    ' ',
  ),
);
const pages = new Set(['new', 'start', 'declare']);

/** `/items/1144…` → `/items/*`, `/search?q=x` → `/search?`: pages of one kind look alike. */
function kindOf(path: string): string {
  const [address = '', query] = path.split('?');
  const kind = address
    .split('/')
    .map((part, place, parts) => (isName(part, parts[place - 1]) ? '*' : part))
    .join('/');
  return query === undefined ? kind : `${kind}?`;
}

/** Whether a part of an address names one thing: a code, a number, an identifier. */
function isName(part: string, before = ''): boolean {
  return /\d/.test(part) || (collections.has(before) && !pages.has(part));
}

function isFile(path: string): boolean {
  return /\.(pdf|xml|txt|json|csv|xlsx|ics|bpmn)(\?|$)|\/files\/|\/file$/.test(path);
}
