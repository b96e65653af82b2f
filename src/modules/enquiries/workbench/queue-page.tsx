import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  DateText,
  EmptyState,
  Form,
  Link,
  LiveParts,
  PageHeading,
  Pagination,
  TabLinks,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type QueueTab, queueTabs } from '../desk/queue-tab.ts';
import type { EnquirySummary } from '../enquiry-store.ts';
import type { Queue } from '../queries/list-queue.ts';
import { Typed } from '../transcript/said.tsx';
import { deskWords } from './words.ts';

export interface QueuePageProps extends Queue {
  readonly tab: QueueTab;
  readonly now: Date;
  readonly nameOfAgency: (code: string) => Text;
  readonly isWatching: boolean;
  readonly mayReadFigures: boolean;
}

export const queuePath = '/workbench/enquiries';

/** Who waits, for how long, and who answers. */
export function QueuePage(props: QueuePageProps) {
  const { tab, counts, isWatching, mayReadFigures } = props;
  const say = useMessages(deskWords);
  return (
    <LiveParts events={`${queuePath}/events`}>
      <PageHeading lead={say.lead}>{say.desk}</PageHeading>
      <p>
        <Link to="/workbench/answers">{say.toBase}</Link>
        {mayReadFigures ? (
          <>
            {' · '}
            <Link to={`${queuePath}/figures`}>{say.toFigures}</Link>
          </>
        ) : null}
        <noscript>
          {' · '}
          <Link to={isWatching ? addressOf(tab) : addressOf(tab, { watch: '1' })}>
            {isWatching ? say.stopWatching : say.watch}
          </Link>
        </noscript>
      </p>
      <div id="queue" data-live="replace">
        <TabLinks
          label={say.queue}
          tabs={queueTabs.map((one) => ({
            label: say.tabs[one],
            to: addressOf(one),
            current: one === tab,
            ...(one === 'closed' ? {} : { count: counts[one] }),
          }))}
        />
        <Entries {...props} />
      </div>
    </LiveParts>
  );
}

export function addressOf(tab: QueueTab, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(tab === 'waiting' ? {} : { tab }), ...more }).toString();
  return query === '' ? queuePath : `${queuePath}?${query}`;
}

function Entries(props: QueuePageProps) {
  const { enquiries, tab, next, present } = props;
  const say = useMessages(deskWords);
  return (
    <>
      <p>{present.length > 0 ? say.present(present.join(say.comma)) : say.nobody}</p>
      {enquiries.length === 0 ? (
        <EmptyState title={say.empty[tab]} icon="check-circle">
          <p>{say.emptyText}</p>
        </EmptyState>
      ) : (
        <EnquiryTable {...props} />
      )}
      <Pagination next={next && addressOf(tab, { after: next })} />
    </>
  );
}

function EnquiryTable({ enquiries, tab, now, nameOfAgency }: QueuePageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.tabs[tab]}
      captionHidden
      dense
      rows={enquiries}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.question,
          rowHeader: true,
          cell: ({ id, title }) => (
            <Link to={`${queuePath}/${id}`}>
              <Typed>{title}</Typed>
            </Link>
          ),
        },
        { header: say.item, cell: ({ itemName }) => <Typed>{itemName}</Typed> },
        { header: say.agency, cell: ({ agency }) => textIn(nameOfAgency(agency), locale) },
        tab === 'waiting'
          ? { header: say.waits, cell: (one: EnquirySummary) => <Wait enquiry={one} now={now} /> }
          : { header: say.last, cell: ({ lastAt }: EnquirySummary) => <DateText value={lastAt} time /> },
        tab === 'closed'
          ? { header: say.started, cell: ({ startedAt }: EnquirySummary) => <DateText value={startedAt} /> }
          : { header: say.due, cell: (one: EnquirySummary) => <Due enquiry={one} today={dateIn(now)} /> },
        tab === 'waiting'
          ? { header: say.claim, cell: ({ id }: EnquirySummary) => <Claim id={id} /> }
          : { header: say.officer, cell: ({ officerName }: EnquirySummary) => officerName ?? '' },
      ]}
    />
  );
}

function Claim({ id }: { id: string }) {
  const say = useMessages(deskWords);
  return (
    <Form action={`${queuePath}/${id}/claim`}>
      <Button kind="secondary">{say.claim}</Button>
    </Form>
  );
}

function Wait({ enquiry, now }: { enquiry: EnquirySummary; now: Date }) {
  const say = useMessages(deskWords);
  if (!enquiry.waitingSince) return null;
  const minutes = Math.max(0, Math.floor((now.getTime() - enquiry.waitingSince.getTime()) / 60_000));
  if (minutes < 120) return say.minutes(minutes);
  return minutes < 48 * 60 ? say.hours(Math.floor(minutes / 60)) : say.days(Math.floor(minutes / (24 * 60)));
}

function Due({ enquiry, today }: { enquiry: EnquirySummary; today: CalendarDate }) {
  const say = useMessages(deskWords);
  if (!enquiry.dueOn) return say.answered;
  return (
    <>
      <DateText value={enquiry.dueOn} />
      {enquiry.dueOn < today ? (
        <>
          {' '}
          <Tag tone="danger">{say.overdue}</Tag>
        </>
      ) : null}
    </>
  );
}
