import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  FilterLinks,
  KeyFigures,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { WorkListEntry } from '../work-list-store.ts';
import { DueTag } from './due-tag.tsx';
import { workbenchWords } from './words.ts';

export interface WorkListPageProps {
  readonly entries: readonly WorkListEntry[];
  readonly counts: {
    readonly open: number;
    readonly overdue: number;
    readonly dueToday: number;
    readonly waiting: number;
  };
  readonly today: CalendarDate;
  readonly words: string | undefined;
  readonly state: WorkListState;
  readonly next: string | undefined;
}

export const workListStates = ['open', 'overdue', 'waiting'] as const;
export type WorkListState = (typeof workListStates)[number];

export function WorkListPage(props: WorkListPageProps) {
  const say = useMessages(workbenchWords);
  const { counts } = props;
  const filtered = props.words !== undefined || props.state !== 'open';
  return (
    <>
      <PageHeading lead={say.tasksLead}>{say.tasks}</PageHeading>
      <KeyFigures
        figures={[
          { label: say.open, value: counts.open, unit: say.unit },
          { label: say.overdue, value: counts.overdue, unit: say.unit },
          { label: say.dueToday, value: counts.dueToday, unit: say.unit },
          { label: say.waiting, value: counts.waiting, unit: say.unit },
        ]}
      />
      <SearchBox action="/workbench" label={say.search} value={props.words} id="task-search">
        {props.state === 'open' ? null : <input type="hidden" name="state" value={props.state} />}
      </SearchBox>
      <FilterLinks
        label={say.filters}
        groups={[
          {
            title: say.state,
            options: workListStates.map((state) => ({
              label: say[state],
              to: addressOf(state, props.words),
              selected: state === props.state,
              count: counts[state],
            })),
          },
        ]}
        clear={filtered ? '/workbench' : undefined}
      />
      {props.entries.length === 0 ? (
        <EmptyState title={filtered ? say.nothingFound : say.noTasks} icon="check-circle">
          <p>{filtered ? say.nothingFoundText : say.noTasksText}</p>
        </EmptyState>
      ) : (
        <TaskTable {...props} />
      )}
      <Pagination next={props.next} />
    </>
  );
}

export function addressOf(state: WorkListState, words: string | undefined, after?: string): string {
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (words) query.set('q', words);
  if (after) query.set('after', after);
  return query.size === 0 ? '/workbench' : `/workbench?${query}`;
}

function TaskTable({ entries, today }: Pick<WorkListPageProps, 'entries' | 'today'>) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.tasks}
      captionHidden
      dense
      rows={entries}
      rowKey={(entry) => `${entry.caseId}${entry.key}`}
      columns={[
        {
          header: say.item,
          rowHeader: true,
          cell: (entry) => <Link to={`/workbench/cases/${entry.number}`}>{entry.itemName}</Link>,
        },
        { header: say.task, cell: (entry) => textIn(entry.task, locale) },
        { header: say.applicant, cell: (entry) => entry.applicantName },
        { header: say.number, cell: (entry) => <span className="code">{entry.number}</span> },
        {
          header: say.due,
          cell: (entry) => <DueTag dueOn={entry.dueOn} today={today} stopped={entry.status === 'waiting'} />,
        },
      ]}
    />
  );
}
