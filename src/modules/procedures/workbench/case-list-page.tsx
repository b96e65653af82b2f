import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  FilterLinks,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { CaseStatus } from '../case.ts';
import type { CaseSummary } from '../case-list-store.ts';
import { statusTones, statusWords } from '../case-words.ts';
import { workbenchWords } from './words.ts';

export interface CaseListPageProps {
  readonly cases: readonly CaseSummary[];
  readonly status: CaseStatus | undefined;
  readonly number: string | undefined;
  readonly next: string | undefined;
}

export function CaseListPage({ cases, status, number, next }: CaseListPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.casesLead}>{say.cases}</PageHeading>
      <SearchBox
        action="/workbench/cases"
        name="number"
        label={say.findCase}
        value={number}
        id="case-search"
      />
      <FilterLinks
        label={say.filters}
        groups={[
          {
            title: say.status,
            options: [
              { label: say.all, to: '/workbench/cases', selected: status === undefined },
              ...(Object.keys(statusWords) as CaseStatus[]).map((each) => ({
                label: textIn(statusWords[each], locale),
                to: `/workbench/cases?status=${each}`,
                selected: each === status,
              })),
            ],
          },
        ]}
      />
      {cases.length === 0 ? (
        <EmptyState title={say.noCases}>
          <p>{say.noCasesText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={say.cases}
          captionHidden
          dense
          rows={cases}
          rowKey={(summary) => summary.id}
          columns={[
            {
              header: say.number,
              rowHeader: true,
              cell: (summary) => (
                <Link to={`/workbench/cases/${summary.number}`} className="code">
                  {summary.number}
                </Link>
              ),
            },
            { header: say.item, cell: (summary) => summary.itemName },
            { header: say.applicant, cell: (summary) => summary.applicantName },
            {
              header: say.status,
              cell: (summary) => (
                <Tag tone={statusTones[summary.status]}>{textIn(statusWords[summary.status], locale)}</Tag>
              ),
            },
            { header: say.received, cell: (summary) => formatDateTime(summary.receivedAt, locale) },
            { header: say.promised, cell: (summary) => formatDate(summary.promisedDue, locale) },
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  );
}
