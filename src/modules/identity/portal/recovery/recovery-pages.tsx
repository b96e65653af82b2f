import {
  Button,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  RadioGroup,
  TextField,
  useMessages,
} from '../../../../web/ui/index.ts';
import { accountWords } from '../account-words.ts';
import type { FormProblems } from '../form-problems.ts';
import { recoveryWords } from './recovery-words.ts';

export function RecoverPage(props: {
  login: string;
  by: string;
  problems: FormProblems;
  isExpired: boolean;
}) {
  const words = useMessages(recoveryWords);
  return (
    <>
      <ErrorSummary problems={props.problems.summary} />
      {props.isExpired ? <Notice tone="warning" title={words.expired} status /> : null}
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Form action="/recover">
        <TextField
          name="login"
          label={words.login}
          value={props.login}
          error={props.problems.at('login')}
          autoComplete="username"
          width={24}
        />
        <RadioGroup
          name="by"
          label={words.by}
          value={props.by || 'sms'}
          options={[
            { value: 'sms', label: words.sms },
            { value: 'email', label: words.email },
          ]}
        />
        <Button>{words.send}</Button>
      </Form>
      <Details summary={words.counterTitle}>{words.counter}</Details>
    </>
  );
}

export function CodePage({ problems, isDemo }: { problems: FormProblems; isDemo: boolean }) {
  const words = useMessages(recoveryWords);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.codeLead}>{words.codeTitle}</PageHeading>
      {isDemo ? <DemoHint /> : null}
      <Form action="/recover/code">
        <TextField
          name="code"
          label={words.code}
          error={problems.at('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          width={8}
        />
        <Button>{words.next}</Button>
      </Form>
      <p>
        <Link to="/recover">{words.restart}</Link>
      </p>
    </>
  );
}

/** Where the demonstration shows what it does not send. */
export function DemoHint() {
  const words = useMessages(recoveryWords);
  return (
    <InsetText>
      {words.demo} <Link to="/demo/messages">{words.demoLink}</Link>
    </InsetText>
  );
}

export function NewPasswordPage({ problems, wantsCode }: { problems: FormProblems; wantsCode: boolean }) {
  const words = useMessages(recoveryWords);
  const { passwordHint } = useMessages(accountWords);
  const field = (name: 'password' | 'again') => (
    <TextField
      name={name}
      type="password"
      label={words[name]}
      hint={name === 'password' ? passwordHint : undefined}
      error={problems.at(name)}
      autoComplete="new-password"
      width={24}
    />
  );
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading>{words.passwordTitle}</PageHeading>
      <Form action="/recover/password">
        {field('password')}
        {field('again')}
        {wantsCode ? (
          <TextField
            name="code"
            label={words.factor}
            hint={words.factorHint}
            error={problems.at('code')}
            autoComplete="one-time-code"
            width={12}
          />
        ) : null}
        <Button>{words.finish}</Button>
      </Form>
    </>
  );
}
