import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { defineMessages, messagesIn, textIn } from '../../../kernel/messages.ts';
import { type HttpEnv, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Button, ButtonRow, Form, Link, PageHeading, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type Env, endOwnSession, signedInName } from '../../identity/index.ts';
import { type LogoutRequest, readLogoutRequest } from '../logout/logout-request.ts';
import { endSessionPath } from '../paths.ts';
import { GoOnPage } from './pages.tsx';
import { openidWords } from './words.ts';

const words = defineMessages({
  zh: {
    title: '退出登录',
    from: (system: string) => `您已从“${system}”退出。`,
    question: (name: string) => `要同时退出本网站（${name}）和用本网站账号登录的其他系统吗？`,
    public: '使用公用电脑时，请选择退出。',
    leave: '全部退出',
    stay: '不退出',
    done: '您已退出登录',
    doneText: '用本网站账号登录的其他系统会收到通知，一并退出。',
    stayed: '您仍在登录状态',
    home: '回到首页',
    failed: '没有退出',
  },
  en: {
    title: 'Sign out',
    from: (system: string) => `You have signed out of “${system}”.`,
    question: (name: string) =>
      `Do you want to sign out of this site (${name}) and of the other systems you entered from here?`,
    public: 'On a shared computer, sign out.',
    leave: 'Sign out everywhere',
    stay: 'Stay signed in',
    done: 'You are signed out',
    doneText: 'The other systems that you entered from here are told, and sign you out as well.',
    stayed: 'You are still signed in',
    home: 'To the home page',
    failed: 'You have not been signed out',
  },
});

/**
 * A system sends somebody here to sign out. Any page of the world could: so nothing ends before the person has said so, by a form of
 * ours.
 */
export function logoutRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(endSessionPath, async (c) => {
      const parameters = new URL(c.req.url).searchParams;
      if (/^en\b/i.test(parameters.get('ui_locales') ?? '')) c.set('locale', 'en');
      const request = await readLogoutRequest(platform, parameters);
      if (typeof request === 'string') return showFailed(c, request);
      const actor = c.get('actor');
      if (!actor) return request.back ? c.redirect(request.back, 303) : showEnd(c, 'done');
      const name = signedInName(actor, c.get('locale'));
      return c.render(<AskPage {...request} {...{ name, parameters }} />, titled(c));
    })
    .post(endSessionPath, async (c) => {
      const form = await readForm(c);
      const request = await readLogoutRequest(platform, form);
      if (typeof request === 'string') return showFailed(c, request);
      const isLeaving = form.get('answer') === 'leave';
      if (isLeaving) {
        await endOwnSession(c, platform);
        c.set('actor', undefined);
      }
      const { client, back } = request;
      if (client && back) return c.render(<GoOnPage address={back} client={client} />, titled(c));
      return showEnd(c, isLeaving ? 'done' : 'stayed');
    });
}

/**
 * A system may also post the same question from its own page (RP-Initiated Logout 1.0, 2), before foreign forms are refused: it
 * becomes the address that asks. An answer is ours alone and passes on.
 */
export function logoutByPost<E extends HttpEnv>(): MiddlewareHandler<E> {
  return async (c, next) => {
    if (c.req.method !== 'POST' || c.req.path !== endSessionPath) return next();
    const form = await readForm(c);
    const asked = [...carried, 'ui_locales'].flatMap((field) => {
      const value = form.get(field);
      return value === null ? [] : [[field, value]];
    });
    if (form.has('answer') || asked.length === 0) return next();
    return seeOther(c, `${endSessionPath}?${new URLSearchParams(asked)}`);
  };
}

const carried = ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state'] as const;

function AskPage({
  client,
  name,
  parameters,
}: LogoutRequest & { readonly name: string; readonly parameters: URLSearchParams }) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.question(name)}>{say.title}</PageHeading>
      {client ? <p>{say.from(textIn(client.name, locale))}</p> : null}
      <p>{say.public}</p>
      <Form action={endSessionPath}>
        {carried.map((field) => {
          const value = parameters.get(field);
          return value === null ? null : <input key={field} type="hidden" name={field} value={value} />;
        })}
        <ButtonRow>
          <Button name="answer" value="leave">
            {say.leave}
          </Button>
          <Button kind="secondary" name="answer" value="stay">
            {say.stay}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function EndPage({ end }: { readonly end: 'done' | 'stayed' }) {
  const say = useMessages(words);
  return (
    <>
      <PageHeading lead={end === 'done' ? say.doneText : undefined}>{say[end]}</PageHeading>
      <p>
        <Link to="/">{say.home}</Link>
      </p>
    </>
  );
}

function showEnd(c: Context<Env>, end: 'done' | 'stayed') {
  return c.render(<EndPage end={end} />, titled(c));
}

function titled(c: Context<Env>) {
  return { title: messagesIn(words, c.get('locale')).title, noIndex: true, private: true };
}

function showFailed(c: Context<Env>, error: 'invalid_client' | 'invalid_redirect_uri') {
  const { failed } = messagesIn(words, c.get('locale'));
  const { failedText } = messagesIn(openidWords, c.get('locale'));
  return c.render(<PageHeading lead={failedText[error]}>{failed}</PageHeading>, {
    ...titled(c),
    status: 400,
  });
}
