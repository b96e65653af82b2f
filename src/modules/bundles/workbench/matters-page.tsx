import type { CalendarDate } from '../../../kernel/date.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  Table,
  Tag,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Matter, standingOf } from '../matter.ts';
import { matterWords, standingTones } from '../portal/matter-words.ts';
import { deskWords } from './desk-words.ts';

export interface MattersPageProps {
  readonly matters: readonly Matter[];
  readonly words: string | undefined;
  readonly next: string | undefined;
  readonly today: CalendarDate;
}

/** The matters that my department leads or takes part in. */
export function MattersPage({ matters, words, next, today }: MattersPageProps) {
  const say = useMessages(deskWords);
  return (
    <>
      <PageHeading lead={say.lead}>{say.matters}</PageHeading>
      <SearchBox action="/workbench/matters" label={say.find} value={words} id="matter-search" />
      {matters.length === 0 ? (
        <EmptyState title={say.none}>
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        <MatterTable {...{ matters, today }} />
      )}
      <Pagination next={next} />
    </>
  );
}

function MatterTable({ matters, today }: Pick<MattersPageProps, 'matters' | 'today'>) {
  const say = useMessages(deskWords);
  return (
    <Table
      caption={say.matters}
      captionHidden
      dense
      rows={matters}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.matter,
          rowHeader: true,
          cell: ({ name, number }) => (
            <>
              <Link to={`/workbench/matters/${number}`}>{name}</Link>
              <div className="code">{number}</div>
            </>
          ),
        },
        { header: say.applicant, cell: ({ applicantName }) => applicantName },
        { header: say.received, cell: ({ receivedAt }) => <DateText value={receivedAt} /> },
        { header: say.promised, cell: ({ promisedOn }) => <DateText value={promisedOn} /> },
        { header: say.standing, cell: (matter) => <Standing {...{ matter, today }} /> },
      ]}
    />
  );
}

export function Standing({ matter, today }: { matter: Matter; today: CalendarDate }) {
  const say = useMessages(deskWords);
  const words = useMessages(matterWords);
  const standing = standingOf(matter.items);
  if (standing === 'running' && matter.promisedOn < today) return <Tag tone="danger">{say.late}</Tag>;
  return <Tag tone={standingTones[standing]}>{words.standings[standing]}</Tag>;
}
