import { maskEmail, maskPhone } from '../../../kernel/mask.ts';
import { locales, textIn } from '../../../kernel/messages.ts';
import {
  Notice as Banner,
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  Form,
  Link,
  PageHeading,
  RadioGroup,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Channel, channelNames, channels } from '../channel.ts';
import { type Addresses, type Preference, usualPreference } from '../preference.ts';
import { noticeWords } from '../words.ts';

export interface SettingsPageProps {
  readonly preference: Preference;
  readonly addresses: Addresses;
  readonly isSaved: boolean;
  /** `/my/notices` or `/workbench/notices`. */
  readonly base: string;
  /** Where addresses are confirmed; officials have none here. */
  readonly contacts?: string | undefined;
}

/** How an account is told besides the inbox. Only confirmed addresses are offered. */
export function SettingsPage({ preference, addresses, isSaved, base, contacts }: SettingsPageProps) {
  const say = useMessages(noticeWords);
  const locale = useLocale();
  const offered = channels.filter((channel) => addresses[channel] !== undefined);
  const hint = (channel: Channel) =>
    channel === 'public-account' ? say.follow : masked(channel, addresses[channel] ?? '');
  return (
    <>
      {isSaved ? <Banner tone="success" title={say.saved} status /> : null}
      <PageHeading lead={say.settingsLead}>{say.settings}</PageHeading>
      <Form action={`${base}/settings`}>
        {offered.length === 0 ? (
          <p>{say.noChannels}</p>
        ) : (
          <CheckboxGroup
            name="channels"
            label={say.channels}
            values={preference.channels}
            options={offered.map((channel) => ({
              value: channel,
              label: textIn(channelNames[channel], locale),
              hint: hint(channel),
            }))}
          />
        )}
        {contacts === undefined ? null : (
          <p>
            <Link to={contacts}>{say.contacts}</Link>
          </p>
        )}
        <RadioGroup
          name="locale"
          label={say.language}
          value={preference.locale}
          options={locales.map((value) => ({ value, label: say.languages[value] }))}
        />
        <Checkbox name="quiet" label={say.quiet} checked={preference.isQuietAtNight} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What was chosen on the page. */
export function preferenceOf(form: URLSearchParams): Preference {
  return {
    channels: channels.filter((channel) => form.getAll('channels').includes(channel)),
    locale: locales.find((locale) => locale === form.get('locale')) ?? usualPreference.locale,
    isQuietAtNight: form.has('quiet'),
  };
}

function masked(channel: 'email' | 'sms', target: string): string {
  return channel === 'email'
    ? maskEmail(target as Parameters<typeof maskEmail>[0])
    : maskPhone(target as Parameters<typeof maskPhone>[0]);
}
