import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Verification } from '../queries/verify-certificate.ts';
import { certificateWords } from '../words.ts';
import { CertificateFacts, StandingTag } from './certificate-facts.tsx';

export function VerifyPage({ typed, refusal }: { typed: string; refusal: Refusal | undefined }) {
  const words = useMessages(certificateWords);
  const locale = useLocale();
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={words.verifyLead}>{words.verify}</PageHeading>
      <Section title={words.byNumber} id="by-number">
        <NumberForm typed={typed} error={faultAt(refusal, 'number', locale)} />
      </Section>
      <Section title={words.byFile} id="by-file">
        <Form action="/verify" files>
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept="application/pdf,application/json,text/plain,.pdf,.json,.txt"
            error={faultAt(refusal, 'file', locale)}
          />
          <Button kind="secondary">{words.checkFile}</Button>
        </Form>
      </Section>
      <p>
        <Link to="/show">{words.withCode}</Link>
      </p>
    </>
  );
}

function NumberForm({ typed, error }: { typed: string; error: string | undefined }) {
  const words = useMessages(certificateWords);
  return (
    <Form action="/verify" method="get">
      <TextField
        name="number"
        label={words.number}
        hint={words.numberHint}
        value={typed}
        error={error}
        autoComplete="off"
      />
      <Button>{words.check}</Button>
    </Form>
  );
}

export function VerificationPage({
  found,
  typed,
  now,
}: {
  found: readonly Verification[];
  typed: string;
  now: Date;
}) {
  const words = useMessages(certificateWords);
  if (found.length === 0) {
    return (
      <>
        <PageHeading caption={typed}>{words.unknown}</PageHeading>
        <Notice tone="danger" title={words.unknown}>
          <p>{words.unknownText}</p>
        </Notice>
        <Section title={words.again}>
          <NumberForm typed={typed} error={undefined} />
        </Section>
      </>
    );
  }
  return (
    <>
      <PageHeading>{words.results}</PageHeading>
      {found.map((verification) => (
        <OneVerification key={verification.certificate.id} verification={verification} now={now} />
      ))}
      <p>
        <Link to="/verify">{words.again}</Link>
      </p>
    </>
  );
}

export function OneVerification({ verification, now }: { verification: Verification; now: Date }) {
  const words = useMessages(certificateWords);
  const locale = useLocale();
  const { certificate, standing } = verification;
  return (
    <Section title={textIn(certificate.name, locale)} action={<StandingTag standing={standing} />}>
      <Notice tone={noticeTone(standing)} title={words.standings[standing]}>
        <p>{words.standingTexts[standing]}</p>
        <p>
          {words.checkedAt} {formatDateTime(now, locale)}
        </p>
      </Notice>
      <CertificateFacts certificate={certificate} audience="public" />
      <p className="note">{words.masking}</p>
    </Section>
  );
}

function noticeTone(standing: Verification['standing']) {
  if (standing === 'valid') return 'success';
  return standing === 'revoked' || standing === 'suspended' ? 'danger' : 'warning';
}
