import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { signedInName } from '../actor.ts';
import { getClient } from '../http/client.ts';
import { endOwnSession } from '../http/end-own-session.ts';
import type { Env } from '../http/env.ts';
import { type LostForm, lostFormIn } from '../http/lost-form.ts';
import { writeSessionCookie } from '../http/session-cookie.ts';
import { clearStepCookie, writeStepCookie } from '../http/step-cookie.ts';
import { safeNextPath } from '../next-path.ts';
import { listOpenProviders } from '../outside/list-providers.ts';
import { listDemoAccounts } from '../queries/list-demo-accounts.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { problemsOf } from './form-problems.ts';
import { land, readFormOfAnyone } from './land.tsx';
import { renderStep, stepPath } from './second-step.tsx';
import { SignInPage } from './sign-in-page.tsx';
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
          said={c.req.query('said')}
          signedInAs={actor && signedInName(actor, c.get('locale'))}
          demoAccounts={await listDemoAccounts(platform)}
          providers={await listOpenProviders(platform)}
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
      await endOwnSession(c, platform);
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
      client: getClient(c),
      replaces: c.get('actor')?.sessionId,
    }),
  );
  if (!attempted.done) return renderAgain(c, platform, { refusal: attempted.refusal, login, next, lost });
  const result = attempted.value;
  if (result.step === 'second') {
    writeStepCookie(c, platform, { name: 'step', token: result.token, expiresAt: result.expiresAt });
    return lost ? renderStep(c, { factors: result.factors, lost }) : seeOther(c, stepPath(next));
  }
  clearStepCookie(c, platform, 'step');
  writeSessionCookie(c, platform, result);
  return land(c, platform, { signedIn: result, next, lost });
}

interface Again {
  readonly refusal: Parameters<typeof problemsOf>[0] & {};
  readonly login: string;
  readonly next: string | undefined;
  readonly lost: LostForm | undefined;
}

async function renderAgain(c: Context<Env>, platform: Platform, { refusal, ...typed }: Again) {
  const problems = problemsOf(refusal, c.get('locale'));
  return c.render(
    <SignInPage
      problems={problems}
      {...typed}
      demoAccounts={await listDemoAccounts(platform)}
      providers={await listOpenProviders(platform)}
    />,
    { ...pageOf(c), errors: problems.summary.length, status: refusal.kind === 'too-many' ? 429 : 422 },
  );
}

function pageOf(c: Context<Env>) {
  return {
    title: messagesIn(signInWords, c.get('locale')).title,
    noIndex: true,
    private: true,
    wide: true,
    scripts: ['passkey.js'],
  };
}
