import { dateIn, formatDate } from '../../../kernel/date.ts';
import {
  DateText,
  EmptyState,
  KeyFigures,
  Link,
  PageHeading,
  Pagination,
  TabLinks,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { TopicFigures } from '../figures-store.ts';
import {
  type Figures,
  leastShown,
  type listUnanswered,
  type Period,
  periods,
} from '../queries/get-figures.ts';
import { Typed } from '../transcript/said.tsx';
import { queuePath } from './queue-page.tsx';
import { deskWords } from './words.ts';

const figuresPath = `${queuePath}/figures`;
const unansweredPath = `${queuePath}/unanswered`;

/** How much the machine answers, and about what it cannot. */
export function FiguresPage({ figures, period }: { figures: Figures; period: Period }) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const { all, topics, from, to } = figures;
  const asked = all.answered + all.asked + all.unknown;
  const day = (at: Date) => formatDate(dateIn(at), locale);
  const names = { 30: say.days30, 90: say.days90, 365: say.days365 };
  return (
    <>
      <PageHeading caption={say.desk} lead={say.figuresLead(day(from), day(to))}>
        {say.figures}
      </PageHeading>
      <TabLinks
        label={say.period}
        tabs={periods.map((one) => ({
          label: names[one],
          to: `${figuresPath}?days=${one}`,
          current: one === period,
        }))}
      />
      <KeyFigures
        figures={[
          { label: say.asked, value: shown(asked, say.fewer) },
          { label: say.byMachine, value: share(all.answered, asked, say.fewer) },
          { label: say.askedBack, value: share(all.asked, asked, say.fewer) },
          { label: say.unknown, value: share(all.unknown, asked, say.fewer) },
          { label: say.handedOver, value: shown(all.handedOver, say.fewer) },
          { label: say.helpful, value: share(all.helpful, all.helpful + all.notHelpful, say.fewer) },
        ]}
      />
      {topics.length === 0 ? (
        <EmptyState title={say.noQuestions}>{say.emptyText}</EmptyState>
      ) : (
        <Table
          caption={say.topic}
          captionHidden
          dense
          rows={topics}
          rowKey={({ topic }) => topic}
          columns={[
            {
              header: say.topic,
              rowHeader: true,
              cell: ({ topic, name }) => <Topic topic={topic} name={name} />,
            },
            { header: say.byMachine, cell: ({ answered }) => shown(answered, say.fewer) },
            { header: say.askedBack, cell: ({ asked: count }) => shown(count, say.fewer) },
            { header: say.unknown, cell: (row) => <Unknown row={row} /> },
            { header: say.handedOver, cell: ({ handedOver }) => shown(handedOver, say.fewer) },
            {
              header: say.helpful,
              cell: ({ helpful, notHelpful }) => share(helpful, helpful + notHelpful, say.fewer),
            },
          ]}
        />
      )}
    </>
  );
}

function Topic({ topic, name }: Pick<TopicFigures, 'topic' | 'name'>) {
  const say = useMessages(deskWords);
  if (topic === '') return say.noTopic;
  if (topic.startsWith('entry:')) {
    return <Link to={`/ask/answers/${topic.slice('entry:'.length)}`}>{topic.slice('entry:'.length)}</Link>;
  }
  return <Typed>{name}</Typed>;
}

function Unknown({ row }: { row: TopicFigures }) {
  const say = useMessages(deskWords);
  if (row.unknown === 0) return '0';
  return (
    <>
      {shown(row.unknown, say.fewer)}{' '}
      <Link to={`${unansweredPath}?${new URLSearchParams({ topic: row.topic })}`}>{say.seeUnanswered}</Link>
    </>
  );
}

function shown(count: number, fewer: string): string {
  return count > 0 && count < leastShown ? fewer : String(count);
}

function share(part: number, whole: number, fewer: string): string {
  if (whole < leastShown) return whole === 0 ? '–' : fewer;
  return `${Math.round((100 * part) / whole)}%`;
}

export interface UnansweredPageProps {
  readonly questions: Awaited<ReturnType<typeof listUnanswered>>['questions'];
  readonly topic: string;
  readonly next: string | undefined;
}

/** The questions themselves, masked; the conversation for those who may read it. */
export function UnansweredPage({ questions, topic, next }: UnansweredPageProps) {
  const say = useMessages(deskWords);
  return (
    <>
      <PageHeading caption={say.figures} lead={say.unansweredLead}>
        {say.unanswered}
      </PageHeading>
      {questions.length === 0 ? (
        <EmptyState title={say.noUnanswered}>{say.unansweredLead}</EmptyState>
      ) : (
        <Table
          caption={say.unanswered}
          captionHidden
          dense
          rows={questions}
          rowKey={({ enquiry, sequence }) => `${enquiry} ${sequence}`}
          columns={[
            {
              header: say.question,
              rowHeader: true,
              cell: ({ enquiry, question, mayRead }) =>
                mayRead ? (
                  <Link to={`${queuePath}/${enquiry}`}>
                    <Typed>{question}</Typed>
                  </Link>
                ) : (
                  <Typed>{question}</Typed>
                ),
            },
            { header: say.last, cell: ({ at }) => <DateText value={at} time /> },
            { header: say.handedOver, cell: ({ wasHandedOver }) => (wasHandedOver ? '✓' : '') },
          ]}
        />
      )}
      <Pagination next={next && `${unansweredPath}?${new URLSearchParams({ topic, after: next })}`} />
    </>
  );
}
