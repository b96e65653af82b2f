import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { MessageSender } from '../../contact/message-sender.ts';
import { getClient } from '../../http/client.ts';
import type { Env } from '../../http/env.ts';
import { clearStepCookie, readStepCookie, writeStepCookie } from '../../http/step-cookie.ts';
import { hasFactorOf } from '../../queries/get-factors.ts';
import { confirmRecovery, findRecoveryBy, finishRecovery, startRecovery } from '../../recovery/recover.ts';
import { problemsOf } from '../form-problems.ts';
import { readFormOfAnyone } from '../land.tsx';
import { CodePage, NewPasswordPage, RecoverPage } from './recovery-pages.tsx';
import { recoveryWords } from './recovery-words.ts';

/** A forgotten password, in three pages; which of them comes next the cookie tells, nobody else. */
export function recoveryRoutes(platform: Platform, sender: MessageSender): Hono<Env> {
  return new Hono<Env>()
    .get('/recover', (c) => renderStart(c, { login: c.req.query('login') ?? '', by: '' }))
    .post('/recover', async (c) => {
      const form = await readFormOfAnyone(c);
      const login = form.get('login') ?? '';
      const by = form.get('by') === 'email' ? 'email' : 'sms';
      const started = await attempt(() =>
        startRecovery(platform, sender, { login, by, client: getClient(c) }),
      );
      if (!started.done) return renderStart(c, { login, by, refusal: started.refusal });
      writeStepCookie(c, platform, { name: 'recovery', ...started.value });
      return seeOther(c, '/recover/code');
    })
    .get('/recover/code', async (c) => {
      const recovery = await findRecoveryBy(platform, readStepCookie(c, platform, 'recovery'));
      if (!recovery) return seeOther(c, '/recover?expired=1');
      return recovery.isConfirmed ? seeOther(c, '/recover/password') : renderCode(c, platform);
    })
    .post('/recover/code', async (c) => {
      const code = (await readFormOfAnyone(c)).get('code') ?? '';
      const token = readStepCookie(c, platform, 'recovery');
      const confirmed = await attempt(() => confirmRecovery(platform, token, code));
      if (confirmed.done) return seeOther(c, '/recover/password');
      if (confirmed.refusal.code === 'recovery-expired') return seeOther(c, '/recover?expired=1');
      return renderCode(c, platform, confirmed.refusal);
    })
    .get('/recover/password', (c) => renderPassword(c, platform))
    .post('/recover/password', async (c) => {
      const form = await readFormOfAnyone(c);
      const field = (name: string) => form.get(name) ?? '';
      const token = readStepCookie(c, platform, 'recovery');
      const input = { password: field('password'), again: field('again'), code: field('code') };
      const finished = await attempt(() =>
        finishRecovery(platform, token, { ...input, client: getClient(c) }),
      );
      if (!finished.done) return renderPassword(c, platform, finished.refusal);
      clearStepCookie(c, platform, 'recovery');
      return seeOther(c, '/sign-in?said=recovered');
    });
}

function renderStart(c: Context<Env>, shown: { login: string; by: string; refusal?: Refusal }) {
  const problems = problemsOf(shown.refusal, c.get('locale'));
  const isExpired = c.req.query('expired') !== undefined;
  return c.render(
    <RecoverPage login={shown.login} by={shown.by} problems={problems} isExpired={isExpired} />,
    {
      ...pageOf(c, 'title', shown.refusal),
      errors: problems.summary.length,
    },
  );
}

function renderCode(c: Context<Env>, { config }: Platform, refusal?: Refusal) {
  const problems = problemsOf(refusal, c.get('locale'));
  return c.render(<CodePage problems={problems} isDemo={config.mode === 'demo'} />, {
    ...pageOf(c, 'codeTitle', refusal),
    errors: problems.summary.length,
  });
}

async function renderPassword(c: Context<Env>, platform: Platform, refusal?: Refusal) {
  const recovery = await findRecoveryBy(platform, readStepCookie(c, platform, 'recovery'));
  if (!recovery?.isConfirmed || recovery.accountId === undefined) return seeOther(c, '/recover?expired=1');
  const problems = problemsOf(refusal, c.get('locale'));
  const wantsCode = await hasFactorOf(platform, recovery.accountId);
  return c.render(<NewPasswordPage problems={problems} wantsCode={wantsCode} />, {
    ...pageOf(c, 'passwordTitle', refusal),
    errors: problems.summary.length,
  });
}

function pageOf(
  c: Context<Env>,
  title: 'title' | 'codeTitle' | 'passwordTitle',
  refusal: Refusal | undefined,
) {
  const status = refusal ? (refusal.kind === 'too-many' ? (429 as const) : (422 as const)) : (200 as const);
  return { title: messagesIn(recoveryWords, c.get('locale'))[title], noIndex: true, private: true, status };
}
