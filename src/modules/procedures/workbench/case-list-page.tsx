import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
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
import type { CaseSummary } from '../case-list-store.ts';
import type { CaseStatus } from '../case-status.ts';
import { statusTones, statusWords } from '../case-words.ts';
import { workbenchWords } from './words.ts';

export interface CaseListPageProps {
  readonly cases: readonly CaseSummary[];
  readonly status: CaseStatus | undefined;
  readonly words: string | undefined;
  readonly next: string | undefined;
}

export function CaseListPage({ cases, status, words, next }: CaseListPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const statuses = [undefined, ...(Object.keys(statusWords) as CaseStatus[])];
  return (
    <>
      <PageHeading lead={say.casesLead}>{say.cases}</PageHeading>
      <SearchBox action="/workbench/cases" label={say.findCase} value={words} id="case-search">
        {status ? <input type="hidden" name="status" value={status} /> : null}
      </SearchBox>
      <FilterLinks
        label={say.filters}
        groups={[
          {
            title: say.status,
            options: statuses.map((each) => ({
              label: each ? textIn(statusWords[each], locale) : say.all,
              to: addressOfCases(each, words),
              selected: each === status,
            })),
          },
        ]}
        clear={words || status ? '/workbench/cases' : undefined}
      />
      {cases.length === 0 ? (
        <EmptyState title={say.noCases}>
          <p>{say.noCasesText}</p>
        </EmptyState>
      ) : (
        <CaseTable cases={cases} />
      )}
      <Pagination next={next} />
    </>
  );
}

export function addressOfCases(
  status: CaseStatus | undefined,
  words: string | undefined,
  after?: string,
): string {
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (words) query.set('q', words);
  if (after) query.set('after', after);
  return query.size === 0 ? '/workbench/cases' : `/workbench/cases?${query}`;
}

function CaseTable({ cases }: Pick<CaseListPageProps, 'cases'>) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.cases}
      captionHidden
      dense
      rows={cases}
      rowKey={(summary) => summary.id}
      columns={[
        {
          header: say.item,
          rowHeader: true,
          cell: (summary) => <Link to={`/workbench/cases/${summary.number}`}>{summary.itemName}</Link>,
        },
        { header: say.applicant, cell: (summary) => summary.applicantName },
        { header: say.number, cell: (summary) => <span className="code">{summary.number}</span> },
        {
          header: say.status,
          cell: (summary) => (
            <Tag tone={statusTones[summary.status]}>{textIn(statusWords[summary.status], locale)}</Tag>
          ),
        },
        { header: say.received, cell: (summary) => <DateText value={summary.receivedAt} /> },
        { header: say.promised, cell: (summary) => <DateText value={summary.promisedDue} /> },
      ]}
    />
  );
}
