import { formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  Pagination,
  problemsOf,
  SearchBox,
  Section,
  Table,
  TextArea,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { Certificate, Standing } from '../certificate.ts';
import { legacyPath } from '../legacy/legacy-path.ts';
import { CertificateFacts, StandingTag } from '../portal/certificate-facts.tsx';
import { CertificateHistory } from '../portal/certificate-history.tsx';
import type { CertificateEvent, StandingChange } from '../standing-change.ts';
import { standingWords } from '../standing-words.ts';
import { certificateWords } from '../words.ts';

export interface ListedCertificate {
  readonly certificate: Certificate;
  readonly standing: Standing;
}

export function IssuedListPage(props: {
  issued: readonly ListedCertificate[];
  words: string | undefined;
  next: string | undefined;
}) {
  const words = useMessages(certificateWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={words.manageLead}>{words.manage}</PageHeading>
      <p>
        <Link to={legacyPath}>{words.legacy}</Link>
      </p>
      <SearchBox
        action="/workbench/certificates"
        label={words.search}
        value={props.words}
        id="certificate-search"
      />
      {props.issued.length === 0 ? (
        <EmptyState title={words.noneIssued} icon="certificate">
          <p>{words.noneIssuedText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.manage}
          captionHidden
          dense
          rows={props.issued}
          rowKey={({ certificate }) => certificate.id}
          columns={[
            {
              header: words.number,
              rowHeader: true,
              cell: ({ certificate }) => (
                <Link to={`/workbench/certificates/${certificate.identifier}`}>{certificate.number}</Link>
              ),
            },
            { header: words.name, cell: ({ certificate }) => textIn(certificate.name, locale) },
            { header: words.holder, cell: ({ certificate }) => certificate.holder.name },
            { header: words.issuedOn, cell: ({ certificate }) => formatDate(certificate.issuedOn, locale) },
            { header: words.results, cell: ({ standing }) => <StandingTag standing={standing} /> },
          ]}
        />
      )}
      <Pagination next={props.next} />
    </>
  );
}

export function IssuedCertificatePage(props: {
  certificate: Certificate;
  standing: Standing;
  events: readonly CertificateEvent[];
  offered: readonly StandingChange[];
  /** What has just been done. */
  done: StandingChange | undefined;
  tried: { change: StandingChange; reason: string; refusal: Refusal } | undefined;
}) {
  const words = useMessages(certificateWords);
  const standingText = useMessages(standingWords);
  const locale = useLocale();
  const { certificate, standing, tried, done } = props;
  return (
    <>
      {tried ? <ErrorSummary problems={problemsOf(tried.refusal, locale)} /> : null}
      <PageHeading caption={certificate.number} aside={<StandingTag standing={standing} />}>
        {textIn(certificate.name, locale)}
      </PageHeading>
      {done ? <Notice tone="success" status title={standingText.changes[done].done} /> : null}
      {certificate.caseNumber ? (
        <p>
          {words.case} <Link to={`/workbench/cases/${certificate.caseNumber}`}>{certificate.caseNumber}</Link>
        </p>
      ) : null}
      <CertificateFacts certificate={certificate} audience="party" />
      <Section title={standingText.history} id="history">
        <CertificateHistory events={props.events} withNames />
      </Section>
      {props.offered.map((change) => (
        <ChangeForm
          key={change}
          certificate={certificate}
          change={change}
          tried={tried?.change === change ? tried : undefined}
        />
      ))}
    </>
  );
}

function ChangeForm(props: {
  certificate: Certificate;
  change: StandingChange;
  tried: { reason: string; refusal: Refusal } | undefined;
}) {
  const words = useMessages(standingWords);
  const locale = useLocale();
  const { change, tried } = props;
  const says = words.changes[change];
  return (
    <Section title={says.title} id={change}>
      {change === 'resumed' ? <p>{says.lead}</p> : <Warning>{says.lead}</Warning>}
      <Form action={`/workbench/certificates/${props.certificate.identifier}/${change}`}>
        <TextArea
          name="reason"
          id={`reason-${change}`}
          label={words.reason}
          hint={says.hint}
          value={tried?.reason ?? ''}
          error={faultAt(tried?.refusal, 'reason', locale)}
          rows={3}
        />
        <Button kind={change === 'resumed' ? 'secondary' : 'warning'}>{says.button}</Button>
      </Form>
    </Section>
  );
}
