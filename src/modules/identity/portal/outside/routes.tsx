import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getClient } from '../../http/client.ts';
import type { Env } from '../../http/env.ts';
import { writeSessionCookie } from '../../http/session-cookie.ts';
import { readStepCookie, writeStepCookie } from '../../http/step-cookie.ts';
import { safeNextPath } from '../../next-path.ts';
import { findArrival } from '../../outside/arrival.ts';
import { finishAtProvider, localeOfReturn } from '../../outside/finish.ts';
import { findProvider } from '../../outside/list-providers.ts';
import { openVouchedAccount } from '../../outside/open-account.ts';
import { arrivedPath, connectPath } from '../../outside/paths.ts';
import { type Protocol, protocolOf } from '../../outside/protocol.ts';
import type { Provider } from '../../outside/provider.ts';
import { arrivalExpired } from '../../outside/refusals.ts';
import { startAtProvider, stepHours } from '../../outside/start.ts';
import { hoursAfter, isToken, makeToken } from '../../session.ts';
import type { SecondStep, SignedIn } from '../../sign-in/signed-in.ts';
import { problemsOf } from '../form-problems.ts';
import { land, readFormOfAnyone } from '../land.tsx';
import { renderStep } from '../second-step.tsx';
import { ArrivedPage } from './arrival-pages.tsx';
import { connectionRoutes } from './connection-routes.tsx';
import { ProviderFailedPage } from './pages.tsx';
import { outsideWords } from './words.ts';

/** Signing in with an account of an outside provider (OpenID Connect Core 1.0, code flow with PKCE). */
export function outsideRoutes(platform: Platform): Hono<Env> {
  const protocol = protocolOf(platform);
  return new Hono<Env>()
    .get('/sign-in/with/:provider', async (c) => {
      const provider = await findProvider(platform, c.req.param('provider') ?? '');
      if (!provider) return c.notFound();
      const begun = await attempt(() => begin(c, platform, protocol, provider));
      return begun.done ? c.redirect(begun.value.href, 303) : showFailed(c, begun.refusal);
    })
    .get('/sign-in/with/:provider/back', (c) => comeBack(c, platform, protocol))
    .get('/sign-in/with/:provider/arrived', async (c) => {
      const arrival = await findArrival(platform, readStepCookie(c, platform, 'outside'));
      if (!arrival) return showFailed(c, arrivalExpired());
      const next = safeNextPath(c.req.query('next'));
      return c.render(<ArrivedPage arrival={arrival} next={next} />, pageOf(c, arrival.provider));
    })
    .post('/sign-in/with/:provider/account', (c) => openAccount(c, platform))
    .route(
      '/',
      connectionRoutes(platform, (c, provider) => begin(c, platform, protocol, provider, connectPath)),
    );
}

async function begin(
  c: Context<Env>,
  platform: Platform,
  protocol: Protocol,
  provider: Provider,
  next = safeNextPath(c.req.query('next')),
): Promise<URL> {
  const kept = readStepCookie(c, platform, 'outside');
  const browser = kept !== undefined && isToken(kept) ? kept : makeToken().token;
  const address = await startAtProvider(platform, protocol, {
    provider,
    browser,
    next,
    client: getClient(c),
    locale: c.get('locale'),
  });
  const expiresAt = hoursAfter(platform.now(), 2 * stepHours);
  writeStepCookie(c, platform, { name: 'outside', token: browser, expiresAt });
  return address;
}

async function comeBack(c: Context<Env>, platform: Platform, protocol: Protocol): Promise<Response> {
  const provider = await findProvider(platform, c.req.param('provider') ?? '');
  if (!provider) return c.notFound();
  const { search } = new URL(c.req.url);
  c.set('locale', (await localeOfReturn(platform, search)) ?? c.get('locale'));
  const isPerson = c.get('actor')?.kind === 'person';
  const returned = await attempt(() =>
    finishAtProvider(platform, protocol, {
      provider,
      search,
      browser: readStepCookie(c, platform, 'outside'),
      client: getClient(c),
      replaces: c.get('actor')?.sessionId,
      mayConnect: isPerson,
    }),
  );
  if (!returned.done) return showFailed(c, returned.refusal);
  const { signedIn, next } = returned.value;
  if (signedIn) return enter(c, platform, signedIn, next);
  return seeOther(c, isPerson ? connectPath : arrivedPath(provider.code, next));
}

async function enter(
  c: Context<Env>,
  platform: Platform,
  signedIn: SignedIn | SecondStep,
  next: string | undefined,
): Promise<Response> {
  if (signedIn.step === 'second') {
    writeStepCookie(c, platform, { name: 'step', token: signedIn.token, expiresAt: signedIn.expiresAt });
    // The cookie of the step is for this site alone: it would not come along in a redirect that began elsewhere.
    return renderStep(c, { factors: signedIn.factors, next });
  }
  writeSessionCookie(c, platform, signedIn);
  return land(c, platform, { signedIn, next });
}

async function openAccount(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readFormOfAnyone(c);
  const arrival = await findArrival(platform, readStepCookie(c, platform, 'outside'));
  if (!arrival) return showFailed(c, arrivalExpired());
  const next = safeNextPath(form.get('next'));
  const typed = { phone: form.get('phone') ?? '', consent: form.get('consent') === 'yes' };
  const secrets = { password: form.get('password') ?? '', again: form.get('again') ?? '' };
  const opened = await attempt(() =>
    openVouchedAccount(platform, arrival, { ...typed, ...secrets, client: getClient(c) }),
  );
  if (opened.done) {
    writeSessionCookie(c, platform, opened.value);
    return seeOther(c, next ?? '/my/account?done=registered');
  }
  const problems = problemsOf(opened.refusal, c.get('locale'));
  return c.render(<ArrivedPage {...{ arrival, next, problems, typed }} />, {
    ...pageOf(c, arrival.provider),
    errors: problems.summary.length,
    status: opened.refusal.kind === 'too-many' ? 429 : 422,
  });
}

function pageOf(c: Context<Env>, { name }: Provider) {
  const { arrived } = messagesIn(outsideWords, c.get('locale'));
  return { title: arrived(textIn(name, c.get('locale'))), noIndex: true, private: true };
}

function showFailed(c: Context<Env>, refusal: Refusal): Response | Promise<Response> {
  const { failed } = messagesIn(outsideWords, c.get('locale'));
  return c.render(<ProviderFailedPage text={textIn(refusal.text, c.get('locale'))} />, {
    title: failed,
    noIndex: true,
    private: true,
    status: refusal.kind === 'too-many' ? 429 : 400,
  });
}
