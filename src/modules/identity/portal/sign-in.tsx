import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { signedInName } from '../actor.ts';
import { type SignedIn, signIn } from '../commands/sign-in.ts';
import { signOut } from '../commands/sign-out.ts';
import type { Env } from '../http/env.ts';
import { clearSessionCookie, writeSessionCookie } from '../http/session-cookie.ts';
import { safeNextPath } from '../next-path.ts';
import { findActor } from '../queries/find-actor.ts';
import { landingPath } from '../queries/landing-path.ts';
import { listDemoAccounts } from '../queries/list-demo-accounts.ts';
import { csrfTokenFor } from '../session.ts';
import { problemsOf } from './form-problems.ts';
import { ResumePage } from './resume-page.tsx';
import { type LostForm, SignInPage } from './sign-in-page.tsx';
import { signInWords } from './sign-in-words.ts';
import { SignOutPage } from './sign-out-page.tsx';

export function signInRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/sign-in', async (c) => {
      const actor = c.get('actor');
      return c.render(
        <SignInPage
          login={c.req.query('login')}
          next={safeNextPath(c.req.query('next'))}
          signedInAs={actor && signedInName(actor, c.get('locale'))}
          demoAccounts={await listDemoAccounts(platform)}
        />,
        pageOf(c),
      );
    })
    .post('/sign-in', (c) => handleSignIn(c, platform))
    .get('/sign-out', (c) => {
      if (!c.get('actor')) return seeOther(c, '/');
      const { signOutTitle } = messagesIn(signInWords, c.get('locale'));
      return c.render(<SignOutPage />, { title: signOutTitle, noIndex: true, private: true });
    })
    .post('/sign-out', async (c) => {
      await readForm(c);
      const actor = c.get('actor');
      if (actor) await signOut(platform, actor);
      clearSessionCookie(c, platform);
      return seeOther(c, actor?.kind === 'official' ? '/sign-in?next=%2Fworkbench' : '/');
    });
}

async function handleSignIn(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readFormOfAnyone(c);
  const login = form.get('login') ?? '';
  const next = safeNextPath(form.get('next'));
  const lost = lostFormIn(form);
  const attempted = await attempt(() =>
    signIn(platform, {
      login,
      password: form.get('password') ?? '',
      channel: 'web',
      clientAddress: c.get('clientAddress'),
      replaces: c.get('actor')?.sessionId,
    }),
  );
  if (attempted.done) {
    writeSessionCookie(c, platform, attempted.value);
    return lost
      ? resume(c, platform, { signedIn: attempted.value, lost })
      : land(c, platform, attempted.value, next);
  }
  const { refusal } = attempted;
  const problems = problemsOf(refusal, c.get('locale'));
  return c.render(
    <SignInPage
      problems={problems}
      login={login}
      next={next}
      lost={lost}
      demoAccounts={await listDemoAccounts(platform)}
    />,
    { ...pageOf(c), errors: problems.summary.length, status: refusal.kind === 'too-many' ? 429 : 422 },
  );
}

/** No token is asked here: whoever signs in may still have an older page open. The origin has been checked. */
async function readFormOfAnyone(c: Context<Env>): Promise<URLSearchParams> {
  c.set('csrfToken', undefined);
  return readForm(c);
}

async function land(c: Context<Env>, platform: Platform, signedIn: SignedIn, next: string | undefined) {
  if (signedIn.mustChangePassword) {
    const base = signedIn.kind === 'official' ? '/workbench/account' : '/my/account';
    return seeOther(c, `${base}?done=temporary#change-password`);
  }
  const found = await findActor(platform, signedIn.token);
  return seeOther(c, found ? await landingPath(platform, found.actor, next) : '/');
}

async function resume(
  c: Context<Env>,
  platform: Platform,
  { signedIn, lost }: { signedIn: SignedIn; lost: LostForm },
): Promise<Response> {
  const found = await findActor(platform, signedIn.token);
  c.set('actor', found?.actor);
  c.set('csrfToken', csrfTokenFor(platform.secret, signedIn.sessionId));
  const { resumeTitle } = messagesIn(signInWords, c.get('locale'));
  return c.render(<ResumePage lost={lost} />, { title: resumeTitle, noIndex: true, private: true });
}

function lostFormIn(form: URLSearchParams): LostForm | undefined {
  const path = safeNextPath(form.get('lostPath'));
  return path === undefined ? undefined : { path, body: form.get('lostBody') ?? '' };
}

function pageOf(c: Context<Env>) {
  return { title: messagesIn(signInWords, c.get('locale')).title, noIndex: true, private: true, wide: true };
}
