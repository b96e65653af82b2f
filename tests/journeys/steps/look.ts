import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.TONGBAN_PICTURES;

/** Keeps a picture of the page where `TONGBAN_PICTURES` names a folder: for people who look at the design. */
export async function look(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}
