import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { ManagedAccount } from '../administration-store.ts';
import {
  closeAccount,
  getManagedAccount,
  reopenAccount,
  resetPassword,
} from '../commands/administer-account.ts';
import type { Env } from '../http/env.ts';
import { getOfficial, requireOfficial } from '../http/require-actor.ts';
import { problemsOf } from '../portal/form-problems.ts';
import { AdministrationPage } from './administration-page.tsx';
import { administrationWords } from './administration-words.ts';
import { TemporaryPasswordPage } from './appoint-page.tsx';

export function administrationRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use('/workbench/accounts', requireOfficial('administrator'))
    .use('/workbench/accounts/*', requireOfficial('administrator'))
    .get('/workbench/accounts', async (c) => {
      const login = c.req.query('login')?.trim() || undefined;
      const account = login ? await findAccount(c, platform, login) : undefined;
      return renderAdministration(c, platform, { login, account, done: c.req.query('done') });
    })
    .post('/workbench/accounts', (c) => handleAct(c, platform));
}

async function handleAct(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readForm(c);
  const act = form.get('act') ?? '';
  const input = { login: form.get('login') ?? '', reason: form.get('reason') ?? '' };
  const actor = getOfficial(c);
  const account = await getManagedAccount(platform.database, actor, input.login);
  const done = await attempt(async () => {
    if (act === 'reset-password') return resetPassword(platform, actor, input);
    if (act === 'close') await closeAccount(platform, actor, input);
    if (act === 'reopen') await reopenAccount(platform, actor, input);
    return undefined;
  });
  if (!done.done) {
    return renderAdministration(c, platform, { login: account.login, account, refusal: done.refusal });
  }
  if (done.value !== undefined) {
    const title = messagesIn(administrationWords, c.get('locale')).passwordTitle(account.name);
    return c.render(<TemporaryPasswordPage name={account.name} password={done.value} />, {
      title,
      private: true,
    });
  }
  return seeOther(
    c,
    `/workbench/accounts?login=${encodeURIComponent(account.login)}&done=${encodeURIComponent(act)}`,
  );
}

/** Nothing where there is none; an account out of reach is refused. */
async function findAccount(c: Context<Env>, platform: Platform, login: string) {
  try {
    return await getManagedAccount(platform.database, getOfficial(c), login);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'account-unknown') return undefined;
    throw error;
  }
}

interface Shown {
  readonly login: string | undefined;
  readonly account: ManagedAccount | undefined;
  readonly done?: string | undefined;
  readonly refusal?: Refusal;
}

async function renderAdministration(c: Context<Env>, platform: Platform, shown: Shown) {
  const locale = c.get('locale');
  const problems = problemsOf(shown.refusal, locale);
  const directory = await getDirectory(platform.database);
  const agencyName = (code: string) => textIn(directory.findAgency(code)?.name ?? { zh: code }, locale);
  return c.render(<AdministrationPage {...shown} problems={problems} agencyName={agencyName} />, {
    title: messagesIn(administrationWords, locale).title,
    errors: problems.summary.length,
    status: shown.refusal ? 422 : 200,
    private: true,
  });
}
