import type { Page } from 'playwright-core';
import { devices, type Journey } from '../../support/journey.ts';
import { crawl } from './crawl.ts';
import { inspect, Watch } from './inspect.ts';
import { signIn } from './people.ts';

interface Walk {
  /** Nobody’s, when it is left out. */
  readonly login?: string;
  readonly from: readonly string[];
  readonly within?: RegExp;
  /** Kinds that need not be opened again; what this walk opens is added. */
  readonly seen: Set<string>;
  readonly also?: (page: Page) => Promise<void>;
}

/** Opens and inspects one page of every kind as somebody sees it. @returns the addresses */
export async function walk({ open, server }: Journey, { login, also, ...crawling }: Walk): Promise<string[]> {
  const page = await open(devices.phone);
  const watch = new Watch(page, server.origin);
  if (login) await signIn(page, login);
  const opened = await crawl({
    page,
    ...crawling,
    visit: async () => {
      await inspect(page, watch);
      await also?.(page);
    },
  });
  await page.context().close();
  return opened;
}
