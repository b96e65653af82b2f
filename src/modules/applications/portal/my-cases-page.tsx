import { dateIn } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  TabLinks,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type CaseSummary, statusTones, statusWords } from '../../procedures/index.ts';
import type { CaseFilter, CasePage } from '../queries/list-cases.ts';
import { CaseNumber } from './case-number.tsx';
import { myWords } from './my-words.ts';

export interface MyCasesPageProps {
  readonly page: CasePage;
  readonly only: CaseFilter | undefined;
  readonly isFirst: boolean;
}

export function MyCasesPage({ page, only, isFirst }: MyCasesPageProps) {
  const words = useMessages(myWords);
  const tabs = [undefined, 'open', 'correcting', 'closed'] as const;
  return (
    <>
      <PageHeading>{words.cases}</PageHeading>
      <TabLinks
        label={words.list.filters}
        tabs={tabs.map((tab) => ({
          label: words.list[tab ?? 'all'],
          to: addressOf(tab),
          current: tab === only,
        }))}
      />
      {page.cases.length > 0 ? <CaseTable cases={page.cases} /> : <NoCases isFiltered={only !== undefined} />}
      <Pagination
        previous={isFirst ? undefined : addressOf(only)}
        next={page.next && addressOf(only, page.next)}
      />
    </>
  );
}

function addressOf(only: CaseFilter | undefined, after?: string): string {
  const query = new URLSearchParams({ ...(only && { status: only }), ...(after && { after }) }).toString();
  return query === '' ? '/my/cases' : `/my/cases?${query}`;
}

function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const words = useMessages(myWords);
  const locale = useLocale();
  return (
    <Table
      caption={words.cases}
      captionHidden
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          header: words.list.item,
          cell: (one) => <Link to={`/my/cases/${one.number}`}>{one.itemName}</Link>,
          rowHeader: true,
        },
        { header: words.list.number, cell: ({ number }) => <CaseNumber number={number} /> },
        { header: words.list.received, cell: ({ receivedAt }) => <DateText value={dateIn(receivedAt)} /> },
        { header: words.list.promised, cell: ({ promisedDue }) => <DateText value={promisedDue} /> },
        {
          header: words.list.status,
          cell: ({ status }) => <Tag tone={statusTones[status]}>{textIn(statusWords[status], locale)}</Tag>,
        },
      ]}
    />
  );
}

function NoCases({ isFiltered }: { isFiltered: boolean }) {
  const words = useMessages(myWords);
  return isFiltered ? (
    <EmptyState title={words.list.noneHere} action={<Link to="/my/cases">{words.all}</Link>}>
      {words.list.noneHereText}
    </EmptyState>
  ) : (
    <EmptyState title={words.none} action={<ButtonLink to="/">{words.find}</ButtonLink>}>
      {words.noneText}
    </EmptyState>
  );
}
