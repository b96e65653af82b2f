import { Hono, type MiddlewareHandler } from 'hono';
import { defineMessages, messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { PageHeading, Pagination, Section, useMessages } from '../../../web/ui/index.ts';
import type { Env } from '../http/env.ts';
import { getActor } from '../http/require-actor.ts';
import { type EventPage, listOwnEvents, listOwnSignIns } from '../log/list-events.ts';
import type { SignInRecord } from '../sign-in-store.ts';
import { EventTable } from './event-table.tsx';
import { SignInHistory } from './sign-in-history.tsx';

const words = defineMessages({
  zh: {
    title: '安全记录',
    lead: '登录、密码、登录保护、委托等与账号安全有关的事情都记在这里，任何人不能修改或删除。有不是您本人的操作，请立即修改密码并拨打政务服务热线。',
    events: '安全事项',
    none: '还没有记录。',
    account: '账号与安全',
  },
  en: {
    title: 'Security history',
    lead: 'Sign-ins, passwords, second factors, powers of attorney: what concerns the security of your account is kept here, and nobody can change it. If something was not you, change your password at once and call the hotline.',
    events: 'Events',
    none: 'Nothing yet.',
    account: 'Account and security',
  },
});

/** The owner sees everything that has happened to the account. */
export function historyRoutes(platform: Platform, base: string, guard: MiddlewareHandler<Env>): Hono<Env> {
  const path = `${base}/history`;
  return new Hono<Env>().get(path, guard, async (c) => {
    const actor = getActor(c);
    const page = await listOwnEvents(platform, actor, c.req.query('after'));
    const say = messagesIn(words, c.get('locale'));
    return c.render(<HistoryPage page={page} signIns={await listOwnSignIns(platform, actor)} path={path} />, {
      title: say.title,
      noIndex: true,
      private: true,
      wide: true,
      section: 'my',
      breadcrumbs: [{ label: say.account, href: base }],
    });
  });
}

interface HistoryPageProps {
  page: EventPage;
  signIns: readonly SignInRecord[];
  path: string;
}

function HistoryPage({ page, signIns, path }: HistoryPageProps) {
  const say = useMessages(words);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Section title={say.events}>
        {page.events.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <EventTable caption={say.events} events={page.events} />
        )}
        <Pagination next={page.next && `${path}?after=${page.next}`} />
      </Section>
      <SignInHistory signIns={signIns} />
    </>
  );
}
