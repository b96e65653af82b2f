import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { askForPasskey } from '../factors/check-passkey.ts';
import { relyingPartyOf } from '../factors/relying-party.ts';
import { getClient } from '../http/client.ts';
import type { Env } from '../http/env.ts';
import { type LostForm, lostFormIn } from '../http/lost-form.ts';
import { readPasskeyForm } from '../http/passkey-form.ts';
import { getActor, requireSignedIn } from '../http/require-actor.ts';
import { safeNextPath } from '../next-path.ts';
import { getFactors } from '../queries/get-factors.ts';
import { confirmByPasskey, confirmByPassword } from '../sign-in/confirm.ts';
import { ConfirmPage } from './confirm-page.tsx';
import { confirmWords } from './confirm-words.ts';
import { problemsOf } from './form-problems.ts';
import { ResumePage } from './resume-page.tsx';
import { signInWords } from './sign-in-words.ts';

const path = '/confirm';

/** Proving once more who sits there. */
export function confirmRoutes(platform: Platform): Hono<Env> {
  const guard: MiddlewareHandler<Env> = requireSignedIn;
  return new Hono<Env>()
    .use(`${path}/*`, guard)
    .get(path, (c) => renderConfirm(c, platform, { next: safeNextPath(c.req.query('next')) }))
    .post(path, (c) => handleConfirm(c, platform))
    .post(`${path}/passkey/options`, async (c) => {
      await readForm(c);
      const { accountId } = getActor(c);
      const party = relyingPartyOf(platform, c.req.url);
      return c.json(await askForPasskey(platform, party, { purpose: 'confirm', accountId }));
    })
    .post(`${path}/passkey`, async (c) => {
      const form = await readForm(c);
      const party = relyingPartyOf(platform, c.req.url);
      const response = readPasskeyForm(form);
      const done = await attempt(() => confirmByPasskey(platform, getActor(c), { party, response }));
      if (!done.done) return c.json({ code: done.refusal.code }, 422);
      return c.json({ to: safeNextPath(form.get('next')) ?? homeOf(c) });
    });
}

async function handleConfirm(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readForm(c);
  const next = safeNextPath(form.get('next'));
  const lost = lostFormIn(form);
  const [password, code] = [form.get('password') ?? '', form.get('code') ?? ''];
  const confirmed = await attempt(() =>
    confirmByPassword(platform, getActor(c), { password, code, client: getClient(c) }),
  );
  if (!confirmed.done) return renderConfirm(c, platform, { next, lost, refusal: confirmed.refusal });
  if (!lost) return seeOther(c, next ?? homeOf(c));
  const { resumeTitle } = messagesIn(signInWords, c.get('locale'));
  return c.render(<ResumePage lost={lost} />, { title: resumeTitle, noIndex: true, private: true });
}

async function renderConfirm(
  c: Context<Env>,
  platform: Platform,
  { refusal, ...shown }: { next?: string | undefined; lost?: LostForm | undefined; refusal?: Refusal },
) {
  const problems = problemsOf(refusal, c.get('locale'));
  const { passkeys } = await getFactors(platform, getActor(c));
  return c.render(<ConfirmPage {...shown} problems={problems} hasPasskeys={passkeys > 0} />, {
    title: messagesIn(confirmWords, c.get('locale')).title,
    noIndex: true,
    private: true,
    errors: problems.summary.length,
    status: refusal ? (refusal.kind === 'too-many' ? 429 : 422) : 200,
    scripts: passkeys > 0 ? ['passkey.js'] : [],
  });
}

function homeOf(c: Context<Env>): string {
  return getActor(c).kind === 'official' ? '/workbench' : '/my';
}
