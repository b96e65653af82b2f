import { formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  SummaryList,
  TextArea,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { PaperView } from './get-paper.ts';
import { legacyPath } from './legacy-path.ts';
import { PaperStatus } from './list-page.tsx';
import { identifierOfPaper } from './read-paper.ts';
import { legacyWords } from './words.ts';

export interface PaperPageProps {
  readonly view: PaperView;
  readonly mayDecide: boolean;
  readonly done: 'entered' | 'confirmed' | 'refused' | undefined;
  readonly tried: { readonly reason: string; readonly refusal: Refusal } | undefined;
}

/** What was entered, beside the scan, and the second person's decision. */
export function PaperPage({ view, mayDecide, done, tried }: PaperPageProps) {
  const words = useMessages(legacyWords);
  const locale = useLocale();
  const { entry, type } = view;
  return (
    <>
      {tried ? <ErrorSummary problems={problemsOf(tried.refusal, locale)} /> : null}
      <PageHeading caption={entry.number} aside={<PaperStatus status={entry.status} />}>
        {textIn(type.name, locale)}
      </PageHeading>
      {done ? <Notice tone="success" status title={words[done]} /> : null}
      <PaperFacts view={view} />
      {entry.status !== 'waiting' ? null : mayDecide ? (
        <Decision id={entry.id} tried={tried} />
      ) : (
        <Notice tone="info" title={words.ownEntry}>
          <p>{words.ownEntryText}</p>
        </Notice>
      )}
    </>
  );
}

function PaperFacts({ view: { entry, type, agency, holder, fields } }: { view: PaperView }) {
  const words = useMessages(legacyWords);
  const locale = useLocale();
  const { decided, entered, scan } = entry;
  const until = entry.validUntil ? formatDate(entry.validUntil, locale) : words.noEnd;
  const identifier = identifierOfPaper(type, agency.creditCode ?? '', entry.number);
  return (
    <>
      <SummaryList
        rows={[
          { key: words.enteredBy, value: entered.by.name },
          { key: words.enteredAt, value: <DateText value={entered.at} time /> },
          ...(decided
            ? [
                { key: words.decidedBy, value: decided.by },
                { key: words.decidedAt, value: <DateText value={decided.at} time /> },
              ]
            : []),
          ...(decided?.reason ? [{ key: words.reason, value: decided.reason }] : []),
          {
            key: words.scan,
            value: <Link to={`${legacyPath}/${entry.id}/scan`}>{words.openScan(scan.name)}</Link>,
          },
        ]}
      />
      {entry.status === 'confirmed' ? (
        <p>
          <Link to={`/workbench/certificates/${identifier}`}>{words.issued}</Link>
        </p>
      ) : null}
      <Section title={words.toSign} id="content">
        <SummaryList
          rows={[
            { key: words.holder, value: holder.name },
            { key: words.issuedOn, value: formatDate(entry.issuedOn, locale) },
            { key: words.validFrom, value: formatDate(entry.validFrom, locale) },
            { key: words.validUntil, value: until },
            ...fields.map(({ label, value }) => ({ key: textIn(label, locale), value })),
          ].filter(({ key }, index, rows) => rows.findIndex((row) => row.key === key) === index)}
        />
      </Section>
    </>
  );
}

function Decision({ id, tried }: { id: string; tried: PaperPageProps['tried'] }) {
  const words = useMessages(legacyWords);
  const locale = useLocale();
  return (
    <>
      <Section title={words.decide} id="decide">
        <Warning>{words.decideLead}</Warning>
        <Form action={`${legacyPath}/${id}/confirmed`}>
          <Button>{words.confirm}</Button>
        </Form>
      </Section>
      <Section title={words.sendBack} id="return">
        <Form action={`${legacyPath}/${id}/refused`}>
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={tried?.reason ?? ''}
            error={faultAt(tried?.refusal, 'reason', locale)}
            rows={3}
          />
          <Button kind="secondary">{words.returnIt}</Button>
        </Form>
      </Section>
    </>
  );
}
