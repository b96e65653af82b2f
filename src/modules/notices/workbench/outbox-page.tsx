import { textIn } from '../../../kernel/messages.ts';
import {
  Notice as Banner,
  Button,
  DateText,
  Details,
  EmptyState,
  Form,
  Link,
  PageHeading,
  Pagination,
  TabLinks,
  Table,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { channelNames } from '../channel.ts';
import type { DeliveryRecord, DeliveryState } from '../delivery-store.ts';
import { type DeliveryPage, deliveryStates } from '../queries/list-deliveries.ts';
import { noticeWords } from '../words.ts';

export const outboxPath = '/workbench/notices/outbox';

export interface OutboxPageProps {
  readonly page: DeliveryPage;
  readonly state: DeliveryState | undefined;
  readonly isDemo: boolean;
  readonly isResent: boolean;
}

const tones: Record<DeliveryState, Tone> = { waiting: 'info', sent: 'success', dead: 'danger' };

/** How notices travel. What they say is shown in the demonstration alone. */
export function OutboxPage({ page, state, isDemo, isResent }: OutboxPageProps) {
  const say = useMessages(noticeWords);
  const tabs = [undefined, ...deliveryStates].map((each) => ({
    label: each ? say.states[each] : say.all,
    to: each ? `${outboxPath}?state=${each}` : outboxPath,
    current: each === state,
  }));
  const filter = state ? `state=${state}&` : '';
  return (
    <>
      {isResent ? <Banner tone="success" title={say.resent} status /> : null}
      <PageHeading lead={say.outboxLead}>{say.outbox}</PageHeading>
      {isDemo ? (
        <p>
          {say.demo} <Link to="/demo/messages">{say.codes}</Link>
        </p>
      ) : null}
      <TabLinks label={say.outbox} tabs={tabs} />
      {page.deliveries.length === 0 ? (
        <EmptyState title={say.noDeliveries}>{say.noDeliveriesText}</EmptyState>
      ) : (
        <Deliveries deliveries={page.deliveries} isDemo={isDemo} />
      )}
      <Pagination next={page.next && `${outboxPath}?${filter}after=${page.next}`} />
    </>
  );
}

function Deliveries({ deliveries, isDemo }: { deliveries: readonly DeliveryRecord[]; isDemo: boolean }) {
  const say = useMessages(noticeWords);
  const locale = useLocale();
  const content = {
    header: say.content,
    cell: ({ demo }: DeliveryRecord) =>
      demo ? (
        <Details summary={demo.subject}>
          {demo.text.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Details>
      ) : (
        '–'
      ),
  };
  return (
    <Table
      caption={say.outbox}
      captionHidden
      dense
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        { header: say.at, rowHeader: true, cell: ({ createdAt }) => <DateText value={createdAt} time /> },
        { header: say.channel, cell: ({ channel }) => textIn(channelNames[channel], locale) },
        { header: say.to, cell: ({ target }) => target },
        { header: say.state, cell: (delivery) => <State delivery={delivery} /> },
        ...(isDemo ? [content] : []),
      ]}
    />
  );
}

function State({ delivery }: { delivery: DeliveryRecord }) {
  const say = useMessages(noticeWords);
  const { id, state, attempts, error, nextAt } = delivery;
  return (
    <>
      <Tag tone={tones[state]}>{say.states[state]}</Tag>
      {error ? (
        <p>
          {say.attempts(attempts)}: {error}
        </p>
      ) : null}
      {state === 'waiting' ? (
        <p>
          {say.next} <DateText value={nextAt} time />
        </p>
      ) : null}
      {state === 'dead' ? (
        <Form action={`${outboxPath}/${id}/resend`}>
          <Button kind="secondary">{say.resend}</Button>
        </Form>
      ) : null}
    </>
  );
}
