import { Hono } from 'hono';
import { formatDateTime } from '../../../../kernel/date.ts';
import { maskEmail, maskPhone } from '../../../../kernel/mask.ts';
import { defineMessages, messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { EmptyState, PageHeading, Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { DemoMessage } from '../../contact/demo-message-store.ts';
import { listMessagesOfDemo } from '../../contact/get-contacts.ts';
import type { Env } from '../../http/env.ts';

const words = defineMessages({
  zh: {
    title: '演示消息',
    lead: '演示系统不真正发送短信和邮件，本该发出的验证码显示在这里。正式系统没有这个页面。',
    none: '还没有消息',
    noneText: '找回密码、验证手机或邮箱时发送的验证码会出现在这里。',
    at: '时间',
    to: '接收方',
    text: '内容',
  },
  en: {
    title: 'Demo messages',
    lead: 'The demonstration sends nothing; the codes it would send are shown here. The real system has no such page.',
    none: 'No messages yet',
    noneText: 'Codes for recovering a password or confirming a contact appear here.',
    at: 'Time',
    to: 'To',
    text: 'Message',
  },
});

/** What a gateway would have sent. Not there in production. */
export function demoMessageRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().get('/demo/messages', async (c) => {
    if (platform.config.mode !== 'demo') return c.notFound();
    const { title } = messagesIn(words, c.get('locale'));
    return c.render(<MessagesPage messages={await listMessagesOfDemo(platform)} />, {
      title,
      noIndex: true,
      private: true,
    });
  });
}

function MessagesPage({ messages }: { messages: readonly DemoMessage[] }) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {messages.length === 0 ? (
        <EmptyState title={say.none}>{say.noneText}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          rows={messages}
          rowKey={({ id }) => id}
          columns={[
            { header: say.at, rowHeader: true, cell: ({ at }) => formatDateTime(at, locale) },
            {
              header: say.to,
              cell: ({ channel, target }) => (channel === 'sms' ? maskPhone(target) : maskEmail(target)),
            },
            { header: say.text, cell: ({ text }) => textIn(text, locale) },
          ]}
        />
      )}
    </>
  );
}
