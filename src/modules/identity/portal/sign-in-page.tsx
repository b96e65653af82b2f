import {
  Button,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DemoAccount } from '../account-store.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { type FormProblems, noProblems } from './form-problems.ts';
import { signInWords } from './sign-in-words.ts';

/** A form that was sent after its session had ended; it is sent again after signing in. */
export interface LostForm {
  readonly path: string;
  /** URL-encoded, without the token of the ended session. */
  readonly body: string;
}

export interface SignInPageProps {
  problems?: FormProblems;
  login?: string | undefined;
  next?: string | undefined;
  lost?: LostForm | undefined;
  /** Name of who is signed in already. */
  signedInAs?: string | undefined;
  demoAccounts?: readonly DemoAccount[];
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
      {props.signedInAs ? <Notice>{words.signedInAs(props.signedInAs)}</Notice> : null}
      <SignInForm problems={problems} {...props} />
      <InsetText>
        <p>
          {words.noAccount}{' '}
          <Link to={props.next ? `/register?next=${encodeURIComponent(props.next)}` : '/register'}>
            {words.register}
          </Link>
        </p>
        <p>{words.companyHint}</p>
      </InsetText>
      <Details summary={words.forgotten}>{words.forgottenHelp}</Details>
      <DemoAccounts accounts={props.demoAccounts ?? []} next={props.next} />
    </>
  );
}

function SignInForm({ problems = noProblems, login, next, lost }: SignInPageProps) {
  const words = useMessages(signInWords);
  return (
    <Form action="/sign-in">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      {lost ? <input type="hidden" name="lostPath" value={lost.path} /> : null}
      {lost ? <input type="hidden" name="lostBody" value={lost.body} /> : null}
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
