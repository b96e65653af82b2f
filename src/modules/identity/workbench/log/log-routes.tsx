import { Hono } from 'hono';
import { defineMessages, messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Platform } from '../../../../platform/platform.ts';
import {
  Button,
  EmptyState,
  Form,
  PageHeading,
  Pagination,
  Select,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Env } from '../../http/env.ts';
import { getOfficial, requireOfficial } from '../../http/require-actor.ts';
import { eventNames } from '../../log/event-words.ts';
import { findLogView, type LogQuery, type LogView } from '../../log/list-events.ts';
import { EventTable } from '../../portal/event-table.tsx';
import { SignInHistory } from '../../portal/sign-in-history.tsx';

const words = defineMessages({
  zh: {
    title: '安全日志',
    lead: '账号、岗位、委托、登录保护的每一次变化，任何人（包括管理员）都不能修改或删除。只有安全审计岗可以查看。',
    kind: '事项',
    all: '全部事项',
    login: '登录名、手机号码或身份证号码',
    filter: '筛选',
    none: '没有符合条件的记录',
    noneText: '请放宽条件，或者核对登录名。',
  },
  en: {
    title: 'Security log',
    lead: 'Every change of accounts, posts, powers and factors; nobody, administrators included, can change or delete it. Auditors alone read it.',
    kind: 'What',
    all: 'Everything',
    login: 'Sign-in name, phone or identity number',
    filter: 'Filter',
    none: 'Nothing matches',
    noneText: 'Widen the filter, or check the sign-in name.',
  },
});

const path = '/workbench/security-log';

/** The security log, for auditors alone. */
export function logRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().get(path, requireOfficial('auditor'), async (c) => {
    const query: LogQuery = {
      kind: c.req.query('kind') || undefined,
      login: c.req.query('login')?.trim() || undefined,
      after: c.req.query('after'),
    };
    const view = await findLogView(platform, getOfficial(c), query);
    return c.render(<LogPage view={view} query={query} />, {
      title: messagesIn(words, c.get('locale')).title,
      private: true,
    });
  });
}

function LogPage({ view, query }: { view: LogView; query: LogQuery }) {
  const say = useMessages(words);
  const locale = useLocale();
  const kinds = Object.entries(eventNames).map(([value, name]) => ({ value, label: textIn(name, locale) }));
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Form action={path} method="get">
        <Select name="kind" label={say.kind} options={kinds} value={query.kind} empty={say.all} />
        <TextField name="login" label={say.login} value={query.login} width={24} autoComplete="off" />
        <Button kind="secondary">{say.filter}</Button>
      </Form>
      {view.events.length === 0 ? (
        <EmptyState title={say.none}>{say.noneText}</EmptyState>
      ) : (
        <EventTable caption={say.title} events={view.events} withAccount />
      )}
      <Pagination next={view.next && addressOf(query, view.next)} />
      {view.signIns.length > 0 ? <SignInHistory signIns={view.signIns} /> : null}
    </>
  );
}

function addressOf({ kind, login }: LogQuery, after: string): string {
  return `${path}?${new URLSearchParams({ ...(kind && { kind }), ...(login && { login }), after })}`;
}
