import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  PasskeyButton,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DemoAccount } from '../account-store.ts';
import type { LostForm } from '../http/lost-form.ts';
import type { Provider } from '../outside/provider.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { type FormProblems, noProblems } from './form-problems.ts';
import { LostFormFields } from './lost-form-fields.tsx';
import { ProviderChoice } from './outside/pages.tsx';
import { signInWords } from './sign-in-words.ts';

export interface SignInPageProps {
  problems?: FormProblems;
  login?: string | undefined;
  next?: string | undefined;
  lost?: LostForm | undefined;
  /** What has led here: a second step that took too long, a new password. */
  said?: string | undefined;
  /** Name of who is signed in already. */
  signedInAs?: string | undefined;
  demoAccounts?: readonly DemoAccount[];
  /** Outside providers that may be used. */
  providers?: readonly Provider[];
}

export function SignInPage({ problems = noProblems, ...props }: SignInPageProps) {
  const words = useMessages(signInWords);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {props.lost ? (
        <Notice tone="warning" title={words.lostTitle}>
          <p>{words.lostText}</p>
        </Notice>
      ) : null}
      {props.said === 'expired' ? <Notice tone="warning" title={words.expired} status /> : null}
      {props.said === 'recovered' ? <Notice tone="success" title={words.recovered} status /> : null}
      {props.signedInAs ? <Notice>{words.signedInAs(props.signedInAs)}</Notice> : null}
      <SignInForm problems={problems} {...props} />
      {props.lost ? null : <PasskeySignIn next={props.next} />}
      <ProviderChoice providers={props.providers ?? []} next={props.next} />
      <InsetText>
        <p>
          {words.noAccount}{' '}
          <Link to={props.next ? `/register?next=${encodeURIComponent(props.next)}` : '/register'}>
            {words.register}
          </Link>
        </p>
        <p>{words.companyHint}</p>
      </InsetText>
      <p>
        <Link to="/recover">{words.forgotten}</Link>
      </p>
      <DemoAccounts accounts={props.demoAccounts ?? []} next={props.next} />
    </>
  );
}

/** Appears where scripts run and the browser knows passkeys. */
export function PasskeySignIn({ next }: { next: string | undefined }) {
  const words = useMessages(signInWords);
  return (
    <PasskeyButton
      kind="get"
      options="/sign-in/passkey/options"
      to="/sign-in/passkey"
      label={words.passkey}
      failed={words.passkeyFailed}
      fields={next ? { next } : {}}
    />
  );
}

function SignInForm({ problems = noProblems, login, next, lost }: SignInPageProps) {
  const words = useMessages(signInWords);
  return (
    <Form action="/sign-in">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <LostFormFields lost={lost} />
      <TextField
        name="login"
        label={words.login}
        value={login}
        error={problems.at('login')}
        autoComplete="username"
        width={24}
      />
      <TextField
        name="password"
        type="password"
        label={words.password}
        error={problems.at('password')}
        autoComplete="current-password"
        width={24}
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}
