import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  type Column,
  EmptyState,
  Form,
  Link,
  Notice,
  PageHeading,
  Pagination,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { OfficialCalendar } from '../calendar.ts';
import type { WorkFilter, WorkList } from '../queries/list-work.ts';
import type { WorkListEntry } from '../work-list-store.ts';
import type { DeskNews } from './desk-news.ts';
import { deskWords } from './desk-words.ts';
import { DueTag } from './due-tag.tsx';
import { taskReference } from './task-reference.ts';
import { workbenchWords } from './words.ts';
import { addressOfWork } from './work-address.ts';
import { WorkFilters } from './work-filters.tsx';

export interface WorkListPageProps extends Pick<WorkList, 'entries' | 'counts' | 'facets'> {
  readonly today: CalendarDate;
  readonly calendar: OfficialCalendar;
  readonly filter: WorkFilter;
  readonly next: string | undefined;
  /** What has just been done with tasks. */
  readonly news: DeskNews | undefined;
  readonly regionName: (code: string) => string;
  readonly agencyName: (code: string) => string;
}

export function WorkListPage(props: WorkListPageProps) {
  const say = useMessages(workbenchWords);
  const { filter } = props;
  const isNarrowed = addressOfWork(filter) !== addressOfWork({});
  return (
    <>
      {props.news ? <Notice {...props.news} status /> : null}
      <PageHeading lead={say.tasksLead}>{say.tasks}</PageHeading>
      <WorkFilters {...props} />
      {props.entries.length === 0 ? (
        <EmptyState
          title={isNarrowed ? say.nothingFound : say.noTasks}
          icon="check-circle"
          action={isNarrowed ? <Link to="/workbench">{say.allTasks}</Link> : undefined}
        >
          <p>{isNarrowed ? say.nothingFoundText : say.noTasksText}</p>
        </EmptyState>
      ) : (
        <TaskForm {...props} />
      )}
      <Pagination next={props.next} />
    </>
  );
}

/** The list, and below it what can be done with the tasks that are ticked. */
function TaskForm(props: WorkListPageProps) {
  const say = useMessages(deskWords);
  return (
    <Form action="/workbench/tasks">
      <input type="hidden" name="back" value={addressOfWork(props.filter)} />
      <TaskTable {...props} />
      <p className="selection">{say.selected}</p>
      <ButtonRow>
        <Button kind="secondary" name="_do" value="claim">
          {say.claim}
        </Button>
        <Button kind="secondary" name="_do" value="batch">
          {say.batch}
        </Button>
        <Button kind="secondary" name="_do" value="assign">
          {say.assign}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function TaskTable(props: WorkListPageProps) {
  const { entries, today, calendar } = props;
  const say = useMessages(workbenchWords);
  const desk = useMessages(deskWords);
  const locale = useLocale();
  const severalAgencies = new Set(entries.map(({ agency }) => agency)).size > 1;
  const agency: Column<WorkListEntry>[] = severalAgencies
    ? [{ header: say.agency, cell: (entry) => props.agencyName(entry.agency) }]
    : [];
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
          cell: (entry) => (
            <span className="selectable">
              <input
                type="checkbox"
                className="choice__input"
                name="task"
                value={taskReference(entry)}
                aria-label={desk.select(`${entry.itemName} ${entry.applicantName}`)}
              />
              <span>
                <Link to={`/workbench/cases/${entry.number}`}>{entry.itemName}</Link>
                {entry.matter ? <MatterMark {...entry.matter} /> : null}
              </span>
            </span>
          ),
        },
        { header: say.task, cell: (entry) => textIn(entry.task, locale) },
        ...agency,
        { header: say.applicant, cell: (entry) => entry.applicantName },
        { header: say.number, cell: (entry) => <span className="code">{entry.number}</span> },
        { header: desk.assignee, cell: (entry) => entry.assignee?.name ?? <Tag>{desk.nobody}</Tag> },
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

/** 一件事: the case is one of several that were applied for together. */
function MatterMark({ number, name }: NonNullable<WorkListEntry['matter']>) {
  const say = useMessages(workbenchWords);
  return (
    <>
      <br />
      <Tag tone="info">{say.partOfMark}</Tag> <Link to={`/workbench/matters/${number}`}>{name}</Link>
    </>
  );
}
