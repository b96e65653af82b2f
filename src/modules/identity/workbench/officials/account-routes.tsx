import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { ManagedAccount } from '../../administration-store.ts';
import { closeAccount, getManagedAccount, reopenAccount } from '../../commands/administer-account.ts';
import type { Env } from '../../http/env.ts';
import { placeNamesIn } from '../../http/place-names.ts';
import { getOfficial, requireOfficial } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { identityPolicy } from '../../policy.ts';
import { problemsOf } from '../../portal/form-problems.ts';
import { listOfficialsFor } from '../../posts/list-colleagues.ts';
import { AccountsPage } from './accounts-page.tsx';
import { managementWords } from './management-words.ts';

/** Finding accounts, and what a system administrator does to them. */
export function accountRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(
      '/workbench/accounts/*',
      requireOfficial('administrator', 'security-administrator'),
      requireProof(platform, 'writing'),
    )
    .use('/workbench/accounts/new', requireOfficial('administrator'))
    .get('/workbench/accounts', async (c) => {
      const login = c.req.query('login')?.trim() || undefined;
      const account = login ? await findAccount(c, platform, login) : undefined;
      if (account?.officialId) return seeOther(c, `/workbench/officials/${account.officialId}`);
      return renderAccounts(c, platform, { login, account, done: c.req.query('done') });
    })
    .post('/workbench/accounts', (c) => handleAct(c, platform));
}

async function handleAct(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readForm(c);
  const act = form.get('act') ?? '';
  const input = { login: form.get('login') ?? '', reason: form.get('reason') ?? '' };
  const actor = getOfficial(c);
  const account = await getManagedAccount(platform, platform.database, { actor, login: input.login });
  const done = await attempt(async () => {
    if (act === 'close') await closeAccount(platform, actor, input);
    if (act === 'reopen') await reopenAccount(platform, actor, input);
  });
  if (!done.done) {
    return renderAccounts(c, platform, { login: account.login, account, refusal: done.refusal });
  }
  return seeOther(
    c,
    `/workbench/accounts?login=${encodeURIComponent(account.login)}&done=${encodeURIComponent(act)}`,
  );
}

/** Nothing where there is none; an account out of reach is refused. */
async function findAccount(c: Context<Env>, platform: Platform, login: string) {
  try {
    return await getManagedAccount(platform, platform.database, { actor: getOfficial(c), login });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'account-unknown') return undefined;
    throw error;
  }
}

interface Shown {
  readonly login: string | undefined;
  readonly account: ManagedAccount | undefined;
  readonly done?: string | undefined;
  readonly refusal?: Refusal;
}

async function renderAccounts(c: Context<Env>, platform: Platform, shown: Shown) {
  const locale = c.get('locale');
  const actor = getOfficial(c);
  const problems = problemsOf(shown.refusal, locale);
  const name = c.req.query('name')?.trim() || undefined;
  return c.render(
    <AccountsPage
      {...shown}
      problems={problems}
      name={name}
      officials={await listOfficialsFor(platform, actor, name)}
      names={await placeNamesIn(platform.database, locale)}
      mayAdminister={identityPolicy.can(actor, 'enter-workbench', { role: 'administrator' })}
    />,
    {
      title: messagesIn(managementWords, locale).title,
      errors: problems.summary.length,
      status: shown.refusal ? 422 : 200,
      private: true,
    },
  );
}
