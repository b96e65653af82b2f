import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  TabLinks,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { OfficialCalendar } from '../calendar.ts';
import { type WorkList, type WorkListState, workListStates } from '../queries/list-work.ts';
import { DueTag } from './due-tag.tsx';
import { workbenchWords } from './words.ts';

export interface WorkListPageProps extends Pick<WorkList, 'entries' | 'counts'> {
  readonly today: CalendarDate;
  readonly calendar: OfficialCalendar;
  readonly words: string | undefined;
  readonly state: WorkListState;
  readonly next: string | undefined;
}

export function WorkListPage(props: WorkListPageProps) {
  const say = useMessages(workbenchWords);
  const { counts, words, state } = props;
  const isFiltered = words !== undefined || state !== 'open';
  return (
    <>
      <PageHeading lead={say.tasksLead}>{say.tasks}</PageHeading>
      <TabLinks
        label={say.filters}
        tabs={workListStates.map((each) => ({
          label: say.workListStates[each],
          to: addressOf(each, words),
          current: each === state,
          count: counts[each],
        }))}
      />
      <SearchBox action="/workbench" label={say.search} value={words} id="task-search">
        {state === 'open' ? null : <input type="hidden" name="state" value={state} />}
      </SearchBox>
      {props.entries.length === 0 ? (
        <EmptyState
          title={isFiltered ? say.nothingFound : say.noTasks}
          icon="check-circle"
          action={isFiltered ? <Link to="/workbench">{say.allTasks}</Link> : undefined}
        >
          <p>{isFiltered ? say.nothingFoundText : say.noTasksText}</p>
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

function TaskTable({ entries, today, calendar }: Pick<WorkListPageProps, 'entries' | 'today' | 'calendar'>) {
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
          cell: (entry) =>
            entry.status === 'waiting' ? (
              <Tag>{say.stopped}</Tag>
            ) : (
              <DueTag dueOn={entry.dueOn} today={today} calendar={calendar} />
            ),
        },
      ]}
    />
  );
}
