import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Journey } from '../../support/journey.ts';
import { signIn } from './people.ts';
import { press } from './press.ts';

/** One desk in an office: officials sit down at it one after another. */
export class Desk {
  readonly #journey: Pick<Journey, 'open'>;
  readonly #device: Parameters<Journey['open']>[0];
  #page: Page | undefined;
  #login: string | undefined;

  constructor(journey: Pick<Journey, 'open'>, device?: Parameters<Journey['open']>[0]) {
    this.#journey = journey;
    this.#device = device;
  }

  /** The window after this official has signed in. */
  async of(login: string): Promise<Page> {
    this.#page ??= await this.#journey.open(this.#device);
    if (this.#login !== login) {
      await this.#page.goto('/sign-in?next=/workbench');
      await signIn(this.#page, login);
      this.#login = login;
    }
    return this.#page;
  }

  /** Finds the case in the work list and opens it. */
  async open(login: string, number: string): Promise<Page> {
    const page = await this.of(login);
    await page.goto(`/workbench?q=${number}`);
    const row = page.getByRole('row').filter({ hasText: number });
    assert.equal(await row.count(), 1, `${login} has the case once in the work list`);
    await press(row.getByRole('link').first());
    return page;
  }

  /** Takes one of the offered acts on a case. @param fill what the act asks for */
  async act(
    login: string,
    number: string,
    act: string,
    fill: (page: Page) => Promise<void> = async () => undefined,
  ): Promise<Page> {
    const page = await this.open(login, number);
    await press(page.locator('#acts').getByRole('link', { name: act, exact: true }));
    await fill(page);
    await press(page.getByRole('button', { name: `确认${act}` }));
    await page.getByText(`“${act}”已办理。`).waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.#page?.context().close();
  }
}
