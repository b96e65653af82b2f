import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { registerPerson } from '../commands/register-person.ts';
import { getClient } from '../http/client.ts';
import type { Env } from '../http/env.ts';
import { writeSessionCookie } from '../http/session-cookie.ts';
import { safeNextPath } from '../next-path.ts';
import type { RealNameCheck } from '../real-name/register-checks.ts';
import { problemsOf } from './form-problems.ts';
import { RegisterPage } from './register-page.tsx';
import { registerWords } from './register-words.ts';

export function registerRoutes(platform: Platform, check: RealNameCheck): Hono<Env> {
  return new Hono<Env>()
    .get('/register', (c) => {
      if (c.get('actor')) return seeOther(c, '/my');
      return c.render(<RegisterPage next={safeNextPath(c.req.query('next'))} />, pageOf(c));
    })
    .post('/register', (c) => handleRegistration(c, platform, check));
}

async function handleRegistration(
  c: Context<Env>,
  platform: Platform,
  check: RealNameCheck,
): Promise<Response> {
  const form = await readForm(c);
  const typed = {
    name: form.get('name') ?? '',
    identityNumber: form.get('identityNumber') ?? '',
    phone: form.get('phone') ?? '',
    consent: form.get('consent') === 'yes',
  };
  const next = safeNextPath(form.get('next'));
  const attempted = await attempt(() =>
    registerPerson(platform, check, {
      ...typed,
      password: form.get('password') ?? '',
      again: form.get('again') ?? '',
      client: getClient(c),
    }),
  );
  if (attempted.done) {
    writeSessionCookie(c, platform, attempted.value);
    return seeOther(c, next ?? '/my/account?done=registered');
  }
  const { refusal } = attempted;
  const problems = problemsOf(refusal, c.get('locale'));
  return c.render(<RegisterPage problems={problems} typed={typed} next={next} />, {
    ...pageOf(c),
    errors: problems.summary.length,
    status: refusal.kind === 'too-many' ? 429 : 422,
  });
}

function pageOf(c: Context<Env>) {
  return { title: messagesIn(registerWords, c.get('locale')).title, noIndex: true, private: true };
}
