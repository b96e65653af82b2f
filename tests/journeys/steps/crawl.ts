import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export interface Crawl {
  readonly page: Page;
  readonly from: readonly string[];
  /** Kinds that have been opened; new ones are added. */
  readonly seen: Set<string>;
  readonly visit: () => Promise<void>;
}

/** Opens one page of every kind that can be reached by links and has not been seen. @returns their addresses */
export async function crawl({ page, from, seen, visit }: Crawl): Promise<string[]> {
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
    for (const link of await linksOn(page)) found.add(link);
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

const collections =
  /\/(items|standards|lists|agencies|regions|topics|events|cases|certificates|verify|start|notices|files|scenarios|applications(?!\/start))\/[^/]+/g;

/** `/items/1144…` → `/items/*`, `/search?q=x` → `/search?`: pages of one kind look alike. */
function kindOf(path: string): string {
  const [address = '', query] = path.split('?');
  const kind = address.replaceAll(collections, '/$1/*').replaceAll(/(?<=\*\/)[^/]*\d[^/]*/g, '*');
  return query === undefined ? kind : `${kind}?`;
}

function isFile(path: string): boolean {
  return /\.(pdf|xml|txt|json|csv)$|\/files\/|\/file$/.test(path);
}
