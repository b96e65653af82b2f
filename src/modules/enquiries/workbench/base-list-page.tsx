import type { Text } from '../../../kernel/messages.ts';
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
import type { EntryStatus } from '../base/entry-record.ts';
import type { EntryList, EntryTab } from '../queries/keep-base.ts';
import { Typed } from '../transcript/said.tsx';
import { baseWords } from './base-words.ts';

export interface BaseListPageProps extends EntryList {
  readonly tab: EntryTab;
  readonly nameOfAgency: (code: string) => Text;
  readonly mayWrite: boolean;
}

export const basePath = '/workbench/answers';
export const entryTabs = ['all', 'draft', 'in-review', 'published', 'due', 'retired'] as const;

const tones = { draft: 'neutral', 'in-review': 'warning', published: 'success', retired: 'neutral' } as const;

/** Every entry of the question-and-answer base by where it stands. */
export function BaseListPage({ entries, counts, next, tab, nameOfAgency, mayWrite }: BaseListPageProps) {
  const say = useMessages(baseWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.base}</PageHeading>
      {mayWrite ? <ButtonLink to={`${basePath}/new`}>{say.write}</ButtonLink> : null}
      <TabLinks
        label={say.base}
        tabs={entryTabs.map((one) => ({
          label: say.tabs[one],
          to: addressOf(one),
          current: one === tab,
          ...(one === 'all' || one === 'due' ? {} : { count: counts[one] ?? 0 }),
        }))}
      />
      {entries.length === 0 ? (
        <EmptyState title={say.empty}>
          <p>{say.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={say.tabs[tab]}
          captionHidden
          dense
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            {
              header: say.question,
              rowHeader: true,
              cell: ({ id, question }) => (
                <Link to={`${basePath}/${id}`}>
                  <Typed>{question}</Typed>
                </Link>
              ),
            },
            { header: say.owner, cell: ({ owner }) => textIn(nameOfAgency(owner), locale) },
            { header: say.status, cell: ({ status }) => <StatusTag status={status} /> },
            { header: say.reviewBy, cell: ({ reviewBy }) => <DateText value={reviewBy} /> },
            {
              header: say.source,
              cell: ({ source }) => (source === 'content' ? say.fromFiles : say.fromDesk),
            },
          ]}
        />
      )}
      <Pagination next={next && addressOf(tab, next)} />
    </>
  );
}

export function StatusTag({ status }: { status: EntryStatus }) {
  const say = useMessages(baseWords);
  return <Tag tone={tones[status]}>{say.statuses[status]}</Tag>;
}

function addressOf(tab: EntryTab, after?: string): string {
  const query = new URLSearchParams({ ...(tab === 'all' ? {} : { tab }), ...(after ? { after } : {}) });
  return query.size === 0 ? basePath : `${basePath}?${query}`;
}
