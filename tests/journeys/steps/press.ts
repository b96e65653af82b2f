import type { Locator } from 'playwright-core';

/** Presses a button or a link that leads to another page, and waits for that page. */
export async function press(locator: Locator): Promise<void> {
  await Promise.all([locator.page().waitForEvent('load'), locator.click()]);
}
