import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  DateText,
  EmptyState,
  FilterLinks,
  Form,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  Select,
  Table,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { RegisteredDocument } from '../../documents/document-store.ts';
import type { Register } from '../../documents/list-register.ts';
import { addressOfRegister } from './register-address.ts';
import { registerWords } from './register-words.ts';

export interface RegisterPageProps {
  readonly register: Register;
  readonly words: string | undefined;
  readonly agencyName: (code: string) => string;
}

/** Numbered documents of one agency, series by series. */
export function RegisterPage(props: RegisterPageProps) {
  const say = useMessages(registerWords);
  const { register, words } = props;
  const { agency, chosen, documents, next } = register;
  const here = { agency, year: chosen?.year, kind: chosen?.kind, words };
  return (
    <>
      <PageHeading lead={say.lead} caption={props.agencyName(agency)}>
        {say.title}
      </PageHeading>
      <AgencyChoice {...props} />
      {chosen ? (
        <>
          <SearchBox action="/workbench/documents" label={say.find} value={words} id="document-search">
            <input type="hidden" name="agency" value={agency} />
            <input type="hidden" name="year" value={chosen.year} />
            <input type="hidden" name="kind" value={chosen.kind} />
          </SearchBox>
          <SeriesLinks {...props} />
        </>
      ) : null}
      {documents.length === 0 ? (
        <EmptyState title={chosen ? say.nothing : say.none}>
          <p>{chosen ? say.nothingText : say.noneText}</p>
        </EmptyState>
      ) : (
        <DocumentTable documents={documents} />
      )}
      <Pagination next={next === undefined ? undefined : addressOfRegister({ ...here, before: next })} />
      {chosen ? (
        <p>
          <ButtonLink
            kind="secondary"
            icon="download"
            to={addressOfRegister({ agency, year: chosen.year }, '/workbench/documents.csv')}
          >
            {say.download}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

/** Who may read several registers chooses one. */
function AgencyChoice({ register, agencyName }: RegisterPageProps) {
  const say = useMessages(registerWords);
  const { agency, agencies } = register;
  if (agencies.length < 2) return null;
  return (
    <Form method="get" action="/workbench/documents">
      <Select
        name="agency"
        label={say.agency}
        value={agency}
        options={agencies.map((code) => ({ value: code, label: agencyName(code) }))}
      />
      <Button kind="secondary">{say.show}</Button>
    </Form>
  );
}

function SeriesLinks({ register, words }: RegisterPageProps) {
  const say = useMessages(registerWords);
  const { agency, series, chosen } = register;
  const years = [...new Set(series.map(({ year }) => year))];
  return (
    <FilterLinks
      label={say.filters}
      groups={[
        {
          title: say.year,
          options: years.map((year) => ({
            label: String(year),
            to: addressOfRegister({ agency, year, words }),
            selected: year === chosen?.year,
          })),
        },
        {
          title: say.kind,
          options: series
            .filter(({ year }) => year === chosen?.year)
            .map(({ year, kind, last }) => ({
              label: say.count(kind, last),
              to: addressOfRegister({ agency, year, kind, words }),
              selected: kind === chosen?.kind,
            })),
        },
      ]}
      clear={words ? addressOfRegister({ agency, year: chosen?.year, kind: chosen?.kind }) : undefined}
    />
  );
}

function DocumentTable({ documents }: { documents: readonly RegisteredDocument[] }) {
  const say = useMessages(registerWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.title}
      captionHidden
      dense
      rows={documents}
      rowKey={({ serial }) => String(serial)}
      columns={[
        { header: say.number, rowHeader: true, cell: ({ number }) => number },
        {
          header: say.document,
          cell: ({ caseNumber, sequence, titleZh, titleEn }) => (
            <Link to={`/workbench/cases/${caseNumber}/notices/${sequence}.pdf`}>
              {textIn({ zh: titleZh, en: titleEn }, locale)} (PDF)
            </Link>
          ),
        },
        { header: say.applicant, cell: ({ applicantName }) => applicantName },
        { header: say.item, cell: ({ itemName }) => itemName },
        {
          header: say.case,
          cell: ({ caseNumber }) => (
            <Link to={`/workbench/cases/${caseNumber}`}>
              <span className="code">{caseNumber}</span>
            </Link>
          ),
        },
        { header: say.issued, cell: ({ issuedAt }) => <DateText value={issuedAt} time /> },
      ]}
    />
  );
}
