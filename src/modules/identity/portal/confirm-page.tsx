import {
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  PasskeyButton,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import type { LostForm } from '../http/lost-form.ts';
import { confirmWords } from './confirm-words.ts';
import { type FormProblems, noProblems } from './form-problems.ts';
import { LostFormFields } from './lost-form-fields.tsx';

export interface ConfirmPageProps {
  next?: string | undefined;
  lost?: LostForm | undefined;
  problems?: FormProblems;
  hasPasskeys?: boolean;
}

/** Before a sensitive act, when the last proof is some time ago. */
export function ConfirmPage({ next, lost, problems = noProblems, hasPasskeys }: ConfirmPageProps) {
  const words = useMessages(confirmWords);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {lost ? <Notice title={words.lost} /> : null}
      {hasPasskeys && !lost ? (
        <PasskeyButton
          kind="get"
          options="/confirm/passkey/options"
          to="/confirm/passkey"
          label={words.passkey}
          failed={words.passkeyFailed}
          fields={next ? { next } : {}}
        />
      ) : null}
      <Form action="/confirm">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <LostFormFields lost={lost} />
        <TextField
          name="password"
          type="password"
          label={words.password}
          error={problems.at('password')}
          autoComplete="current-password"
          width={24}
        />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={problems.at('code')}
          autoComplete="one-time-code"
          width={12}
          optional
        />
        <Button>{words.submit}</Button>
      </Form>
    </>
  );
}
