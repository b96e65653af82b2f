import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  InsetText,
  Link,
  PageHeading,
  Pagination,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Compilation, describeFinding, describePlace, type Finding } from '../compiler/index.ts';
import { itemPath } from '../portal/addresses.ts';
import type { FindingFilter, FindingsPage } from '../queries/list-findings.ts';
import { findingsAddress } from './findings-address.ts';
import { FindingsFilters } from './findings-filters.tsx';
import { SeverityTag } from './findings-page.tsx';
import { findingsWords } from './findings-words.ts';

export interface FindingsListPageProps {
  readonly all: Compilation['findings'];
  readonly kind: Finding['kind'];
  readonly page: FindingsPage;
  readonly filter: FindingFilter;
}

/** The findings of one check, each leading to the guide it is about. */
export function FindingsListPage({ all, kind, page, filter }: FindingsListPageProps) {
  const say = useMessages(findingsWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={say.title} aside={<SeverityTag severity={kind.severity} />}>
        {textIn(kind.title, locale)}
      </PageHeading>
      <InsetText>
        <p>
          <strong>{say.remedy}</strong> {textIn(kind.remedy, locale)}
        </p>
      </InsetText>
      <FindingsFilters all={all} filter={filter} />
      {page.findings.length === 0 ? (
        <EmptyState
          title={say.none}
          icon="check-circle"
          action={<Link to={findingsAddress({ ...filter, check: undefined })}>{say.all}</Link>}
        >
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        <FindingTable findings={page.findings} filter={filter} />
      )}
      <Pagination next={page.next && findingsAddress(filter, page.next)} />
    </>
  );
}

function FindingTable({ findings, filter }: { findings: readonly Finding[]; filter: FindingFilter }) {
  const say = useMessages(findingsWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.findings}
      captionHidden
      dense
      rows={findings}
      rowKey={({ item, place }) => `${item.implementationCode} ${place}`}
      columns={[
        { header: say.item, rowHeader: true, cell: ({ item }) => <ItemLink item={item} /> },
        {
          header: say.agency,
          cell: ({ item }) => (
            <Link to={findingsAddress({ ...filter, agency: item.agency })}>
              {textIn(item.agencyName, locale)}
            </Link>
          ),
        },
        { header: say.why, cell: (finding) => textIn(describeFinding(finding).why, locale) },
        { header: say.place, cell: ({ place }) => textIn(describePlace(place), locale) },
      ]}
    />
  );
}

function ItemLink({ item }: Pick<Finding, 'item'>) {
  const locale = useLocale();
  // An acceptance names its item by a code that may be a basic code, or wrong.
  if (item.agency === '') return <span className="code">{item.implementationCode}</span>;
  return <Link to={itemPath(item.implementationCode)}>{textIn(item.name, locale)}</Link>;
}
