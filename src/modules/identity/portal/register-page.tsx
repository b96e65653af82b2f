import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHeading,
  Prose,
  Section,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import { type FormProblems, noProblems } from './form-problems.ts';
import { registerWords } from './register-words.ts';

export interface RegisterPageProps {
  problems?: FormProblems;
  typed?: { name: string; identityNumber: string; phone: string; consent: boolean } | undefined;
  next?: string | undefined;
}

export function RegisterPage({ problems = noProblems, typed, next }: RegisterPageProps) {
  const words = useMessages(registerWords);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <p>
        <Link to={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>{words.signIn}</Link>
      </p>
      <Form action="/register">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <IdentityFields problems={problems} typed={typed} />
        <PasswordFields problems={problems} />
        <Notice title={words.assuranceTitle}>
          <p>{words.assuranceText}</p>
        </Notice>
        <Checkbox
          name="consent"
          label={words.consent}
          checked={typed?.consent}
          error={problems.at('consent')}
        />
        <Button>{words.submit}</Button>
      </Form>
      <Section title={words.privacyTitle} id="privacy">
        <Prose>
          <ul>
            {words.privacy.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  );
}

function IdentityFields({ problems = noProblems, typed }: RegisterPageProps) {
  const words = useMessages(registerWords);
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={typed?.name}
        error={problems.at('name')}
        autoComplete="name"
        width={18}
      />
      <TextField
        name="identityNumber"
        label={words.identityNumber}
        hint={words.identityHint}
        value={typed?.identityNumber}
        error={problems.at('identityNumber')}
        autoComplete="off"
        width={24}
      />
      <TextField
        name="phone"
        type="tel"
        label={words.phone}
        hint={words.phoneHint}
        value={typed?.phone}
        error={problems.at('phone')}
        autoComplete="tel-national"
        width={18}
      />
    </>
  );
}

function PasswordFields({ problems }: { problems: FormProblems }) {
  const words = useMessages(registerWords);
  return (
    <>
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
        label={words.again}
        error={problems.at('again')}
        autoComplete="new-password"
        width={24}
      />
    </>
  );
}
