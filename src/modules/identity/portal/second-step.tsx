import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { askForPasskey } from '../factors/check-passkey.ts';
import type { Factors } from '../factors/factor-store.ts';
import { relyingPartyOf } from '../factors/relying-party.ts';
import { getClient } from '../http/client.ts';
import type { Env } from '../http/env.ts';
import { type LostForm, lostFormIn } from '../http/lost-form.ts';
import { readPasskeyForm } from '../http/passkey-form.ts';
import { writeSessionCookie } from '../http/session-cookie.ts';
import { clearStepCookie, readStepCookie } from '../http/step-cookie.ts';
import { safeNextPath } from '../next-path.ts';
import { findSecondStep, finishSignIn } from '../sign-in/second-step.ts';
import { signInByPasskey } from '../sign-in/sign-in-by-passkey.ts';
import { problemsOf } from './form-problems.ts';
import { land, landingOf, readFormOfAnyone } from './land.tsx';
import { SecondStepPage } from './second-step-page.tsx';
import { signInWords } from './sign-in-words.ts';

const path = '/sign-in/code';

/** The second step of signing in, and passkeys, which need no first. */
export function secondStepRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(path, async (c) => {
      const found = await findSecondStep(platform, readStepCookie(c, platform, 'step'));
      if (!found) return seeOther(c, '/sign-in?said=expired');
      return renderStep(c, { factors: found.factors, next: safeNextPath(c.req.query('next')) });
    })
    .post(path, (c) => handleCode(c, platform))
    .post('/sign-in/passkey/options', async (c) => {
      await readFormOfAnyone(c);
      return c.json(
        await askForPasskey(platform, relyingPartyOf(platform, c.req.url), { purpose: 'sign-in' }),
      );
    })
    .post('/sign-in/passkey', async (c) => {
      const form = await readFormOfAnyone(c);
      const signedIn = await attempt(() =>
        signInByPasskey(platform, {
          party: relyingPartyOf(platform, c.req.url),
          response: readPasskeyForm(form),
          client: getClient(c),
          replaces: c.get('actor')?.sessionId,
          stepToken: readStepCookie(c, platform, 'step'),
        }),
      );
      if (!signedIn.done) return c.json({ code: signedIn.refusal.code }, 422);
      clearStepCookie(c, platform, 'step');
      writeSessionCookie(c, platform, signedIn.value);
      return c.json({ to: await landingOf(platform, signedIn.value, safeNextPath(form.get('next'))) });
    });
}

async function handleCode(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readFormOfAnyone(c);
  const next = safeNextPath(form.get('next'));
  const lost = lostFormIn(form);
  const token = readStepCookie(c, platform, 'step');
  const code = form.get('code') ?? '';
  const finished = await attempt(() => finishSignIn(platform, { token, code, client: getClient(c) }));
  if (finished.done) {
    clearStepCookie(c, platform, 'step');
    writeSessionCookie(c, platform, finished.value);
    return land(c, platform, { signedIn: finished.value, next, lost });
  }
  const found = await findSecondStep(platform, token);
  if (!found) return seeOther(c, '/sign-in?said=expired');
  return renderStep(c, { factors: found.factors, next, lost, refusal: finished.refusal });
}

interface Step {
  readonly factors: Factors;
  readonly next?: string | undefined;
  readonly lost?: LostForm | undefined;
  readonly refusal?: Refusal;
}

/** The page of the second step. */
export function renderStep(c: Context<Env>, { refusal, ...step }: Step): Response | Promise<Response> {
  const problems = problemsOf(refusal, c.get('locale'));
  return c.render(<SecondStepPage {...step} problems={problems} />, {
    title: messagesIn(signInWords, c.get('locale')).stepTitle,
    noIndex: true,
    private: true,
    errors: problems.summary.length,
    status: refusal ? (refusal.kind === 'too-many' ? 429 : 422) : 200,
    scripts: step.factors.passkeys > 0 ? ['passkey.js'] : [],
  });
}

export function stepPath(next: string | undefined): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}
