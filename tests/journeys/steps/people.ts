import type { Page } from 'playwright-core';
import { press } from './press.ts';

const password = 'yunxi-demo-2026';

/** Signs in where the page asks for it, or from the sign-in page. */
export async function signIn(page: Page, login: string): Promise<void> {
  if ((await page.getByLabel('密码').count()) === 0) await page.goto('/sign-in');
  await page.getByLabel('登录名、手机号码或身份证号码').fill(login);
  await page.getByLabel('密码').fill(password);
  await press(page.getByRole('main').getByRole('button', { name: '登录', exact: true }));
}

/** Chooses for whom the signed-in person acts from now on. */
export async function actFor(page: Page, words: string): Promise<void> {
  if (!page.url().includes('/my/capacity')) await page.goto('/my/capacity');
  await page.getByLabel(words).check();
  await press(page.getByRole('main').getByRole('button', { name: '继续' }));
}
