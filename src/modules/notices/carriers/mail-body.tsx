import { renderToStaticMarkup } from 'react-dom/server';
import { defineMessages, messagesIn } from '../../../kernel/messages.ts';
import type { Letter } from './carrier.ts';

const words = defineMessages({
  zh: {
    open: '登录查看',
    footer: (siteName: string, hotline: string) =>
      `本邮件由${siteName}自动发送，请不要直接回复。有疑问请拨打${hotline}。工作人员不会通过邮件索要密码或验证码。`,
    settings: '可以在“我的消息”里更改接收方式。',
  },
  en: {
    open: 'Sign in to see it',
    footer: (siteName: string, hotline: string) =>
      `Sent automatically by ${siteName}; please do not reply. If you have questions, call ${hotline}. Officials never ask for passwords or codes by e-mail.`,
    settings: 'You can change how you are told under “My messages”.',
  },
});

interface Frame {
  readonly siteName: string;
  readonly hotline: string;
}

export function mailText({ text, link, locale }: Letter, { siteName, hotline }: Frame): string {
  const say = messagesIn(words, locale);
  const way = link === undefined ? [] : [`${say.open}: ${link}`];
  return [text, ...way, `-- \n${say.footer(siteName, hotline)}\n${say.settings}`].join('\n\n');
}

/** Plain paragraphs: mail programs know neither our styles nor scripts. */
export function mailHtml({ text, link, locale, subject }: Letter, { siteName, hotline }: Frame): string {
  const say = messagesIn(words, locale);
  const body = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <h1>{subject}</h1>
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        {link === undefined ? null : (
          <p>
            <a href={link}>{say.open}</a>
          </p>
        )}
        <hr />
        <p>
          {say.footer(siteName, hotline)} {say.settings}
        </p>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(body)}`;
}
