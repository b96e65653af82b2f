import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  CheckboxGroup,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  PageHeading,
  problemsOf,
  QrCode,
  RadioGroup,
  Section,
  SummaryList,
  Table,
  Tag,
  TextField,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Certificate } from '../certificate.ts';
import type { HeldShowing } from './held-showings.ts';
import type { ShowingInput } from './open-showing.ts';
import { printedCode, type Showing, type ShowingState, showingMinutes, stateOf } from './showing.ts';
import { showingWords } from './words.ts';

const tones: Record<ShowingState, Tone> = {
  open: 'info',
  used: 'success',
  withdrawn: 'neutral',
  expired: 'neutral',
};

/** The form for a new showing, and who has seen the certificate so far. */
export function ShowingsPage(props: {
  certificate: Certificate;
  showings: readonly Showing[];
  now: Date;
  input: ShowingInput;
  refusal: Refusal | undefined;
}) {
  const words = useMessages(showingWords);
  const locale = useLocale();
  const { certificate, refusal, input } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading caption={`${textIn(certificate.name, locale)} ${certificate.number}`} lead={words.lead}>
        {words.show}
      </PageHeading>
      <Form action={`/my/certificates/${certificate.id}/showings`}>
        <TextField
          name="purpose"
          label={words.purpose}
          hint={words.purposeHint}
          value={input.purpose}
          error={faultAt(refusal, 'purpose', locale)}
          autoComplete="off"
        />
        <CheckboxGroup
          name="shown"
          label={words.shown}
          hint={words.shownHint}
          values={input.shown}
          options={certificate.fields.map(({ label }) => ({ value: label.zh, label: textIn(label, locale) }))}
          error={faultAt(refusal, 'shown', locale)}
        />
        <RadioGroup
          name="minutes"
          label={words.minutes}
          value={input.minutes}
          options={showingMinutes.map((one) => ({ value: String(one), label: words.minuteChoices[one] }))}
          error={faultAt(refusal, 'minutes', locale)}
        />
        <Button>{words.make}</Button>
      </Form>
      <Section title={words.history} id="showings">
        <ShowingTable certificate={certificate} showings={props.showings} now={props.now} />
      </Section>
    </>
  );
}

function ShowingTable(props: { certificate: Certificate; showings: readonly Showing[]; now: Date }) {
  const words = useMessages(showingWords);
  if (props.showings.length === 0) return <p>{words.none}</p>;
  return (
    <Table
      caption={words.history}
      captionHidden
      rows={props.showings}
      rowKey={({ id }) => id}
      columns={[
        {
          header: words.purpose,
          rowHeader: true,
          cell: ({ id, purpose }) => (
            <Link to={`/my/certificates/${props.certificate.id}/showings/${id}`}>{purpose}</Link>
          ),
        },
        { header: words.state, cell: (one) => <ShowingTag state={stateOf(one, props.now)} /> },
        { header: words.by, cell: ({ used }) => used?.by ?? '–' },
        { header: words.usedAt, cell: ({ used }) => (used ? <DateText value={used.at} time /> : '–') },
      ]}
    />
  );
}

function ShowingTag({ state }: { state: ShowingState }) {
  const words = useMessages(showingWords);
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>;
}

/** One showing: the code while it can be used, and afterwards what became of it. */
export function HeldShowingPage({
  held,
  now,
  publicUrl,
}: {
  held: HeldShowing;
  now: Date;
  publicUrl: string;
}) {
  const words = useMessages(showingWords);
  const locale = useLocale();
  const { certificate, showing, code } = held;
  const labels = certificate.fields.filter(({ label }) => showing.shown.includes(label.zh));
  return (
    <>
      <PageHeading
        caption={`${textIn(certificate.name, locale)} ${certificate.number}`}
        aside={<ShowingTag state={stateOf(showing, now)} />}
      >
        {words.show}
      </PageHeading>
      {code ? (
        <Section title={words.code} id="code">
          <p>{words.codeHint}</p>
          <p className="code">
            <strong>{printedCode(code)}</strong>
          </p>
          <QrCode address={`${publicUrl}/show?code=${code}`} label={words.qr} />
        </Section>
      ) : null}
      <SummaryList
        rows={[
          { key: words.purpose, value: showing.purpose },
          { key: words.shown, value: labels.map(({ label }) => textIn(label, locale)).join('、') },
          { key: words.when, value: <DateText value={showing.createdAt} time /> },
          { key: words.until, value: <DateText value={showing.expiresAt} time /> },
          ...(showing.used
            ? [
                { key: words.by, value: showing.used.by },
                { key: words.usedAt, value: <DateText value={showing.used.at} time /> },
              ]
            : []),
        ]}
      />
      {code ? (
        <Form action={`/my/certificates/${certificate.id}/showings/${showing.id}/withdrawal`}>
          <Button kind="secondary">{words.withdraw}</Button>
        </Form>
      ) : null}
      <p>
        <Link to={`/my/certificates/${certificate.id}/showings`}>{words.history}</Link>
      </p>
    </>
  );
}
