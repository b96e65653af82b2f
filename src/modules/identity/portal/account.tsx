import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { selfOf } from '../actor.ts';
import { changeContact } from '../commands/change-contact.ts';
import { changePassword } from '../commands/change-password.ts';
import { getClient } from '../http/client.ts';
import type { Env } from '../http/env.ts';
import { getActor, getPerson } from '../http/require-actor.ts';
import { clearSessionCookie, writeSessionCookie } from '../http/session-cookie.ts';
import { getAccount } from '../queries/get-account.ts';
import { endSession, signOutEverywhere, unknownSession } from '../sign-in/sign-out.ts';
import { AccountPage } from './account-page.tsx';
import { accountWords } from './account-words.ts';
import { problemsOf } from './form-problems.ts';

/** The account page of persons (`/my/account`) and of officials (`/workbench/account`). */
export function accountRoutes(platform: Platform, base: string, guard: MiddlewareHandler<Env>): Hono<Env> {
  return new Hono<Env>()
    .use(base, guard)
    .use(`${base}/*`, guard)
    .get(base, (c) => renderAccount(c, platform, { base }))
    .post(`${base}/contact`, async (c) => {
      const form = await readForm(c);
      const typed = { email: form.get('email') ?? '', address: form.get('address') ?? '' };
      const saved = await attempt(() => changeContact(platform, selfOf(getPerson(c)), typed));
      if (saved.done) return seeOther(c, `${base}?done=contact`);
      return renderAccount(c, platform, { base, refusal: saved.refusal, typed });
    })
    .post(`${base}/password`, async (c) => {
      const form = await readForm(c);
      const field = (name: string) => form.get(name) ?? '';
      const input = { current: field('current'), password: field('password'), again: field('again') };
      const changed = await attempt(() =>
        changePassword(platform, getActor(c), { ...input, client: getClient(c) }),
      );
      if (!changed.done) return renderAccount(c, platform, { base, refusal: changed.refusal });
      writeSessionCookie(c, platform, changed.value);
      return seeOther(c, `${base}?done=password`);
    })
    .post(`${base}/sessions/:session/end`, async (c) => {
      await readForm(c);
      const id = c.req.param('session');
      if (!isUuid(id)) throw unknownSession();
      await endSession(platform, getActor(c), id);
      return seeOther(c, `${base}?done=session#sessions`);
    })
    .post(`${base}/sign-out-everywhere`, async (c) => {
      await readForm(c);
      await signOutEverywhere(platform, getActor(c));
      clearSessionCookie(c, platform);
      return seeOther(c, '/sign-in');
    });
}

interface Shown {
  readonly base: string;
  readonly refusal?: Refusal;
  readonly typed?: { email: string; address: string };
}

async function renderAccount(c: Context<Env>, platform: Platform, { base, refusal, typed }: Shown) {
  const actor = getActor(c);
  const locale = c.get('locale');
  const problems = problemsOf(refusal, locale);
  return c.render(
    <AccountPage
      actor={actor}
      account={await getAccount(platform, actor, locale)}
      base={base}
      done={refusal ? undefined : c.req.query('done')}
      problems={problems}
      typed={typed}
    />,
    {
      title: messagesIn(accountWords, locale).title,
      errors: problems.summary.length,
      status: refusal === undefined ? 200 : refusal.kind === 'too-many' ? 429 : 422,
      noIndex: true,
      private: true,
      section: 'my',
    },
  );
}
