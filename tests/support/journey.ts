import { after, before, describe } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findReasonWithoutChromium, launchChromium } from './chromium.ts';
import { type TestServer, type TestServerOptions, testServer } from './server.ts';

/** Sizes and abilities of the readers the pages are made for. */
export const devices = {
  phone: { viewport: { width: 375, height: 812 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  phoneWithoutScripts: { viewport: { width: 375, height: 812 }, javaScriptEnabled: false },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Journey {
  readonly server: TestServer;
  /** A new person: a window of its own, with its own cookies. */
  open(device?: BrowserContextOptions): Promise<Page>;
}

const missing = await findReasonWithoutChromium();
if (missing) process.stdout.write(`Journeys are skipped, because Chromium does not start here: ${missing}\n`);

/** A group of tests in a real browser against a server of their own; skipped where no browser starts. */
export function journeys(
  title: string,
  tests: (journey: Journey) => void,
  options: TestServerOptions = {},
): void {
  describe(title, { skip: missing !== undefined }, () => {
    let server: TestServer;
    let chromium: Browser;
    before(async () => {
      server = await testServer(options);
      // The address under which the program knows itself, for ways that lead to another site and back.
      const { host } = new URL(server.origin);
      const { hostname } = new URL(server.platform.publicUrl);
      chromium = await launchChromium([`--host-resolver-rules=MAP ${hostname} ${host}`]);
    });
    after(async () => {
      await chromium?.close();
      await server?.close();
    });
    tests({
      get server() {
        return server;
      },
      async open(device = devices.desktop) {
        const context = await chromium.newContext({
          locale: 'zh-CN',
          timezoneId: 'Asia/Shanghai',
          baseURL: server.origin,
          ...device,
        });
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        page.on('pageerror', (error) => {
          throw error;
        });
        return page;
      },
    });
  });
}
