import type { Context } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { seeOther } from '../../../platform/http/index.ts';
import { safeNextPath, signInPath } from '../next-path.ts';
import { SignInPage } from '../portal/sign-in-page.tsx';
import { signInWords } from '../portal/sign-in-words.ts';
import type { Env } from './env.ts';
import { readLostForm } from './lost-form.ts';

/** A form arrives after its session has ended: the sign-in page takes it along, so that nothing typed is lost. */
export async function answerLostSession(c: Context<Env>): Promise<Response> {
  const lost = await readLostForm(c);
  if (!lost) return seeOther(c, signInPath(refererPath(c) ?? c.get('sitePath')));
  const { title } = messagesIn(signInWords, c.get('locale'));
  return c.render(<SignInPage lost={lost} />, { title, noIndex: true, status: 401 });
}

function refererPath(c: Context<Env>): string | undefined {
  const referer = URL.parse(c.req.header('referer') ?? '');
  return referer && referer.host === c.req.header('host')
    ? safeNextPath(referer.pathname + referer.search)
    : undefined;
}
