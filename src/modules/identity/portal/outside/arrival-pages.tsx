import { maskIdentityNumber } from '../../../../kernel/mask.ts';
import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  Section,
  SummaryList,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Arrival } from '../../outside/arrival.ts';
import { connectPath } from '../../outside/paths.ts';
import type { VouchedIdentity } from '../../outside/vouched-person.ts';
import { type FormProblems, noProblems } from '../form-problems.ts';
import { outsideWords } from './words.ts';

export interface ArrivedPageProps {
  readonly arrival: Arrival;
  readonly next: string | undefined;
  readonly problems?: FormProblems;
  readonly typed?: { phone: string; consent: boolean } | undefined;
}

/** Somebody whom a provider knows and we do not yet: to an account that exists, or to a new one. */
export function ArrivedPage({ arrival, problems = noProblems, ...rest }: ArrivedPageProps) {
  const words = useMessages(outsideWords);
  const locale = useLocale();
  const { identity } = arrival.person;
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.arrivedText}>
        {words.arrived(textIn(arrival.provider.name, locale))}
      </PageHeading>
      <Section title={words.haveAccount} lead={words.haveAccountText}>
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(connectPath)}`}>{words.signIn}</ButtonLink>
      </Section>
      <Section title={words.noAccount} lead={identity ? words.noAccountText : words.noIdentity}>
        {identity ? (
          <AccountForm {...{ arrival, identity, problems, ...rest }} />
        ) : (
          <Link to="/register">{words.register}</Link>
        )}
      </Section>
    </>
  );
}

interface AccountFormProps extends ArrivedPageProps {
  readonly identity: VouchedIdentity;
}

function AccountForm({ arrival, identity, next, problems = noProblems, typed }: AccountFormProps) {
  const words = useMessages(outsideWords);
  return (
    <>
      <Identity identity={identity} />
      <Form action={`/sign-in/with/${arrival.provider.code}/account`}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="phone"
          type="tel"
          label={words.phone}
          hint={words.phoneHint}
          value={typed?.phone ?? arrival.person.phone}
          error={problems.at('phone')}
          autoComplete="tel-national"
          width={18}
        />
        <TextField
          name="password"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          error={problems.at('password')}
          autoComplete="new-password"
          width={24}
        />
        <TextField
          name="again"
          type="password"
          label={words.again2}
          error={problems.at('again')}
          autoComplete="new-password"
          width={24}
        />
        <Checkbox
          name="consent"
          label={words.consent}
          checked={typed?.consent}
          error={problems.at('consent')}
        />
        <p>
          <Link to="/register#privacy">{words.privacy}</Link>
        </p>
        <Button>{words.open}</Button>
      </Form>
    </>
  );
}

/** Before two accounts are connected, the person sees which. */
export function ConnectPage({ arrival, name }: { arrival: Arrival; name: string }) {
  const words = useMessages(outsideWords);
  const locale = useLocale();
  const { identity } = arrival.person;
  return (
    <>
      <PageHeading lead={words.connectText(name)}>
        {words.connectTitle(textIn(arrival.provider.name, locale))}
      </PageHeading>
      <Section title={words.vouched}>
        {identity ? <Identity identity={identity} /> : <p>{words.unknown}</p>}
      </Section>
      <Form action={connectPath}>
        <Button>{words.connect}</Button>
      </Form>
    </>
  );
}

function Identity({ identity }: { identity: VouchedIdentity }) {
  const words = useMessages(outsideWords);
  return (
    <SummaryList
      rows={[
        { key: words.name, value: identity.name },
        { key: words.number, value: maskIdentityNumber(identity.identityNumber) },
      ]}
    />
  );
}
