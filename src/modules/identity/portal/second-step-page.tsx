import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  PasskeyButton,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Factors } from '../factors/factor-store.ts';
import type { LostForm } from '../http/lost-form.ts';
import type { FormProblems } from './form-problems.ts';
import { LostFormFields } from './lost-form-fields.tsx';
import { signInWords } from './sign-in-words.ts';

export interface SecondStepPageProps {
  factors: Factors;
  next?: string | undefined;
  lost?: LostForm | undefined;
  problems: FormProblems;
}

/** After the right password: a code, a passkey, or a recovery code. */
export function SecondStepPage({ factors, next, lost, problems }: SecondStepPageProps) {
  const words = useMessages(signInWords);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.stepLead}>{words.stepTitle}</PageHeading>
      {factors.passkeys > 0 && !lost ? (
        <PasskeyButton
          kind="get"
          options="/sign-in/passkey/options"
          to="/sign-in/passkey"
          label={words.usePasskey}
          failed={words.passkeyFailed}
          fields={next ? { next } : {}}
        />
      ) : null}
      <Form action="/sign-in/code">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <LostFormFields lost={lost} />
        <TextField
          name="code"
          label={factors.hasCodes ? words.code : words.recoveryCode}
          hint={factors.hasCodes ? words.codeHint : words.recoveryCodeHint}
          error={problems.at('code')}
          autoComplete="one-time-code"
          inputMode={factors.hasCodes ? 'numeric' : undefined}
          width={12}
        />
        <Button>{words.stepSubmit}</Button>
      </Form>
      <Details summary={words.forgotten}>{words.stepLost}</Details>
      <p>
        <Link to="/sign-in">{words.stepBack}</Link>
      </p>
    </>
  );
}
