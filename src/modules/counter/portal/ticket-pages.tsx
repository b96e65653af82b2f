import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ComponentStyles,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  LiveParts,
  Notice,
  PageHeading,
  problemsOf,
  RadioGroup,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import type { HallPlan } from '../plan/hall-plan.ts';
import type { QueueOfHall, Turn } from '../tickets/queue-of-hall.ts';
import type { TicketInput } from '../tickets/take-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { kioskWords } from './kiosk-words.ts';
import { hallPath, kioskPath } from './paths.ts';
import { PhoneField } from './phone-field.tsx';
import { ticketWords } from './ticket-words.ts';

export interface TakePageProps {
  readonly hall: Hall;
  readonly plan: HallPlan;
  readonly queue: QueueOfHall;
  readonly typed: TicketInput;
  readonly refusal: Refusal | undefined;
  /** A machine of the hall prints the number, so that no telephone is needed; other pages of the kiosk ask for it. */
  readonly at?: 'machine' | 'kiosk' | undefined;
}

export function readTicketInput(form: URLSearchParams): TicketInput {
  const field = (name: string) => form.get(name) ?? '';
  return { group: field('group'), priority: field('priority'), phone: field('phone') };
}

/** For the machine at the entrance and for a telephone: what, who, and a number. */
export function TakePage({ hall, plan, queue, typed, refusal, at }: TakePageProps) {
  const words = useMessages(ticketWords).take;
  const kiosk = useMessages(kioskWords);
  const address = at ? kioskPath(hall.code) : hallPath(hall.code);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading caption={textIn(hall.name, locale)} lead={at === 'machine' ? kiosk.takeLead : words.lead}>
        {words.title}
      </PageHeading>
      <Form action={`${address}/tickets`}>
        <RadioGroup
          name="group"
          label={words.group}
          value={typed.group}
          error={faultAt(refusal, 'group', locale)}
          options={queue.groups.map(({ group, waiting }) => ({
            value: group.code,
            label: `${group.letter} ${textIn(group.name, locale)}`,
            hint: words.waiting(waiting),
          }))}
        />
        <RadioGroup
          name="priority"
          label={words.priority}
          value={typed.priority}
          inline
          options={[
            { value: '', label: words.none },
            ...plan.priorities.map(({ code, name }) => ({ value: code, label: textIn(name, locale) })),
          ]}
        />
        <PhoneField
          label={at === 'machine' ? kiosk.phone : words.phone}
          hint={words.phoneHint}
          value={typed.phone}
          refusal={refusal}
        />
        <ButtonRow>
          <Button>{words.take}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** A person's own ticket: how many are ahead, and then the window. */
export function TicketPage({ ticket, turn }: { ticket: Ticket; turn: Turn }) {
  const words = useMessages(ticketWords).one;
  const window = ticket.window ?? '';
  return (
    <LiveParts events={`/counter/tickets/${ticket.token}/events`}>
      <ComponentStyles name="hall" />
      <PageHeading lead={words.keep}>{words.title}</PageHeading>
      <div id="ticket" data-live="replace">
        <p className="call__number">
          <span className="visually-hidden">{words.number} </span>
          {ticket.number}
        </p>
        {ticket.state === 'waiting' ? <Waiting turn={turn} /> : null}
        {ticket.state === 'called' ? <Notice tone="warning" title={words.called(window)} status /> : null}
        {ticket.state === 'serving' ? <Notice tone="success" title={words.serving(window)} /> : null}
        {ticket.state === 'missed' ? (
          <>
            <Notice tone="danger" title={words.missed} />
            <ButtonRow>
              <ButtonLink to={`${hallPath(ticket.hall)}/tickets`}>{words.again}</ButtonLink>
            </ButtonRow>
          </>
        ) : null}
      </div>
    </LiveParts>
  );
}

function Waiting({ turn: { ahead, wait } }: { turn: Turn }) {
  const words = useMessages(ticketWords).one;
  return (
    <>
      <p className="call__ahead">{words.ahead(ahead)}</p>
      <p>{wait ? words.wait(wait.from, wait.to) : words.unknown}</p>
      {wait ? <p className="field__hint">{words.honest}</p> : null}
    </>
  );
}

/** The screen of the hall, read from across the room. */
export function DisplayPage({ hall, queue }: { hall: Hall; queue: QueueOfHall }) {
  const words = useMessages(ticketWords).display;
  const locale = useLocale();
  return (
    <LiveParts events={`${hallPath(hall.code)}/display/events`}>
      <ComponentStyles name="hall" />
      <PageHeading caption={textIn(hall.name, locale)}>{words.called}</PageHeading>
      <div id="queue" data-live="replace" className="call">
        {queue.called.length === 0 ? (
          <EmptyState title={words.nobody}>{textIn(hall.openingHours, locale)}</EmptyState>
        ) : (
          <Table
            caption={words.called}
            captionHidden
            rows={queue.called}
            rowKey={({ id }) => id}
            columns={[
              { header: words.number, cell: ({ number }) => number, rowHeader: true },
              { header: words.window, cell: ({ window }) => window ?? '' },
            ]}
          />
        )}
        <Table
          caption={words.waiting}
          captionHidden
          rows={queue.groups}
          rowKey={({ group }) => group.code}
          columns={[
            {
              header: words.matter,
              cell: ({ group }) => `${group.letter} ${textIn(group.name, locale)}`,
              rowHeader: true,
            },
            { header: words.waiting, cell: ({ waiting }) => words.people(waiting) },
          ]}
        />
      </div>
    </LiveParts>
  );
}
