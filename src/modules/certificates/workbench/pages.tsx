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
import { CertificateFacts, StandingTag } from '../portal/certificate-facts.tsx';
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
  mayRevoke: boolean;
  done: boolean;
  reason: string;
  refusal: Refusal | undefined;
}) {
  const words = useMessages(certificateWords);
  const locale = useLocale();
  const { certificate, standing, refusal } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading caption={certificate.number} aside={<StandingTag standing={standing} />}>
        {textIn(certificate.name, locale)}
      </PageHeading>
      {props.done ? <Notice tone="success" status title={words.revokedDone} /> : null}
      <p>
        {words.case} <Link to={`/workbench/cases/${certificate.caseNumber}`}>{certificate.caseNumber}</Link>
      </p>
      <CertificateFacts certificate={certificate} audience="party" />
      {props.mayRevoke && standing !== 'revoked' ? (
        <Section title={words.revoke} id="revoke">
          <Warning>{words.revokeLead}</Warning>
          <Form action={`/workbench/certificates/${certificate.identifier}/revocation`}>
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              value={props.reason}
              error={faultAt(refusal, 'reason', locale)}
              rows={3}
            />
            <Button kind="warning">{words.revokeButton}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
