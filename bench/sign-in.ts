import { demoPassword } from '../src/modules/identity/index.ts';
import { Browser } from '../tests/support/browser.ts';

/** The cookie of somebody who has signed in. */
export async function signIn(origin: string, login: string): Promise<string> {
  const browser = new Browser(origin);
  const response = await browser.fetch('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ login, password: demoPassword }),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
