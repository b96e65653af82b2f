import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ErrorSummary,
  Form,
  faultAt,
  InsetText,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  SummaryList,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { StandingTag } from '../portal/certificate-facts.tsx';
import { certificateWords } from '../words.ts';
import { printedCode, type Showing } from './showing.ts';
import type { ShownCertificate } from './use-showing.ts';
import { showingWords } from './words.ts';

/** Where somebody types the code a holder has given them. */
export function CodePage({ typed, refusal }: { typed: string; refusal: Refusal | undefined }) {
  const words = useMessages(showingWords);
  const locale = useLocale();
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={words.checkLead}>{words.check}</PageHeading>
      <Form action="/show" method="get">
        <TextField
          name="code"
          label={words.typeCode}
          hint={words.typeCodeHint}
          value={typed}
          error={refusal && textIn(refusal.text, locale)}
          autoComplete="off"
        />
        <Button>{words.next}</Button>
      </Form>
    </>
  );
}

/** Before the code is spent: what it is for, and who looks. */
export function BeforeLookingPage(props: {
  showing: Showing;
  code: string;
  checker: string;
  refusal: Refusal | undefined;
}) {
  const words = useMessages(showingWords);
  const locale = useLocale();
  const { showing, refusal } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading caption={printedCode(props.code)}>{words.check}</PageHeading>
      <SummaryList
        rows={[
          { key: words.forPurpose, value: showing.purpose },
          { key: words.willSee, value: showing.shown.join('、') },
        ]}
      />
      <Form action="/show">
        <input type="hidden" name="code" value={props.code} />
        <TextField
          name="checker"
          label={words.checker}
          hint={words.checkerHint}
          value={props.checker}
          error={faultAt(refusal, 'checker', locale)}
          autoComplete="organization"
        />
        <Button>{words.look}</Button>
      </Form>
    </>
  );
}

/** The chosen fields and nothing else. */
export function ShownPage({ shown }: { shown: ShownCertificate }) {
  const words = useMessages(showingWords);
  const certificateText = useMessages(certificateWords);
  const locale = useLocale();
  const { certificate, standing, fields, showing } = shown;
  return (
    <>
      <PageHeading aside={<StandingTag standing={standing} />}>
        {textIn(certificate.name, locale)}
      </PageHeading>
      <Notice tone={standing === 'valid' ? 'success' : 'warning'}>
        <p>{certificateText.standingTexts[standing]}</p>
      </Notice>
      <SummaryList
        rows={[
          { key: words.forPurpose, value: showing.purpose },
          { key: certificateText.issuer, value: certificate.issuerName },
          ...fields.map((field) => ({ key: textIn(field.label, locale), value: field.value })),
        ]}
      />
      <InsetText>
        <p>{words.onceOnly}</p>
      </InsetText>
      <p>
        <Link to="/show">{words.check}</Link>
      </p>
    </>
  );
}
