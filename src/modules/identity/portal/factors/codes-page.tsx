import {
  Button,
  CopyButton,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  QrCode,
  Section,
  TextField,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { FormProblems } from '../form-problems.ts';
import { factorWords } from './factor-words.ts';

export interface CodesPageProps {
  base: string;
  /** What the authenticator has to learn; undefined once codes are in use. */
  setUp: { secret: string; uri: string } | undefined;
  problems: FormProblems;
}

export function CodesPage({ base, setUp, problems }: CodesPageProps) {
  const words = useMessages(factorWords).codes;
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {setUp ? <SetUp base={base} {...setUp} problems={problems} /> : <InUse base={base} />}
    </>
  );
}

function SetUp({
  base,
  secret,
  uri,
  problems,
}: {
  base: string;
  secret: string;
  uri: string;
  problems: FormProblems;
}) {
  const words = useMessages(factorWords).codes;
  return (
    <Section title={words.steps}>
      <ol>
        <li>{words.install}</li>
        <li>{words.scan}</li>
        <li>{words.enter}</li>
      </ol>
      <QrCode address={uri} label={words.picture} />
      <p>
        {words.secret} <span className="code">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>{' '}
        <CopyButton text={secret} />
      </p>
      <Form action={`${base}/codes`}>
        <TextField
          name="code"
          label={words.code}
          error={problems.at('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          width={8}
        />
        <Button>{words.confirm}</Button>
      </Form>
    </Section>
  );
}

function InUse({ base }: { base: string }) {
  const words = useMessages(factorWords).codes;
  return (
    <>
      <Notice tone="success" title={words.inUse}>
        <p>{words.inUseText}</p>
      </Notice>
      <Form action={`${base}/codes/remove`}>
        <Button kind="warning">{words.remove}</Button>
      </Form>
    </>
  );
}
