import { type Context, Hono } from 'hono';
import { maskEmail, maskPhone } from '../../../../kernel/mask.ts';
import { defineMessages, messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Section,
  SummaryList,
  Tag,
  TextField,
  useMessages,
} from '../../../../web/ui/index.ts';
import { selfOf } from '../../actor.ts';
import { confirmContact, sendContactCode } from '../../contact/confirm-contact.ts';
import type { Contacts } from '../../contact/contact-store.ts';
import { getContacts } from '../../contact/get-contacts.ts';
import type { ContactChannel, MessageSender } from '../../contact/message-sender.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { type FormProblems, problemsOf } from '../form-problems.ts';
import { DemoHint } from './recovery-pages.tsx';

const words = defineMessages({
  zh: {
    title: '验证手机和邮箱',
    lead: '验证过的手机和邮箱可以用来找回密码；手机号码也是登录名。换号时在这里填写新号码。',
    account: '账号与安全',
    sms: { name: '手机号码', target: '手机号码', send: '发送短信验证码' },
    email: { name: '电子邮箱', target: '电子邮箱', send: '发送邮件验证码' },
    confirmed: '已验证',
    unconfirmed: '未验证',
    none: '未填写',
    sent: '验证码已发出，10分钟内有效。',
    code: '6位验证码',
    confirm: '确认',
  },
  en: {
    title: 'Confirm phone and e-mail',
    lead: 'You can recover your password by a confirmed phone or e-mail; the phone is also a sign-in name. Enter a new one here when you change it.',
    account: 'Account and security',
    sms: { name: 'Mobile phone', target: 'Mobile phone', send: 'Send a code by text' },
    email: { name: 'E-mail', target: 'E-mail', send: 'Send a code by e-mail' },
    confirmed: 'Confirmed',
    unconfirmed: 'Not confirmed',
    none: 'None',
    sent: 'The code is on its way and valid for 10 minutes.',
    code: '6-digit code',
    confirm: 'Confirm',
  },
});

const path = '/my/account/contacts';

/** Confirming and changing the phone and the e-mail address by which a password is recovered. */
export function contactRoutes(platform: Platform, sender: MessageSender): Hono<Env> {
  return new Hono<Env>()
    .use(`${path}/*`, requirePerson, requireProof(platform))
    .get(path, (c) => renderContacts(c, platform, { sent: channelIn(c.req.query('sent')) }))
    .post(`${path}/send`, async (c) => {
      const form = await readForm(c);
      const channel = channelIn(form.get('channel')) ?? 'sms';
      const target = form.get('target') ?? '';
      const sent = await attempt(() =>
        sendContactCode(platform, sender, selfOf(getPerson(c)), { channel, target }),
      );
      if (sent.done) return seeOther(c, `${path}?sent=${channel}#${channel}`);
      return renderContacts(c, platform, { channel, target, refusal: sent.refusal });
    })
    .post(`${path}/confirm`, async (c) => {
      const form = await readForm(c);
      const channel = channelIn(form.get('channel')) ?? 'sms';
      const input = { channel, code: form.get('code') ?? '' };
      const done = await attempt(() => confirmContact(platform, selfOf(getPerson(c)), input));
      if (done.done) return seeOther(c, `/my/account?done=${channel === 'sms' ? 'phone' : 'mail'}`);
      return renderContacts(c, platform, { channel, sent: channel, refusal: done.refusal });
    });
}

interface Shown {
  /** The form that came back. */
  readonly channel?: ContactChannel;
  readonly target?: string;
  /** Where a code has been sent. */
  readonly sent?: ContactChannel | undefined;
  readonly refusal?: Refusal;
}

async function renderContacts(c: Context<Env>, platform: Platform, { refusal, ...shown }: Shown) {
  const locale = c.get('locale');
  const problems = problemsOf(refusal, locale, { target: `target-${shown.channel}` });
  const contacts = await getContacts(platform, selfOf(getPerson(c)));
  const say = messagesIn(words, locale);
  return c.render(
    <ContactsPage
      contacts={contacts}
      problems={problems}
      isDemo={platform.config.mode === 'demo'}
      {...shown}
    />,
    {
      title: say.title,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'too-many' ? 429 : refusal.kind === 'conflict' ? 409 : 422) : 200,
      private: true,
      section: 'my',
      breadcrumbs: [{ label: say.account, href: '/my/account' }],
    },
  );
}

function channelIn(text: string | null | undefined): ContactChannel | undefined {
  return text === 'sms' || text === 'email' ? text : undefined;
}

type ContactsPageProps = Omit<Shown, 'refusal'> & {
  contacts: Contacts;
  problems: FormProblems;
  isDemo: boolean;
};

function ContactsPage(props: ContactsPageProps) {
  const say = useMessages(words);
  return (
    <>
      <ErrorSummary problems={props.problems.summary} />
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Contact kind="sms" {...props} />
      <Contact kind="email" {...props} />
    </>
  );
}

function Contact({
  kind,
  contacts,
  problems,
  isDemo,
  channel,
  target,
  sent,
}: ContactsPageProps & { kind: ContactChannel }) {
  const say = useMessages(words);
  const isPhone = kind === 'sms';
  const confirmedAt = isPhone ? contacts.phoneConfirmedAt : contacts.emailConfirmedAt;
  const known = isPhone ? contacts.phone : contacts.email;
  const masked = known && (isPhone ? maskPhone(known) : maskEmail(known));
  return (
    <Section title={say[kind].name} id={kind}>
      <SummaryList
        rows={[
          {
            key: say[kind].name,
            value: masked ? (
              <>
                {masked}{' '}
                <Tag tone={confirmedAt ? 'success' : 'warning'}>
                  {confirmedAt ? say.confirmed : say.unconfirmed}
                </Tag>
              </>
            ) : (
              say.none
            ),
          },
        ]}
      />
      {sent === kind ? (
        <Form action={`${path}/confirm`}>
          <p role="status">{say.sent}</p>
          {isDemo ? <DemoHint /> : null}
          <input type="hidden" name="channel" value={kind} />
          <TextField
            name="code"
            label={say.code}
            error={channel === kind ? problems.at('code') : undefined}
            autoComplete="one-time-code"
            inputMode="numeric"
            width={8}
          />
          <Button>{say.confirm}</Button>
        </Form>
      ) : null}
      <Form action={`${path}/send`}>
        <input type="hidden" name="channel" value={kind} />
        <TextField
          name="target"
          id={`target-${kind}`}
          type={isPhone ? 'tel' : 'email'}
          label={say[kind].target}
          value={channel === kind ? target : known}
          error={problems.at(`target-${kind}`)}
          autoComplete={isPhone ? 'tel' : 'email'}
          width={24}
        />
        <Button kind="secondary">{say[kind].send}</Button>
      </Form>
    </Section>
  );
}
